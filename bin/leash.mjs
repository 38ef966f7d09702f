// Loaded before a program that a command in bin/ started: when that command disappears, even by kill -9,
// the program ends as if it had been asked to, so no server is left holding the port or the data folder.
import { isMainThread } from 'node:worker_threads'

const longestGoodbye = 15_000

if (isMainThread && process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), longestGoodbye).unref()
  })
  process.channel.unref()
}
