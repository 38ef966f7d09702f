// npm run medspil -- COMMAND: the command line, built first when sources have changed.
import path from 'node:path'
import { prepare, root, run } from './prepare.mjs'

const node = await prepare()
process.exit(await run(node, ['--enable-source-maps', path.join(root, 'dist', 'cli.js'), ...process.argv.slice(2)]))
