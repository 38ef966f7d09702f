import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const fromSource = import.meta.url.endsWith('.ts')

/** The child's program, beside this file in the source and beside the server in the bundle. */
export const workerEntry = new URL(fromSource ? './worker.ts' : './typst-worker.js', import.meta.url)

/**
 * Every template by file name. In the source the building blocks lie beside this file and each capability keeps its own
 * documents; the bundle has them all in one folder.
 */
export function loadTemplates(): Map<string, Buffer> {
  const templates = new Map<string, Buffer>()
  for (const folder of templateFolders()) {
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.typ')) continue
      if (templates.has(name)) throw new Error(`Two document templates are called ${name}`)
      templates.set(name, readFileSync(new URL(name, folder)))
    }
  }
  return templates
}

function templateFolders(): URL[] {
  if (!fromSource) return [new URL('./documents/', import.meta.url)]
  const capabilities = new URL('../../capabilities/', import.meta.url)
  const ofCapabilities = readdirSync(fileURLToPath(capabilities)).map(
    (name) => new URL(`${name}/documents/`, capabilities),
  )
  return [new URL('./templates/', import.meta.url), ...ofCapabilities.filter((folder) => existsSync(folder))]
}
