import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import { richTextSchema } from '../../../platform/rich-text/rich-text.ts'
import { readDocx } from '../../../platform/word-reading/read-docx.ts'
import { aBold, aDocx, aParagraph, aRun, aTable, inList, twoLists } from '../../../platform/word-reading/testing.ts'
import { defaultLimits, type WordParagraph } from '../../../platform/word-reading/word-text.ts'
import { isSameMatter, isSameTitle } from '../agenda/likeness/rules.ts'
import { besideAgenda, mergedUp, splitAt } from './correcting/rules.ts'
import { asMinutes, proposalFrom, type ProposedItem } from './rules.ts'

function proposed(file: Buffer) {
  const read = readDocx(file, defaultLimits)
  if (!read.ok) throw new Error(read.refusal.code)
  return proposalFrom(read.value, 'Filens navn')
}

const from = (body: string) => proposed(aDocx(body, { numbering: twoLists })).items
const titles = (body: string) => from(body).map(({ title }) => title)
const text = (...paragraphs: readonly string[]) => paragraphs.map((one) => aParagraph(one)).join('')
const labelled = (label: string, rest: string) => aParagraph(aRun(label, '<w:b/>') + aRun(rest))

const nothingElse = { presentation: '', recommendation: '', decision: '', presenter: '', minutes: '', attachments: '' }

test('an agenda as secretaries write it: numbers in bold, what it is for, a table, lists and attachments', () => {
  const file =
    aBold('Nordsund Kommune') +
    aParagraph(
      `${aRun('Tid:', '<w:b/>')}<w:r><w:t xml:space="preserve"> 3. februar</w:t><w:br/><w:t>Sted: Skolen</w:t></w:r>`,
    ) +
    aBold('Pkt. 1. Godkendelse af dagsorden og referat') +
    text('Til beslutning. Referatet fra november er udsendt den 4. december.') +
    aBold('Pkt. 2. Orientering fra formand og næstformand') +
    aParagraph('Budgetopfølgning pr. 31. december', inList(2)) +
    aBold('Pkt. 3. Sygefravær, 4. kvartal (bilag 3.1 og 3.2)') +
    text('Til drøftelse. Arbejds- og personaleforhold.') +
    labelled('Sagsfremstilling:', ' Fraværet er faldet på seks skoler.') +
    aTable([aBold('Skole'), aBold('2025'), aBold('2026')], ['Lindeskov', '11,8', '10,9'], ['Strandby', '9,4', '12,1']) +
    labelled('Indstilling:', ' at Center-MED drøfter fraværet.') +
    aBold('Pkt. 4. Vold og trusler: opfølgning (20 min.) v/ AMR-gruppen') +
    text('Til drøftelse og beslutning. Arbejdsmiljøforhold. AMR fremlægger fem hændelser.') +
    aBold('Pkt. 5. Årlig arbejdsmiljødrøftelse') +
    aParagraph('Hvad nåede vi?', inList(1)) +
    aParagraph('Hvad vil vi nå?', inList(1))
  const { before, items } = proposed(aDocx(file, { numbering: twoLists }))
  expect(before).toBe('**Nordsund Kommune**\n\n**Tid:** 3. februar\nSted: Skolen')
  expect(items.map(({ isTaken: _taken, onto: _onto, outcome: _outcome, ...item }) => item)).toEqual([
    {
      ...nothingElse,
      title: 'Godkendelse af dagsorden og referat',
      kind: 'agreement',
      apsa: ['cooperation'],
      presentation: 'Referatet fra november er udsendt den 4. december.',
    },
    {
      ...nothingElse,
      title: 'Orientering fra formand og næstformand',
      kind: 'information',
      apsa: ['cooperation'],
      presentation: '- Budgetopfølgning pr. 31. december',
    },
    {
      ...nothingElse,
      title: 'Sygefravær, 4. kvartal',
      kind: 'discussion',
      apsa: ['work', 'staff'],
      presentation:
        'Fraværet er faldet på seks skoler.\n\n- Lindeskov: 2025 11,8; 2026 10,9\n- Strandby: 2025 9,4; 2026 12,1',
      recommendation: 'at Center-MED drøfter fraværet.',
      attachments: 'bilag 3.1 og 3.2',
    },
    {
      ...nothingElse,
      title: 'Vold og trusler: opfølgning',
      kind: 'discussion_agreement',
      apsa: ['working_environment'],
      presentation: 'AMR fremlægger fem hændelser.',
      presenter: 'AMR-gruppen',
      minutes: '20',
    },
    {
      ...nothingElse,
      title: 'Årlig arbejdsmiljødrøftelse',
      kind: 'discussion',
      apsa: ['working_environment'],
      presentation: '1. Hvad nåede vi?\n2. Hvad vil vi nå?',
    },
  ])
})

test('an agenda that Word itself has numbered, with headings, as another program writes it', async () => {
  const heading = (said: string) => new Paragraph({ text: said, heading: HeadingLevel.HEADING_2 })
  const cell = (said: string) => new TableCell({ children: [new Paragraph(said)] })
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: 'Referat af MED', heading: HeadingLevel.HEADING_1 }),
          heading('Budget 2027'),
          new Paragraph({ text: 'Sagsfremstilling', heading: HeadingLevel.HEADING_3 }),
          new Paragraph({
            children: [
              new TextRun('Direktionen har '),
              new TextRun({ text: 'sendt', bold: true }),
              new TextRun(' oplæg.'),
            ],
          }),
          new Paragraph({ text: 'Beslutning', heading: HeadingLevel.HEADING_3 }),
          new Paragraph('Drøftet. MED bakker op.'),
          heading('Støj'),
          new Table({ rows: [new TableRow({ children: [cell('Beslutning'), cell('Udsat til næste møde.')] })] }),
        ],
      },
    ],
  })
  const items = proposed(Buffer.from(await Packer.toBuffer(document))).items
  expect(items).toMatchObject([
    {
      title: 'Budget 2027',
      presentation: 'Direktionen har **sendt** oplæg.',
      decision: 'Drøftet. MED bakker op.',
      outcome: 'discussed',
    },
    { title: 'Støj', presentation: '', decision: 'Udsat til næste møde.', outcome: 'postponed' },
  ])
})

describe('items are told apart by the plainest way that the document uses', () => {
  test.each([
    [
      'Punkt and a number, with the title on the next line',
      aBold('Punkt 1:') + aBold('Vold') + aBold('Punkt 2:') + aBold('Støj'),
      ['Vold', 'Støj'],
    ],
    [
      'Ad, as in minutes, after a list of the items',
      text('1. Vold', '2. Støj', 'Ad 1. Vold', 'Drøftet.', 'Ad 2. Støj', 'Udsat.'),
      ['Vold', 'Støj'],
    ],
    [
      'a point that is only talked about',
      aBold('Pkt. 1 Vold') + text('Punkt 9 blev udsat.') + aBold('Pkt. 2 Støj'),
      ['Vold', 'Støj'],
    ],
    [
      'numbers in bold, with a numbered list inside',
      aBold('1. Vold') + text('1. først', '2. så') + aBold('2. Støj'),
      ['Vold', 'Støj'],
    ],
    [
      'bold that Word numbers',
      aParagraph(aRun('Vold', '<w:b/>'), inList(1)) + text('Tekst') + aParagraph(aRun('Støj', '<w:b/>'), inList(1)),
      ['Vold', 'Støj'],
    ],
    [
      'a plain list',
      aParagraph('Vold', inList(1)) + aParagraph('under', inList(1, 1)) + aParagraph('Støj', inList(1)),
      ['Vold', 'Støj'],
    ],
    ['typed numbers alone', text('Dagsorden', '1) Vold', '2) Støj', '2026 bliver et godt år'), ['Vold', 'Støj']],
    [
      'bold lines after the word agenda',
      aBold('Skolen Højager') + aBold('Dagsorden') + aBold('Vold') + labelled('Tid:', ' i dag') + aBold('Støj'),
      ['Vold', 'Støj'],
    ],
    ['nothing that tells', text('Kære alle', 'Vi mødes i morgen.'), ['Filens navn']],
    ['nothing at all', '', []],
  ])('%s', (_what, body, expected) => {
    expect(titles(body)).toEqual(expected)
  })

  test('an agenda that is a table has its columns read', () => {
    const body = aTable(
      ['Nr.', 'Emne', 'Sagsfremstilling', 'Indstilling', 'Beslutning', 'Ansvarlig', 'Tid', 'Formål'],
      ['1', 'Vold', 'Fem hændelser.', 'At det drøftes.', 'Taget til efterretning.', 'AMR', '20 min.', 'O/D'],
      ['2', 'Støj', '', '', '', '', '', 'Beslutning'],
    )
    expect(from(body)).toMatchObject([
      {
        title: 'Vold',
        kind: 'information_discussion',
        presentation: 'Fem hændelser.',
        recommendation: 'At det drøftes.',
        decision: 'Taget til efterretning.',
        outcome: 'noted',
        presenter: 'AMR',
        minutes: '20',
      },
      { title: 'Støj', kind: 'agreement', presentation: '', decision: '' },
    ])
  })

  test('a form for each item, with what it is to the left', () => {
    const one = (n: number, title: string) =>
      aTable(
        [`Punkt ${n}`, title],
        ['Sagsfremstilling', 'Teksten.'],
        ['Indstilling', 'At det godkendes.'],
        ['Bilag', 'Notat.pdf'],
      )
    expect(from(one(1, 'Vold') + one(2, 'Støj'))).toMatchObject([
      { title: 'Vold', presentation: 'Teksten.', recommendation: 'At det godkendes.', attachments: 'Notat.pdf' },
      { title: 'Støj', presentation: 'Teksten.' },
    ])
  })
})

test('whatever a document says becomes fields that can be read again, and no word is lost', () => {
  const run = fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1 }) })
  const paragraph = fc.record({
    kind: fc.constant('paragraph' as const),
    heading: fc.option(fc.nat(3)),
    list: fc.option(fc.record({ ordered: fc.boolean(), level: fc.nat(8), label: fc.constant('1.') })),
    runs: fc.array(
      fc.oneof(
        run,
        fc.constant({ text: '\n' }),
        fc.record({ text: fc.constantFrom('Pkt. 1. ', 'Bilag: ', 'ord'), bold: fc.constant(true as const) }),
      ),
    ),
  })
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 12 }), (blocks: WordParagraph[]) => {
      const { items } = proposalFrom({ blocks, leftOut: { pictures: 0, notes: 0, comments: 0 } }, 'fil')
      for (const item of items) {
        expect(item.title.length).toBeLessThanOrEqual(200)
        for (const said of [item.presentation, item.recommendation, item.decision])
          expect(richTextSchema.safeParse(parseLight(said)).success).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

const item = (title: string, more: Partial<ProposedItem> = {}): ProposedItem => ({
  ...nothingElse,
  title,
  kind: 'discussion',
  apsa: ['work'],
  isTaken: true,
  onto: '',
  outcome: '',
  ...more,
})

test('two joined are one with both texts, and cut again they are two', () => {
  const items = [
    item('Vold', { presentation: 'Fem *hændelser*.' }),
    item('AMR: 2*3', { presentation: 'Mere.', decision: 'Drøftet.' }),
  ]
  const merged = mergedUp(items, 1)
  expect(merged).toEqual([
    item('Vold', { presentation: 'Fem *hændelser*.\n\n**AMR: 2\\*3**\n\nMere.', decision: 'Drøftet.' }),
  ])
  expect(splitAt(merged, 0, 1)).toEqual({ ok: true, value: items })
  expect(mergedUp(items, 0)).toEqual(items)
  expect(splitAt(merged, 0, 7)).toMatchObject({ ok: false, refusal: { code: 'nothing_to_split' } })
})

test('the same matter is known by its words', () => {
  expect(isSameTitle('Godkendelse af dagsordenen.', 'Godkendelse dagsordenen')).toBe(true)
  expect(isSameMatter('Eventuelt', 'Eventuelt og evaluering af mødet')).toBe(true)
  expect(isSameMatter('Godkendelse af dagsorden', 'Godkendelse af dagsorden og referat')).toBe(true)
  expect(isSameMatter('Godkendelse af referat', 'Godkendelse af dagsorden')).toBe(false)
  expect(isSameMatter('', 'Eventuelt')).toBe(false)
  const there = [
    { id: 'a', title: 'Eventuelt og evaluering' },
    { id: 'b', title: 'Vold' },
  ]
  expect(
    besideAgenda([item('Vold'), item('Eventuelt'), item('Vold'), item('Støj')], there).map(({ onto }) => onto),
  ).toEqual(['b', 'a', '', ''])
})

test('minutes without decisions of their own are all of them what was said', () => {
  expect(asMinutes([item('Vold', { presentation: 'Vi drøftede det.' })])).toMatchObject([
    { decision: 'Vi drøftede det.', outcome: 'discussed' },
  ])
  expect(asMinutes([item('Vold', { presentation: 'Baggrund.' }), item('Støj', { decision: 'Udsat.' })])).toMatchObject([
    { decision: '' },
    { decision: 'Udsat.' },
  ])
})
