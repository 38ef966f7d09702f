// npm test: installs what is missing (tools and browser too), then every check and every test. `bin/check` is the same.
import path from 'node:path'
import { prepare, root, run } from './prepare.mjs'

// Browser tests load the built styles and scripts.
const node = await prepare({ built: !process.argv.includes('--quick') })
const program = path.join(root, 'bin', 'check.ts')
process.exit(await run(node, ['--disable-warning=ExperimentalWarning', program, ...process.argv.slice(2)]))
