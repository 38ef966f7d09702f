import { sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'
import { readMigrations } from '../../platform/db/migrate.ts'
import { brokenSteps } from '../../capabilities/journeys/chain/queries.ts'
import { migrationsFolder, openForWork } from '../start.ts'
import type { Command, Terminal } from './command.ts'
import type { CliMessages } from './messages.ts'

type Check = keyof CliMessages['checks']

interface Finding {
  readonly check: Check
  readonly state: 'ok' | 'warning' | 'failure'
  readonly note?: string
}

/** Opening the database has already proved the lock, the fsync self-test and that migrations can be applied. */
export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor',
  run: async (_words, terminal) => {
    const database = await openForWork(terminal.config)
    try {
      const findings = await examine(database, terminal)
      for (const { check, state, note } of findings) {
        terminal.print(
          `${terminal.t[state].padEnd(9)} ${terminal.t.checks[check]}${note === undefined ? '' : ` (${note})`}`,
        )
      }
      return findings.some((finding) => finding.state === 'failure') ? 1 : 0
    } finally {
      await database.close()
    }
  },
}

async function examine(database: Database, { config, t }: Terminal): Promise<Finding[]> {
  const count = async (check: Check, state: 'warning' | 'failure', query: ReturnType<typeof sql<{ n: number }>>) => {
    const n = (await query.execute(database.reader)).rows[0]?.n ?? 0
    return n === 0 ? { check, state: 'ok' as const } : { check, state, note: t.found(n) }
  }
  const findings: Finding[] = [{ check: 'database', state: 'ok' }]
  if (database.engine === 'embedded') findings.push({ check: 'fsync', state: 'ok' })
  findings.push(await migrationsInPlace(database, t))
  findings.push(await count('order', 'failure', danishOrder))
  findings.push(await count('periods', 'failure', overlappingPeriods))
  findings.push(await count('files', 'failure', changedFiles))
  findings.push(await chainsHold(database, t))
  findings.push(
    await count(
      'deadJobs',
      'warning',
      sql<{ n: number }>`select count(*)::int as n from job where dead_at is not null`,
    ),
  )
  findings.push(await count('administrator', 'warning', noAdministrator))
  findings.push(
    config.smtpUrl === null ? { check: 'mail', state: 'warning', note: t.noSmtp } : { check: 'mail', state: 'ok' },
  )
  return findings
}

async function migrationsInPlace(database: Database, t: CliMessages): Promise<Finding> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from schema_migration`.execute(database.reader)
  const missing = readMigrations(migrationsFolder).length - (rows[0]?.n ?? 0)
  return missing === 0
    ? { check: 'migrations', state: 'ok' }
    : { check: 'migrations', state: 'failure', note: t.found(missing) }
}

/** Names the first few: what a chain is for is to say which row. */
async function chainsHold(database: Database, t: CliMessages): Promise<Finding> {
  const broken = await brokenSteps(database.reader)
  if (broken.length === 0) return { check: 'chains', state: 'ok' }
  const named = broken.slice(0, 5).map(({ legId, seq, kind }) => `${legId} ${seq ?? '?'} ${kind}`)
  return { check: 'chains', state: 'failure', note: `${t.found(broken.length)}: ${named.join(', ')}` }
}

const danishOrder = sql<{ n: number }>`
  select case when array(select w from unnest(array['ø', 'aa', 'z', 'æ']) as w order by w collate danish)
    = array['z', 'æ', 'ø', 'aa'] then 0 else 1 end as n`

const overlappingPeriods = sql<{ n: number }>`
  select ((select count(*) from unit_period a join unit_period b on a.unit_id = b.unit_id and a.id < b.id
      and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to))
    + (select count(*) from committee_period a join committee_period b on a.committee_id = b.committee_id and a.id < b.id
      and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to))
    + (select count(*) from mandate a join mandate b on a.seat_id = b.seat_id and a.id < b.id
      and a.standing = 'member' and b.standing = 'member'
      and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)))::int as n`

const changedFiles = sql<{ n: number }>`
  select count(*)::int as n from file_content where encode(sha256(bytes), 'hex') <> sha256`

const noAdministrator = sql<{ n: number }>`
  select case when exists (select 1 from role_assignment where role = 'administrator'
    and valid_from <= current_date and (valid_to is null or valid_to > current_date)) then 0 else 1 end as n`
