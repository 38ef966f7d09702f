import { readFileSync } from 'node:fs'
import { serveJobs } from '../child-pool/serve-jobs.ts'
import { readDocx } from './read-docx.ts'
import type { WordJob } from './read-word.ts'

serveJobs((job) => {
  const { file, limits } = job as WordJob
  return readDocx(readFileSync(file), limits)
})
