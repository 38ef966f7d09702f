import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { serveJobs } from '../child-pool/serve-jobs.ts'
import { loadTemplates } from './assets.ts'
import { cleanData } from './clean.ts'
import type { DocumentJob } from './documents.ts'
import { loadFonts } from './fonts.ts'
import { buildWord } from './word.ts'

// The compiler may read files in its workspace. It gets one that does not exist: templates and data are shown to it as shadow files.
const workspace = fileURLToPath(new URL('./no-such-folder', import.meta.url))

const fonts = loadFonts()
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.files }] })
for (const [name, source] of loadTemplates()) compiler.mapShadow(join(workspace, name), source)

// Data reaches the template as a JSON file and is never part of its source, so no text in it can be taken for code.
function render(template: string, data: unknown): Buffer {
  const json = JSON.stringify(cleanData(data, fonts.coverage))
  compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(json))
  try {
    // NOTE pdf() straight from the file: compile() first and pdf() of its result leaks the document.
    return compiler.pdf({ mainFilePath: join(workspace, `${template}.typ`) }, { pdfStandard: 'ua-1' })
  } catch (error) {
    throw new Error(`${template}: ${diagnosis(error)}`, { cause: error })
  } finally {
    compiler.evictCache(5)
  }
}

/** The compiler puts its message in the code of an error without a message. */
function diagnosis(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message || ('code' in error ? String(error.code) : 'unknown')
}

function make(job: DocumentJob): Buffer | Promise<Uint8Array> {
  return 'word' in job ? buildWord(job.word) : render(job.template, job.data)
}

serveJobs((job) => make(job as DocumentJob))
