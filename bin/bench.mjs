// npm run bench [-- NAME]: measures. Each bench/NAME.ts is one benchmark; `pages` when none is named.
import fs from 'node:fs'
import path from 'node:path'
import { giveUp, prepare, root, run } from './prepare.mjs'

const [name = 'pages', ...rest] = process.argv.slice(2)
const node = await prepare()
const program = path.join(root, 'dist', `bench-${name}.js`)
if (!fs.existsSync(program)) {
  const folder = path.join(root, 'bench')
  const known = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.ts')) : []
  giveUp(
    `There is no benchmark called ${name}.`,
    `Next step: choose one of ${known.map((file) => file.replace('.ts', '')).join(', ') || '(none yet)'}.`,
  )
}
process.exit(await run(node, ['--enable-source-maps', '--expose-gc', program, ...rest]))
