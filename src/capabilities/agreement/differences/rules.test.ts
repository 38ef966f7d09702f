import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { templates } from '../templates/rules.ts'
import { testRules, withoutParts } from '../testing.ts'
import { differenceWords } from './ui/difference-words.ts'
import { differences, versionBefore, type Compared } from './rules.ts'

const base: Compared = {
  levels: [
    { level: 1, name: 'Hovedudvalg', managementTier: 'Direktion' },
    { level: 2, name: 'Center-MED', managementTier: '' },
  ],
  rules: testRules,
  ...withoutParts,
}

const seats = {
  level: 1,
  side: 'employee',
  mandateKind: null,
  electionGroup: 'Valggruppe B',
  atLeast: 4,
  atMost: 5,
  chosenBy: 'election_group',
  clause: '§ 4',
  wording: '',
  position: 1,
} as const
const principle = { level: null, principle: 'waiver', choice: 'never', clause: '§ 9', wording: '' }
const item = {
  level: null,
  title: 'Eventuelt',
  kind: 'discussion',
  apsa: ['cooperation'],
  presenter: '',
  minutes: 10,
  placed: 'last',
  clause: 'bilag 1',
  position: 1,
} as const
const training = { training: 'am_yearly', days: 1.5, withinMonths: 12, clause: '§ 13', wording: '' } as const
const exception = {
  unitId: 'u',
  unitName: 'Børnehuset Solsikken',
  form: 'committee',
  reason: 'Tre matrikler.',
  clause: '§ 6',
} as const

const withRule = (change: object) => ({
  ...base,
  rules: testRules.map((rule) => (rule.rule === 'agenda_out' ? { ...rule, ...change } : rule)),
})

const said = (lang: 'da' | 'en', before: Compared | null, after: Compared) =>
  differences(before, after).map((difference) => {
    const { subject, sentence } = differenceWords(lang, difference)
    return `${difference.level ?? '*'} ${subject}: ${sentence}`
  })

describe('differences in words', () => {
  test.each<[string, Compared, Compared, string[], string[]]>([
    ['nothing', base, base, [], []],
    [
      'a clock is shorter',
      base,
      withRule({ amount: 4 }),
      ['* Dagsorden ud: Ændret fra 7 dage til 4 dage.'],
      ['* Agenda out: Changed from 7 days to 4 days.'],
    ],
    [
      'a clock is counted in another way, under another clause',
      base,
      withRule({ amount: 5, measure: 'working_days', clause: '§ 8' }),
      ['* Dagsorden ud: Ændret fra 7 dage til 5 hverdage. Paragraffen er § 8, før § 9, stk. 3.'],
      ['* Agenda out: Changed from 7 days to 5 working days. The clause is § 8, before § 9, stk. 3.'],
    ],
    [
      'only the words',
      base,
      withRule({ wording: 'Senest en uge før.' }),
      ['* Dagsorden ud: Aftalens egne ord er nu: “Senest en uge før.”'],
      ['* Agenda out: The agreement’s own words are now: “Senest en uge før.”'],
    ],
    [
      'a level has a clock of its own',
      base,
      {
        ...base,
        rules: [
          ...testRules,
          { level: 1, rule: 'meetings_a_year', amount: 6, measure: 'meetings', clause: '§ 9', wording: '' },
        ],
      },
      ['1 Møder om året: Tilføjet: 6 møder (§ 9).'],
      ['1 Meetings a year: Added: 6 meetings (§ 9).'],
    ],
    [
      'a level gets another name and one is removed',
      base,
      { ...base, levels: [{ level: 1, name: 'HMU', managementTier: 'Direktion' }] },
      ['* Niveau 1: Ændret fra Hovedudvalg, Direktion til HMU, Direktion.', '* Niveau 2: Fjernet. Før: Center-MED.'],
      ['* Level 1: Changed from Hovedudvalg, Direktion to HMU, Direktion.', '* Level 2: Removed. Before: Center-MED.'],
    ],
    [
      'fewer seats, chosen by others',
      { ...base, seats: [seats] },
      { ...base, seats: [{ ...seats, atLeast: 2, atMost: null, chosenBy: 'union', position: 9 }] },
      [
        '1 Medarbejdersiden, Valggruppe B: Ændret fra 4–5 pladser, udpeges af valggruppen til mindst 2 pladser, udpeges af organisationen.',
      ],
      [
        '1 The employee side, Valggruppe B: Changed from 4–5 seats, appointed by the election group to at least 2 seats, appointed by the union.',
      ],
    ],
    [
      'another choice of the same principle is a change',
      { ...base, principles: [principle] },
      { ...base, principles: [{ ...principle, choice: 'chairs_agree' }] },
      [
        '* Fravigelse af frister: Ændret fra “Fristerne kan ikke fraviges” til “Fristerne kan fraviges, når formand og næstformand er enige om det”.',
      ],
      [
        '* Waiving deadlines: Changed from “Deadlines may not be waived” to “Deadlines may be waived when chair and vice-chair agree”.',
      ],
    ],
    [
      'one more of several choices is an addition',
      { ...base, principles: [{ ...principle, principle: 'agenda_to', choice: 'members' }] },
      {
        ...base,
        principles: ['members', 'public'].map((choice) => ({ ...principle, principle: 'agenda_to', choice })),
      },
      ['* Hvem får dagsordenen: Tilføjet: “Dagsordenen lægges åbent på nettet” (§ 9).'],
      ['* Who gets the agenda: Added: “The agenda is published on the internet” (§ 9).'],
    ],
    [
      'an item moves to the other end, another goes',
      { ...base, items: [item, { ...item, title: 'Nyt', position: 2 }] },
      { ...base, items: [{ ...item, placed: 'first', minutes: null, position: 7 }] },
      [
        '* Eventuelt: Ændret fra sidst på dagsordenen, til drøftelse, samarbejde, 10 minutter til først på dagsordenen, til drøftelse, samarbejde.',
        '* Nyt: Fjernet. Før: sidst på dagsordenen, til drøftelse, samarbejde, 10 minutter (bilag 1).',
      ],
      [
        '* Eventuelt: Changed from last on the agenda, for discussion, cooperation, 10 minutes to first on the agenda, for discussion, cooperation.',
        '* Nyt: Removed. Before: last on the agenda, for discussion, cooperation, 10 minutes (bilag 1).',
      ],
    ],
    [
      'training and exceptions',
      { ...base, training: [training], exceptions: [] },
      { ...base, training: [{ ...training, days: 2 }], exceptions: [exception] },
      [
        '* Supplerende arbejdsmiljøuddannelse, derefter hvert år: Ændret fra 1,5 dage inden 12 måneder til 2 dage inden 12 måneder.',
        '* Børnehuset Solsikken: Tilføjet: Udvalg, “Tre matrikler” (§ 6).',
      ],
      [
        '* Supplementary working environment training, every year after that: Changed from 1.5 days within 12 months to 2 days within 12 months.',
        '* Børnehuset Solsikken: Added: Committee, “Tre matrikler” (§ 6).',
      ],
    ],
  ])('%s', (_name, before, after, danish, english) => {
    expect(said('da', before, after)).toEqual(danish)
    expect(said('en', before, after)).toEqual(english)
  })

  test('with nothing before it everything is added', () => {
    const found = differences(null, templates.four)
    const { levels, rules, seats: rows, principles, items, training: days } = templates.four
    expect(found).toHaveLength([levels, rules, rows, principles, items, days].flat().length)
    expect(new Set(found.map(({ what }) => what))).toEqual(new Set(['added']))
  })
})

const anyTemplate = fc.constantFrom(...Object.values(templates))
const some = <T>(rows: readonly T[]) => fc.subarray([...rows])
const anyVersion = anyTemplate.chain((content) =>
  fc.record({
    levels: some(content.levels),
    rules: some(content.rules),
    seats: some(content.seats),
    principles: some(content.principles),
    items: some(content.items),
    training: some(content.training),
    exceptions: fc.constant([]),
  }),
)

test('a version differs in nothing from itself, and as much one way as the other', () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, (a, b) => {
      expect(differences(a, a)).toEqual([])
      const counted = (from: Compared, to: Compared) => Object.groupBy(differences(from, to), ({ what }) => what)
      const [there, back] = [counted(a, b), counted(b, a)]
      expect(there.added?.length).toBe(back.removed?.length)
      expect(there.changed?.length).toBe(back.changed?.length)
    }),
  )
})

test('every difference between any two has words in both languages', () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, (a, b) => {
      for (const difference of differences(a, b))
        for (const lang of ['da', 'en'] as const)
          expect(differenceWords(lang, difference).sentence).not.toMatch(/undefined/)
    }),
  )
})

test('a version is held against the one that began before it', () => {
  const version = (id: string, from: string) => ({ id, validFrom: isoDate(from) })
  const all = [version('next', '2027-01-01'), version('now', '2025-01-01'), version('first', '2020-01-01')]
  expect(versionBefore(all, all[0]!)?.id).toBe('now')
  expect(versionBefore(all, all[2]!)).toBeNull()
})
