import { serveJobs } from '../serve-jobs.ts'

const hoard: Buffer[] = []
const never = new Promise(() => {})

serveJobs((job) => {
  if (job === 'crash') process.abort()
  if (job === 'refuse') throw new Error('not this one')
  if (job === 'hang') return never
  if (job === 'secrets') return Object.keys(process.env)
  if (job === 'hoard') {
    setInterval(() => hoard.push(Buffer.alloc(32 * 1024 * 1024, 1)), 5)
    return never
  }
  return { job, pid: process.pid }
})
