import { startPostgres } from './postgres-server.ts'

/** One PostgreSQL for the whole run, unless the person names one: then that one is used and nothing is started. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['MEDSPIL_TEST_POSTGRES_URL']) return undefined
  const server = await startPostgres()
  process.env['MEDSPIL_TEST_POSTGRES_URL'] = server.url
  process.stdout.write(`Tests run on PostgreSQL ${server.version}.\n`)
  return () => server.stop()
}
