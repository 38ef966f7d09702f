import { beforeAll, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { interpretationTexts } from '../../demo/texts/interpretations.ts'
import type { Result } from '../../platform/result.ts'
import { useApp } from '../../testing/app.ts'
import { anActor, castOf } from '../meetings/testing.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { changeInterpretation, enterInterpretation } from './commands.ts'
import { interpretationPage, register, similarTo } from './queries.ts'
import type { InterpretationContent } from './rules.ts'
import { anInterpretation } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const nothingWanted = { text: '', clause: '', level: null, year: null, page: 1 }
let at: ThreeLevels

beforeAll(async () => {
  at = await threeLevels(app.database)
  const { secretary } = castOf(at.main)
  for (const { daysAgo, ...content } of interpretationTexts) {
    await anInterpretation(app.database, secretary, {
      ...content,
      decidedOn: isoDate(daysAgo > 300 ? '2024-05-14' : '2025-10-08'),
    })
  }
})

const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)
const titlesFor = async (actor: Parameters<typeof register>[1], wish: Partial<typeof nothingWanted> | object) =>
  (await register(app.database.reader, actor, { ...nothingWanted, ...wish }, app.now()))?.shown.map(
    ({ title }) => title,
  )

test('all in MED search them; what is restricted is for the main committee and HR; an employee has no register', async () => {
  const { member } = castOf(at.local)
  expect(await titlesFor(member, {})).toHaveLength(5)
  expect(await titlesFor(castOf(at.main).member, {})).toHaveLength(6)
  expect(await titlesFor(anActor(at.employee), {})).toBeUndefined()
  expect(await titlesFor(member, { text: 'vagtplaner' })).toEqual([interpretationTexts[0]!.title])
  expect(await titlesFor(member, { text: 'rengøring' })).toEqual([])
  expect(await titlesFor(castOf(at.main).member, { text: 'rengøringen' })).toHaveLength(1)
  expect(await titlesFor(member, { clause: '§ 8, stk. 3' })).toHaveLength(2)
  expect(await titlesFor(member, { year: 2025, level: 4 })).toHaveLength(2)
  expect(await titlesFor(member, { text: "'; drop & |" })).toEqual([])
  const seen = {
    ...castOf(at.main).member,
    seenBy: { personId: at.employee, name: 'A', seeingId: 'x', until: app.now() },
  }
  expect(await titlesFor(seen, {})).toHaveLength(5)
})

test('HR and who prepare the main committee keep them; no person is named; no change is lost', async () => {
  const base: InterpretationContent = {
    about: 'level',
    title: 'Ferieplan',
    question: 'Hvor drøftes den?',
    answer: 'Lokalt.',
    clause: '§ 4',
    levels: [3, 4],
    decidedOn: isoDate('2026-03-01'),
    decidedBy: at.main.id,
    lapsedOn: null,
    isRestricted: false,
  }
  const enter = (actor: Parameters<typeof enterInterpretation>[1], more: Partial<InterpretationContent> = {}) =>
    app.database.write((tx) => enterInterpretation(tx, actor, { ...base, ...more }, app.now()))
  const hr = anActor(at.employee)
  expect(code(await enter({ ...hr, grants: [{ role: 'hr_consultant', on: null }] }))).toBe('ok')
  expect(code(await enter(castOf(at.main).viceChair))).toBe('ok')
  expect(code(await enter(castOf(at.main).member))).toBe('forbidden')
  expect(code(await enter(castOf(at.centre).secretary))).toBe('forbidden')
  const { secretary } = castOf(at.main)
  expect(code(await enter(secretary, { decidedOn: isoDate('2026-03-13') }))).toBe('decided_later')
  expect(code(await enter(secretary, { lapsedOn: isoDate('2026-03-01') }))).toBe('lapsed_before')
  expect(code(await enter(secretary, { decidedBy: at.employee }))).toBe('body_unknown')
  const { name } = await app.database.reader
    .selectFrom('person')
    .select('name')
    .where('id', '=', at.main.tr)
    .executeTakeFirstOrThrow()
  expect(code(await enter(secretary, { answer: `Som ${name.toUpperCase()}, TR, sagde.` }))).toBe('names_a_person')
  expect(code(await enter(secretary, { answer: `Som ${name}sen sagde.` }))).toBe('ok')

  const id = await anInterpretation(app.database, secretary)
  const change = (version: number) =>
    app.database.write((tx) =>
      changeInterpretation(tx, secretary, { ...base, id, version, lapsedOn: isoDate('2026-03-10') }, app.now()),
    )
  expect(code(await change(1))).toBe('ok')
  expect(code(await change(1))).toBe('changed_meanwhile')
  const found = await interpretationPage(app.database.reader, castOf(at.local).member, id, app.now())
  expect(found).toMatchObject({ interpretation: { title: 'Ferieplan', lapsedOn: '2026-03-10' }, mayKeep: false })
})

/** What somebody writes, and which of the six it is like. */
const cases: readonly (readonly [text: string, like: number | null])[] = [
  ['Ny vagtplan for de fire plejehjem\nCentret vil have ens vagtplaner på alle plejehjem fra 1. september.', 0],
  ['Fælles vagtplan på plejehjemmene: hvor skal den drøftes?', 0],
  ['Byrådet overvejer at lukke Børnehuset Solsikken\nLukningen forelægges byrådet i maj.', 1],
  ['Lukning af dagcentret: forelæggelse for byrådet', 1],
  ['Valg af leverandør til nyt dokumentationssystem\nUdbuddet er i gang, og systemet tages i brug til efteråret.', 2],
  ['Udbud af it-system til dokumentation i hjemmeplejen', 2],
  ['Må suppleanten komme, når medlemmet kun melder afbud til en del af mødet?', 3],
  ['Retningslinje for sygefravær: er vikarer omfattet?', 4],
  ['Sygefravær blandt vikarer og månedslønnede\nGælder retningslinjen om opfølgning?', 4],
  ['Sygefravær, 4. kvartal\nTal for sygefraværet fordelt på centre.', null],
  ['Godkendelse af dagsorden og referat', null],
  ['Budget 2027: høring af MED\nDirektionen har sendt et oplæg til budgettet.', null],
  ['Støj på stuerne\nVi kan ikke høre hinanden, når alle børn er inde.', null],
  ['Valg af ny næstformand', null],
  ['Årlig arbejdsmiljødrøftelse\nMål for det kommende år og plan for samarbejdet.', null],
  ['Retningslinje mod vold og trusler: revision', null],
  ['Nye skærme og borde på kontoret', null],
  ['Møde med byrådet i juni\nHovedudvalget forbereder mødet med Økonomiudvalget.', null],
  ['Ferieplan for sommeren på plejehjemmet Bøgelunden', null],
  ['Uddannelse for nye medlemmer og suppleanter', null],
  ['Eventuelt og evaluering af mødet', null],
  ['Indflytning i ny afdeling\nAfdelingen er klar i juni, og flytningen sker i to hold.', null],
  ['It-sikkerhed: skift adgangskode\nAlle skal skifte adgangskode to gange om året.', null],
]

test('what is like an earlier interpretation shows it, and nearly nothing else does', async () => {
  const { member } = castOf(at.local)
  const found = await Promise.all(
    cases.map(async ([text]) =>
      (await similarTo(app.database.reader, member, text, app.now())).map(({ title }) => title),
    ),
  )
  const rightFirst = cases.filter(
    ([, like], at) => like !== null && found[at]?.[0] === interpretationTexts[like]?.title,
  )
  const shownWrongly = cases.filter(([, like], at) => like === null && found[at]?.length)
  const beside = cases.flatMap(([, like], at) =>
    like === null ? [] : (found[at] ?? []).filter((title) => title !== interpretationTexts[like]?.title),
  )
  expect(cases.filter((one) => one[1] !== null && !rightFirst.includes(one)).map(([text]) => text)).toEqual([])
  expect(shownWrongly.map(([text]) => text)).toEqual([])
  expect(beside).toEqual([])
  expect(await similarTo(app.database.reader, anActor(at.employee), cases[0]![0], app.now())).toEqual([])
})
