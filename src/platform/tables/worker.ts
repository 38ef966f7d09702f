import { serveJobs } from '../child-pool/serve-jobs.ts'
import { isZip } from './decode.ts'
import { readCsv } from './read-csv.ts'
import type { TableJob } from './read-table.ts'
import { readXlsx } from './read-xlsx.ts'

serveJobs((job) => {
  const { bytes, limits } = job as TableJob
  return isZip(bytes)
    ? readXlsx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits)
    : readCsv(bytes, limits)
})
