// npm start: installs and builds what is missing, then serves until told to stop.
import path from 'node:path'
import { memoryArguments, memoryEnvironment } from './memory.mjs'
import { prepare, root, run } from './prepare.mjs'

const node = await prepare()
const program = [...memoryArguments, '--enable-source-maps', path.join(root, 'dist', 'web.js')]
process.exit(await run(node, program, { ownGroup: true, env: memoryEnvironment }))
