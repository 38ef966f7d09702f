import { readFileSync } from 'node:fs'
import { serveJobs } from '../child-pool/serve-jobs.ts'
import { isZip } from './decode.ts'
import { readCsv } from './read-csv.ts'
import type { TableJob } from './read-table.ts'
import { readXlsx } from './read-xlsx.ts'

serveJobs((job) => {
  const { file, limits } = job as TableJob
  const bytes = readFileSync(file)
  return isZip(bytes) ? readXlsx(bytes, limits) : readCsv(bytes, limits)
})
