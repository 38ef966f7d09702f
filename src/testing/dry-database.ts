import type { Database } from '../platform/db/database.ts'
import { refuse, type Refusal, type Result } from '../platform/result.ts'

/**
 * The same database, where every write is done, answered, and rolled back: each request of the matrix meets the state
 * that the row says, whatever was tried before it.
 */
export function dryDatabase(database: Database): Database {
  return {
    ...database,
    write: async <T, R extends Refusal>(work: Parameters<Database['write']>[0]): Promise<Result<T, R>> => {
      let answer: Result<unknown> | undefined
      await database.write(async (tx) => {
        answer = await work(tx)
        return refuse('dry')
      })
      if (!answer) throw new Error('the work did not answer')
      return answer as Result<T, R>
    },
  }
}
