import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { readPdf } from '../../../platform/documents/testing.ts'
import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, anEmployee, aPlace, type BuiltCommittee } from '../../committees/testing.ts'
import { approvalPaths } from '../approval/paths.ts'
import type { Registration } from '../attendance/rules.ts'
import { editionPaths } from '../editions/paths.ts'
import { documentPaths } from '../printing/paths.ts'
import type { Outcome } from '../schema.ts'
import { aMeeting, castOf, unwrap } from '../testing.ts'
import { writeMinutes, type NewStatement } from './commands.ts'
import { aHeldMeeting, aWish } from './testing.ts'

const app = useApp({ now: '2026-04-16T11:05:00Z' })
let committee: BuiltCommittee
let reader: string

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2, name: 'Center-MED, Dagtilbud og Læring' })
    reader = await anEmployee(tx, await aPlace(tx, { name: 'Plejecentret Havblik' }))
    return ok()
  })
})

interface Structure {
  readonly outcome: Outcome
  readonly text: string
  readonly statements?: readonly NewStatement[]
  readonly away?: (people: BuiltCommittee) => readonly Partial<Registration>[]
  /** What must come back on the page, in print and for word processing. */
  readonly says: readonly string[]
}

/** The minutes half of structures seen in public minutes (the domain reference, § 4.6); names and places are invented. */
const structures: readonly [name: string, structure: Structure][] = [
  [
    'C1: late arrivals and absentees are written in the decision of item 1',
    {
      outcome: 'noted',
      text: 'Dagsordenen blev godkendt.\n\nAsta Vig kom kl. 13.20. Afbud fra Bo Lund og Dorte Kjær.\n\nUdvalget valgte fire temaer:\n\n1. Trivsel\n2. Økonomi\n3. Vold og trusler\n4. Uddannelse',
      says: ['Asta Vig kom kl. 13.20. Afbud fra Bo Lund og Dorte Kjær.', 'Vold og trusler', 'Taget til efterretning'],
    },
  ],
  [
    'C2: who was there, side by side with what they are, and apologies',
    {
      outcome: 'discussed',
      text: 'Resumé: Regnskabet blev gennemgået på 5 minutter.',
      away: ({ amr }) => [{ personId: amr, presence: 'apology', note: 'kursus' }],
      says: ['Ledelsessiden', 'Medarbejdersiden', 'Afbud', 'kursus', 'Regnskabet blev gennemgået'],
    },
  ],
  [
    'C3: what is to be told from the meeting, and how it went',
    {
      outcome: 'agreed',
      text: '**Kommunikation fra mødet:** Formand og næstformand skriver sammen en nyhed.\n\n**Evaluering:** Pausen kl. 14.10 kom for sent.',
      says: ['Kommunikation fra mødet:', 'skriver sammen en nyhed', 'Pausen kl. 14.10 kom for sent.'],
    },
  ],
  [
    'C4: an apology with the substitute by name, and a report from the pre-meeting of the employees',
    {
      outcome: 'discussed',
      text: 'Fra medarbejdersidens formøde: Der er uro om vagtplanen.',
      away: ({ viceChair, substitute }) => [{ personId: viceChair, presence: 'apology', substituteId: substitute }],
      says: ['Fra medarbejdersidens formøde', 'Afbud', 'uppleant for Jonas Vangsø'],
    },
  ],
  [
    'C6: "X for Y", advisers and guests in the text',
    {
      outcome: 'noted',
      text: 'Gerda Holt for Ivan Bach. Tilforordnet: Ketty Dam, økonomi. Mødet blev holdt på Skovstien.',
      says: ['Gerda Holt for Ivan Bach.', 'Tilforordnet: Ketty Dam, økonomi.', 'holdt på Skovstien'],
    },
  ],
  [
    'C8: minutes of decisions with the day in them',
    {
      outcome: 'agreed',
      text: 'Beslutning i MED-Hovedudvalget den 16. april 2026: Indstillingen tiltrædes.',
      says: ['Beslutning i MED-Hovedudvalget den 16. april 2026: Indstillingen tiltrædes.', 'Enighed'],
    },
  ],
  [
    'C9: news from the employees and an overview of working groups as a list',
    {
      outcome: 'noted',
      text: 'Arbejdsgrupper:\n\n- Sygefravær\n  - Tovholder: Maren Toft\n- Seniorordninger\n\nNyt fra medarbejderne: intet.',
      says: ['Tovholder: Maren Toft', 'Seniorordninger', 'Nyt fra medarbejderne: intet.'],
    },
  ],
  [
    'C12: running text "Ad 1." that says what each side expressed, with statements of a side and of a person',
    {
      outcome: 'no_agreement',
      text: 'Ad 1. Ledelsen redegjorde for planen. Medarbejdersiden tilkendegav, at den var imod.\n\nAd pkt. 2 Intet.',
      statements: [
        { by: { side: 'employee' }, text: 'Medarbejdersiden finder ikke planen forsvarlig.' },
        { by: { side: 'management' }, text: 'Ledelsen noterer sig det.' },
      ],
      says: [
        'Ad 1. Ledelsen redegjorde for planen.',
        'Ad pkt. 2 Intet.',
        'Medarbejdersiden finder ikke planen forsvarlig.',
        'Ledelsen noterer sig det.',
        'Ikke enighed',
      ],
    },
  ],
]

const said = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')

test.each(structures)('%s', async (_name, { outcome, text, statements = [], away, says }) => {
  const built = await aMeeting(committee).withAgenda(1).published().in(app.database)
  const { secretary } = castOf(committee)
  const [itemId = ''] = built.itemIds
  await aHeldMeeting(built)
    .opened()
    .attended(away?.(committee) ?? [])
    .in(app.database)
  const wish = aWish(itemId, { outcome, text: parseLight(text) })
  await app.database.write(async (tx) => {
    const meetingId = built.id
    unwrap(await writeMinutes(tx, secretary, { meetingId, wishes: [wish] }, app.now()))
    for (const statement of statements) {
      const added = { ...wish, statement }
      unwrap(await writeMinutes(tx, secretary, { meetingId, wishes: [added] }, app.now()))
    }
    return ok()
  })
  await aHeldMeeting(built).closed().approvedBy('chair', 'vice_chair').published().in(app.database)
  await app.drainJobs()
  const at = { meetingId: built.id }
  const client = await app.as(reader)
  const page = said((await client.get(approvalPaths.published(at))).text)
  const print = await readPdf((await client.get(documentPaths.minutes(at))).bytes)
  const file = unzipSync((await client.get(editionPaths.fullWord(at))).bytes)['word/document.xml']
  const word = said(new TextDecoder().decode(file).replaceAll(/<\/w:r><w:r>/g, ''))
  for (const words of says) {
    expect(page, 'on the page').toContain(words)
    expect(print.text, 'in print').toContain(words)
    expect(word, 'for word processing').toContain(words)
  }
})
