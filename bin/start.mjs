// npm start: installs and builds what is missing, then serves until told to stop.
import path from 'node:path'
import { prepare, root, run } from './prepare.mjs'

const node = await prepare()
process.exit(await run(node, ['--enable-source-maps', path.join(root, 'dist', 'web.js')], { ownGroup: true }))
