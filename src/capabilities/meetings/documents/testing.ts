import type { Block, Inline, RichText } from '../../../platform/rich-text/rich-text.ts'
import type { Attendance, DocumentItem, MeetingDocument } from './document-model.ts'
import { messages } from '../printing/messages.ts'

const text = (words: string): Inline => ({ type: 'text', text: words })
export const aParagraph = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
})
export const someText = (...blocks: (string | Block)[]): RichText => ({
  type: 'doc',
  content: blocks.map((block) => (typeof block === 'string' ? aParagraph(block) : block)),
})

export function anOpenItem(item: Partial<DocumentItem> = {}): DocumentItem {
  return {
    number: '1',
    title: 'Godkendelse af dagsorden og referat',
    kind: 'Til orientering',
    apsa: ['Samarbejde'],
    minutes: 5,
    presenter: null,
    origin: null,
    closed: null,
    presentation: null,
    recommendation: null,
    attachments: [],
    outcome: null,
    text: null,
    statements: [],
    referredTo: [],
    ...item,
  }
}

const member = (
  side: Attendance['side'],
  name: string,
  role: string,
  presence: Attendance['presence'],
  substituteFor: string | null = null,
): Attendance => ({ side, name, role, presence, substituteFor })

/** Minutes of a meeting with an apology, a substitute, a closed item, and an item passed on to the level above. */
export function someMinutes(change: Partial<MeetingDocument> = {}): MeetingDocument {
  return {
    kind: 'minutes',
    lang: 'da',
    municipality: 'Nordsund Kommune',
    committee: 'Center-MED, Dagtilbud og Læring',
    level: 'Centerniveau',
    title: 'Referat af mødet den 19. marts 2026',
    short: 'Referat · 19. marts 2026',
    when: 'torsdag den 19. marts 2026 kl. 13.00–15.00',
    place: 'Skolen Højager, lærerværelset',
    chair: 'Birgitte Ågård',
    viceChair: 'Søren Kjær Østergaard',
    secretary: 'Pia Bæk',
    version: 1,
    publishedText: 'tirsdag den 7. april 2026',
    reason: null,
    attendance: [
      member('management', 'Birgitte Ågård', 'Centerchef, formand', 'present'),
      member('management', 'Mads Lykke Thomsen', 'Skoleleder, Højager', 'apology'),
      member('management', 'Anne-Grethe Holm', 'Dagtilbudsleder, Blåbærhaven', 'present'),
      member('employee', 'Søren Kjær Østergaard', 'FTR, lærerne, næstformand', 'present'),
      member('employee', 'Yasmin Demir', 'TR, pædagogerne', 'present'),
      member('employee', 'Torben Ravn', 'Arbejdsmiljørepræsentant', 'present', 'Lone Fisker'),
      member('employee', 'Lone Fisker', 'Arbejdsmiljørepræsentant', 'apology'),
    ],
    items: [
      anOpenItem({
        outcome: 'Godkendt',
        text: someText('Dagsordenen og referatet fra mødet i december blev godkendt.'),
      }),
      aBudgetItem(),
      anOpenItem({
        number: '3',
        title: 'Omplacering efter sygdom',
        closed: { ground: 'Forvaltningsloven § 27, stk. 1' },
      }),
      aNoiseItem(),
    ],
    labels: messages.da,
    ...change,
  }
}

/** The same meeting before it was held: nobody's attendance is known, nothing is decided. */
export function anAgenda(change: Partial<MeetingDocument> = {}): MeetingDocument {
  const minutes = someMinutes()
  return {
    ...minutes,
    kind: 'agenda',
    title: 'Dagsorden til mødet den 19. marts 2026',
    short: 'Dagsorden · 19. marts 2026',
    attendance: minutes.attendance
      .filter((one) => one.substituteFor === null)
      .map((one) => ({ ...one, presence: null })),
    items: minutes.items.map((item) => ({ ...item, outcome: null, text: null, statements: [], referredTo: [] })),
    ...change,
  }
}

function theBudgetCase(): RichText {
  return someText(
    'Økonomiudvalget har sendt forslag til budget 2027 i høring. Centeret skal finde 4,2 mio. kr., svarende til 0,8 procent af rammen. Forslagene berører især ledelse, vikarer og åbningstider.',
    aParagraph(
      { type: 'text', text: 'Tre forslag', bold: true },
      ' har betydning for arbejdstilrettelæggelsen; de er beskrevet i bilag 2.1. Se også ',
      { type: 'text', text: 'kommunens side om budgettet', href: 'https://nordsund.example/budget' },
      '.',
    ),
    {
      type: 'bulletList',
      items: [
        [aParagraph('Færre vikartimer i ydertimerne')],
        [
          aParagraph('Fælles ledelse af to børnehuse'),
          {
            type: 'orderedList',
            items: [[aParagraph('Blåbærhaven og Åkanden')], [aParagraph('Højager og Fjordblik')]],
          },
        ],
        [aParagraph('Kortere åbningstid i uge 29 og 30')],
      ],
    },
  )
}

function aBudgetItem(): DocumentItem {
  return anOpenItem({
    number: '2',
    title: 'Budget 2027: høring af MED',
    kind: 'Til drøftelse',
    apsa: ['Arbejde', 'Personale'],
    minutes: 35,
    presenter: 'Centerchefen',
    origin: 'Hovedudvalget den 3. marts 2026',
    presentation: theBudgetCase(),
    recommendation: someText('At udvalget drøfter forslagene og aftaler et svar til Hovedudvalget senest 24. marts.'),
    attachments: [
      { number: '2.1', name: 'Forslag til budget 2027, Dagtilbud og Læring' },
      { number: '2.2', name: 'Tidsplan for høringen' },
    ],
    outcome: 'Drøftet og sendt videre',
    text: someText(
      'Udvalget drøftede de tre forslag. Begge sider lagde vægt på, at færre vikartimer ikke må gå ud over pauser og forberedelse.',
      'Sekretæren skriver et udkast til svar, som formand og næstformand godkender senest 23. marts.',
    ),
    statements: [
      {
        by: 'Medarbejdersiden',
        text: 'Medarbejdersiden finder ikke, at fælles ledelse af børnehuse med to kilometers afstand er forsvarlig.',
      },
    ],
    referredTo: ['Hovedudvalget, svar senest den 24. marts 2026'],
  })
}

function aNoiseItem(): DocumentItem {
  return anOpenItem({
    number: '4',
    title: 'Støj på stuerne: målinger i fire børnehuse og hvad de giver anledning til af ændringer i hverdagen',
    kind: 'Til drøftelse',
    apsa: ['Arbejdsmiljø'],
    minutes: 15,
    presenter: 'Torben Ravn',
    presentation: someText('Målingerne ligger over 80 dB(A) i to af fire huse om formiddagen.'),
    outcome: 'Enighed',
    text: someText(
      'Der opsættes støjdæmpende plader i Blåbærhaven og Åkanden inden sommerferien. Lederne følger op med en ny måling i september.',
    ),
  })
}
