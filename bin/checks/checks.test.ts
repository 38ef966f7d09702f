import { describe, expect, test } from 'vitest'
import { compareAddresses } from './addresses.ts'
import { checkCycles } from './cycles.ts'
import { checkDirection } from './direction.ts'
import { importsOf, reachedFrom } from './imports.ts'
import { compareLanguages, unusedKeys } from './messages.ts'
import { checkMigrations } from './migrations.ts'
import type { Finding } from './project.ts'
import { checkSizes } from './sizes.ts'
import { checkTables } from './tables.ts'
import { checkVocabulary } from './vocabulary.ts'

const tree = (files: Record<string, string>) => new Map(Object.entries(files))
const said = (findings: Finding[]) => findings.map(({ file, message }) => `${file}: ${message}`).join('\n')
const meetings = 'src/capabilities/meetings'
const people = 'src/capabilities/people'

describe('imports', () => {
  test('are found in every form, comments aside', () => {
    const text = [
      `import { a } from './a.ts'`,
      `import type { B } from '../b.ts'`,
      `// import { c } from './c.ts'`,
      `import {\n  d,\n} from "./d.ts"`,
      `const e = await import('./e.ts')`,
      `export { f } from 'hono'`,
      `import './g.css'`,
    ].join('\n')
    const found = importsOf('src/ui/x.ts', text)
    expect(found.map(({ to, isType }) => `${to}${isType ? ' (type)' : ''}`)).toEqual([
      'src/ui/a.ts',
      'src/b.ts (type)',
      'src/ui/d.ts',
      'src/ui/e.ts',
      'hono',
      'src/ui/g.css',
    ])
  })

  test('are followed through files', () => {
    const project = tree({ 'src/a.ts': `import './b.ts'`, 'src/b.ts': `import { c } from './c.ts'`, 'src/c.ts': '' })
    expect([...reachedFrom('src/a.ts', project)]).toEqual(['src/a.ts', 'src/b.ts', 'src/c.ts'])
  })
})

describe('folder vocabulary', () => {
  test.each([
    ['src/platform/utils/text.ts', 'says nothing'],
    ['src/ui/index.ts', 'barrel'],
    ['src/other/thing.ts', 'src/ holds only'],
    [`${meetings}/service.ts`, "not one of a capability's files"],
    [`${meetings}/minutes/Rules.ts`, 'kebab-case'],
    ['src/capabilities/loose.ts', 'beside the capabilities'],
    [`${meetings}/documents/agenda.html`, 'documents/ folder'],
  ])('%s is refused', (file, why) => expect(said(checkVocabulary(tree({ [file]: '' })))).toContain(why))

  test.each([
    `${meetings}/rules.ts`,
    `${meetings}/minutes/routes.tsx`,
    `${meetings}/ui/meeting-page.tsx`,
    `${meetings}/documents/minutes.typ`,
    `${meetings}/two-keys.test.ts`,
    'src/ui/components/button/button.examples.tsx',
  ])('%s is fine', (file) => expect(checkVocabulary(tree({ [file]: '' }))).toEqual([]))
})

describe('import direction', () => {
  test.each([
    ['src/platform/db/write.ts', '../../capabilities/people/rules.ts', 'without domain words'],
    ['src/ui/shell.tsx', '../capabilities/people/paths.ts', 'another product'],
    [`${meetings}/queries.ts`, '../../app/config.ts', 'Only entry points'],
    [`${meetings}/queries.ts`, '../people/ui/chip.tsx', 'people only through'],
    [`${meetings}/queries.ts`, '../people/testing.ts', 'Builders'],
    [`${meetings}/rules.ts`, '../../platform/db/database.ts', 'neither database nor clock'],
    [`${meetings}/rules.ts`, 'hono', 'is pure'],
    [`${meetings}/policy.ts`, './commands.ts', 'without side effects'],
    [`${meetings}/commands.ts`, '../../platform/mail/transport.ts', 'mail is a job'],
    [`${meetings}/routes.tsx`, 'kysely', 'SQL belongs'],
    [`${meetings}/ui/page.tsx`, '../queries.ts', 'shows what it is given'],
  ])('%s must not import %s', (file, to, why) => {
    expect(said(checkDirection(tree({ [file]: `import { x } from '${to}'` })))).toContain(why)
  })

  test.each([
    [`${meetings}/queries.ts`, `import { personName } from '../people/queries.ts'`],
    [`${meetings}/queries.ts`, `import type { PersonId } from '../people/schema.ts'`],
    [`${meetings}/ui/page.tsx`, `import type { MeetingView } from '../queries.ts'`],
    [`${meetings}/commands.test.ts`, `import { aPerson } from '../people/testing.ts'`],
    ['src/platform/rich-text/rich-text-view.tsx', `import { Link } from '../../ui/components/link/link.tsx'`],
  ])('%s may: %s', (file, text) => expect(checkDirection(tree({ [file]: text }))).toEqual([]))
})

describe('import cycles', () => {
  test('of files and of capabilities are shown whole', () => {
    const project = tree({
      [`${meetings}/queries.ts`]: `import { a } from '../people/queries.ts'`,
      [`${people}/queries.ts`]: `import { paths } from '../meetings/paths.ts'`,
      [`${people}/commands.ts`]: `import { b } from '../meetings/rules.ts'`,
      'src/platform/a.ts': `import './b.ts'`,
      'src/platform/b.ts': `import './a.ts'`,
    })
    const text = said(checkCycles(project))
    expect(text).toContain('src/platform/a.ts → src/platform/b.ts → src/platform/a.ts')
    expect(text).toContain('meetings → people → meetings')
  })

  test('are not made by types, addresses or tests', () => {
    const project = tree({
      [`${meetings}/queries.ts`]: `import { a } from '../people/queries.ts'`,
      [`${people}/queries.ts`]: `import type { A } from '../meetings/rules.ts'`,
      [`${people}/ui/page.tsx`]: `import { paths } from '../../meetings/paths.ts'`,
      [`${people}/people.test.ts`]: `import { b } from '../meetings/rules.ts'`,
    })
    expect(checkCycles(project)).toEqual([])
  })
})

test('a long file warns, a very long one fails', () => {
  const lines = (count: number) => 'x\n'.repeat(count)
  const found = checkSizes(tree({ 'src/a.ts': lines(250), 'src/b.ts': lines(251), 'src/c.ts': lines(401) }))
  expect(found.map(({ file, isWarning }) => [file, isWarning])).toEqual([
    ['src/b.ts', true],
    ['src/c.ts', false],
  ])
})

describe('migrations', () => {
  const check = (text: string, name = '0001-start.sql') =>
    said(checkMigrations(tree({ [`db/migrations/${name}`]: text }), () => null))

  test.each([
    ['create table a (\n  id serial primary key\n);', 'No serial'],
    ['create table a (\n  at timestamp not null\n);', 'Use timestamptz'],
    ['create table a (\n  name varchar(20)\n);', 'Use text'],
    ['alter table a drop column b;', 'A drop breaks'],
    ['create table a (\n  id uuid primary key,\n  b_id uuid references b\n);', 'a.b_id refers'],
    [
      "create table a (\n  b_id uuid references b\n);\ncreate unique index a_b on a (b_id, step) where step in ('request');",
      'a.b_id refers',
    ],
  ])('%s is refused', (text, why) => expect(check(text)).toContain(why))

  test.each([
    'create table a (\n  at timestamptz not null, -- no timestamp, no serial\n  id uuid primary key\n);',
    'create table a (\n  b_id uuid references b,\n  unique nulls not distinct (b_id, c)\n);',
    'create table a (\n  b_id uuid references b\n);\ncreate index a_b on a (b_id);',
    'create table a (\n  b_id uuid references b\n);\ncreate index a_b on a (b_id) where b_id is not null;',
    '-- contract: nothing has read b since 0004\nalter table a drop column b;',
  ])('%s is fine', (text) => expect(check(text)).toBe(''))

  test('a wrong name and a number taken twice are refused', () => {
    expect(check('', 'start.sql')).toContain('is called NNNN')
    const two = tree({ 'db/migrations/0001-a.sql': '', 'db/migrations/0001-b.sql': '' })
    expect(said(checkMigrations(two, () => null))).toContain('Another migration has this number')
  })

  test('one that others already have stays as it is', () => {
    const changed = checkMigrations(tree({ 'db/migrations/0001-a.sql': 'select 2;' }), () => 'select 1;')
    expect(said(changed)).toContain('add a new migration')
  })
})

describe('messages', () => {
  test('missing, untranslated and empty ones are named', () => {
    const da = { save: 'Gem', mail: 'E-mail', empty: 'Tom', only: 'Kun dansk', say: (name: string) => `Hej ${name}` }
    const en = { save: 'Gem', mail: 'E-mail', empty: ' ', say: (name: string) => `Hej ${name}` }
    const text = said(compareLanguages('m', { da, en, sameInBoth: ['mail'] }))
    expect(text).toContain('save is the same')
    expect(text).toContain('say is the same')
    expect(text).toContain('only has no English')
    expect(text).toContain('empty is empty')
    expect(text).not.toContain('mail')
  })

  test('unused ones are named', () => {
    expect(said(unusedKeys('m', { da: { used: 'x', group: { lost: 'y' } } }, new Set(['used'])))).toBe(
      'm: group.lost is used nowhere: delete it in both languages.',
    )
  })
})

test('every address has a route and every route an address', () => {
  const named = [
    { pattern: '/a', file: 'p' },
    { pattern: '/lost', file: 'p' },
  ]
  const routes = [
    { method: 'GET', pattern: '/a' },
    { method: 'GET', pattern: '/nameless/:x' },
    { method: 'GET', pattern: '/nameless/:y' },
  ]
  const text = said(compareAddresses(named, routes))
  expect(text).toContain('/lost has no route')
  expect(text).toContain('/nameless/:x is in no paths.ts')
  expect(text).toContain('/nameless/:y is there twice')
})

describe('foreign tables', () => {
  const owner = `declare module '../../platform/db/tables.ts' {\n  interface Tables {\n    person: PersonTable\n  }\n}\n`
  const use = `db.selectFrom('meeting').innerJoin('person as p', 'p.id', 'x')`
  const project = (extra: Record<string, string> = {}) =>
    tree({ [`${people}/schema.ts`]: owner, [`${meetings}/queries.ts`]: use, ...extra })
  const allow = (...lines: string[]) => ({ 'bin/checks/foreign-tables.json': JSON.stringify(lines) })

  test('are refused, in the builder and in SQL', () => {
    expect(said(checkTables(project(), () => []))).toContain('uses the table person')
    const raw = project({ [`${meetings}/queries.ts`]: 'sql`select 1 from person`' })
    expect(said(checkTables(raw, () => []))).toContain('uses the table person')
  })

  test('may be listed, but the list only gets shorter', () => {
    const listed = project(allow(`${meetings}/queries.ts person`))
    expect(checkTables(listed, () => [1])).toEqual([])
    expect(said(checkTables(listed, () => [0, 1]))).toContain('may only get shorter')
    const stale = project(allow(`${meetings}/queries.ts person`, 'gone.ts person'))
    expect(said(checkTables(stale, () => [2]))).toContain('no longer needed')
  })
})
