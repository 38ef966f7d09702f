import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import type { HeaderFields } from '../header/rules.ts'
import type { ItemContent } from './rules.ts'

/*
 * The structures of real public agendas, with invented names.
 */

export interface Entry extends Partial<ItemContent> {
  readonly title: string
  readonly files?: readonly string[]
}

export interface Structure {
  readonly committee: string
  readonly start?: string
  readonly header?: Partial<HeaderFields>
  readonly items: readonly Entry[]
  /** Comes from a committee below, last before what is added after it. */
  readonly referred?: string
  /** What the reader must find, beyond every title, number and attachment. */
  readonly says: readonly string[]
}

export const noHeader: HeaderFields = {
  meeting_number: '',
  case_number: '',
  document_number: '',
  place_visited: '',
  leader: '',
  minute_taker: '',
  advisers: [],
}
const aBreak = (minutes: number): Entry => ({
  title: 'Pause',
  isBreak: true,
  kind: 'information',
  apsa: [],
  presentation: null,
  recommendation: null,
  presenter: '',
  minutes,
})
const plain = (title: string, minutes: number | null = null, more: Partial<Entry> = {}): Entry => ({
  title,
  minutes,
  presentation: null,
  recommendation: null,
  presenter: '',
  kind: 'information',
  ...more,
})

export const structures: Record<string, Structure> = {
  'C1: case numbers above the items, recommendations as bullets with verbs': {
    committee: 'HMU Sundhed og Social',
    items: [
      plain('Godkendelse af dagsorden', null, {
        details: { caseNumber: '1-13-3-57-16' },
        recommendation: parseLight('At HMU\n\n- godkender dagsordenen'),
      }),
      plain('Godkendelse af referat', null, {
        details: { caseNumber: '1-13-3-58-16' },
        recommendation: parseLight('- godkender referatet af mødet i september'),
      }),
      plain('Nye arbejdsformer', null, {
        kind: 'agreement',
        details: { caseNumber: '1-13-3-59-16' },
        presentation: parseLight('Udvalget har ønsket at arbejde mere i dybden.'),
        recommendation: parseLight(
          'At HMU\n\n- drøfter de nye arbejdsformer\n- udvælger fire temaer til de kommende møder\n- tager orienteringen til efterretning',
        ),
      }),
    ],
    says: [
      '1-13-3-57-16',
      '1-13-3-59-16',
      'drøfter de nye arbejdsformer',
      'udvælger fire temaer til de kommende møder',
      'tager orienteringen til efterretning',
    ],
  },
  'C2: an estimate and a summary for each item': {
    committee: 'Regions-MED',
    items: [
      plain('Velkomst', 5, { details: { summary: 'Formanden byder velkommen til det første møde i perioden.' } }),
      plain('Budgetopfølgning', 20, {
        details: { summary: 'Forventet regnskab efter første kvartal.' },
        recommendation: parseLight('At udvalget drøfter opfølgningen.'),
      }),
    ],
    says: [
      '5 min.',
      '20 min.',
      'Resumé',
      'Formanden byder velkommen til det første møde i perioden.',
      'Forventet regnskab efter første kvartal.',
      'At udvalget drøfter opfølgningen.',
    ],
  },
  'C3: clock times, breaks among the items, an item from below, what to tell and how it went': {
    committee: 'Regions-MED, temamøde',
    start: '09:00',
    items: [
      plain('Deltagere', 5),
      plain('Strategi for arbejdsmiljøet', 40, { kind: 'agreement', alsoKind: 'discussion' }),
      aBreak(15),
      plain('Kommunikation og evaluering', 10, {
        presentation: parseLight('Hvad siger vi videre, og hvordan gik mødet?'),
      }),
    ],
    referred: 'Vold og trusler i aftenvagten',
    says: [
      '9.05',
      '9.45',
      '10.00',
      'Pause',
      'Til drøftelse og beslutning',
      'Hvad siger vi videre, og hvordan gik mødet?',
    ],
  },
  'C4: thirteen items with clock slots': {
    committee: 'HMU Børn og Unge',
    start: '08:30',
    items: [
      plain('Tjek ind ved bordene', 15),
      plain('Godkendelse af dagsorden', 5),
      plain('Nyt fra medarbejdernes formøde', 10, { presenter: 'Næstformanden' }),
      plain('Økonomi', 15),
      plain('Sygefravær', 15),
      plain('Arbejdsmiljø', 20),
      aBreak(10),
      plain('Rekruttering', 20),
      plain('Introduktion af nye ansatte', 15),
      plain('Seniorpolitik', 15),
      plain('Kommunikation fra mødet', 5),
      plain('Gensidig orientering og eventuelt', 10),
      plain('Evaluering af mødet', 5),
    ],
    says: ['8.30', '8.45', '9.50', '10.00', '10.20', '11.05', 'Næstformanden'],
  },
  'C6: numbers and people at the head, all attachments on the front, held at a workplace that is visited': {
    committee: 'MED-Hovedudvalget',
    header: {
      meeting_number: '13/04',
      case_number: '12-9876',
      document_number: '2013-345678',
      place_visited: 'Plejecentret Birkebo',
      leader: 'Ole Vang (medarbejdersiden)',
      minute_taker: 'Rikke Dam',
      advisers: [
        { name: 'Mia Lund', what: 'HR-chef' },
        { name: 'Per Skov', what: 'økonomichef' },
      ],
    },
    items: [
      plain('Godkendelse af dagsorden', null, { files: ['Dagsorden fra formøde.txt'] }),
      plain('Rundvisning'),
      plain('Referat', null, { files: ['Referat juni.txt'] }),
      plain('Budget', null, { files: ['Budgetnotat.txt'] }),
      plain('Sygefravær'),
      plain('Retningslinjer', null, { files: ['Stress.txt', 'Vold.txt', 'Rygning.txt', 'Alkohol.txt', 'Mobning.txt'] }),
      plain('Trivselsmåling', null, { files: ['7a.txt', '7b.txt', '7c.txt', '7d.txt', '7e.txt'] }),
      plain('Uddannelse', null, { details: { guests: [{ name: 'Lis Krog', what: 'underviser' }] } }),
    ],
    says: [
      '13/04',
      '12-9876',
      '2013-345678',
      'Plejecentret Birkebo',
      'Ole Vang (medarbejdersiden)',
      'Rikke Dam',
      'Mia Lund, HR-chef; Per Skov, økonomichef',
      'Lis Krog, underviser',
      '6.5 Mobning.txt',
      '7.5 7e.txt',
    ],
  },
  'C8: journal code with facet, open and closed items': {
    committee: 'MED-HU',
    header: { meeting_number: '09/01' },
    items: [
      plain('Arbejdsmiljøpolitik', null, {
        details: { caseNumber: '09/112', kleNumber: '81.38.00', kleFacet: 'P35' },
        files: ['Udkast.txt'],
        kind: 'agreement',
      }),
      plain('Gensidig orientering', null, { details: { kleNumber: '00.01.10', kleFacet: 'P35' } }),
      plain('Eventuelt'),
    ],
    says: ['09/01', '09/112', '81.38.00 P35', '00.01.10 P35'],
  },
  'C9: one case number for the meeting, an overview of working groups, news from the employees': {
    committee: 'HovedUdvalget',
    header: { case_number: '12/23682' },
    items: [
      plain('Ny personalepolitik', null, {
        presentation: parseLight('Sagen begyndte i 2012.'),
        recommendation: parseLight('At politikken godkendes.'),
        details: {
          economy: 'Udgiften holdes inden for rammen.\nDer søges ikke om mere.',
          occasion: 'Aftalen udløber til sommer.',
          strategicLink: 'Vision 2030',
        },
      }),
      plain('Oversigt over arbejdsgrupper', null, {
        presentation: parseLight('- Arbejdsgruppe om stress\n- Arbejdsgruppe om digitalisering'),
      }),
      plain('Nyt fra medarbejderne'),
      plain('Eventuelt'),
    ],
    says: [
      '12/23682',
      'Sagen begyndte i 2012.',
      'At politikken godkendes.',
      'Udgiften holdes inden for rammen.',
      'Der søges ikke om mere.',
      'Aftalen udløber til sommer.',
      'Vision 2030',
      'Arbejdsgruppe om stress',
      'Arbejdsgruppe om digitalisering',
    ],
  },
  'C12: a letterhead with journal number and case worker, replies and remarks as attachments': {
    committee: 'LMU Rutebilerne',
    header: { case_number: '1-24-1-12', minute_taker: 'Bo Damm (sagsbehandler)' },
    items: [
      plain('Køreplaner', null, {
        presentation: parseLight('Ledelsen fremlægger forslaget. Medarbejderne har skrevet høringssvar.'),
        files: ['Referat fra HMU.txt', 'Medarbejdernes høringssvar.txt', 'Direktionens bemærkninger.txt'],
      }),
      plain('Uniformer'),
    ],
    says: [
      '1-24-1-12',
      'Bo Damm (sagsbehandler)',
      '1.1 Referat fra HMU.txt',
      '1.2 Medarbejdernes høringssvar.txt',
      '1.3 Direktionens bemærkninger.txt',
    ],
  },
}
