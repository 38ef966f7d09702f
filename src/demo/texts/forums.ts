import { everywhere, result, type Topic } from './topic.ts'

export interface ForumText {
  readonly name: string
  readonly purpose: string
  readonly mandate: string
  readonly topics: readonly Topic[]
}

const topic = (
  about: Pick<Topic, 'title' | 'presentation' | 'recommendation'> & { results: Topic['results'] },
): Topic => ({
  kind: 'discussion',
  apsa: ['cooperation'],
  levels: everywhere,
  months: [],
  minutes: 25,
  by: 'chair',
  ...about,
})

/** What meets beside the MED committees of the demo. */
export const forumTexts = {
  network: {
    name: 'Sekretærernes erfa-netværk',
    purpose: 'Sekretærer for udvalg og personalemøder deler erfaringer og finder fælles måder at gøre tingene på.',
    mandate: '',
    topics: [
      topic({
        title: 'Gode sagsfremstillinger',
        presentation: 'Tre eksempler fra de seneste møder gennemgås: hvad gør det let at forberede sig?',
        recommendation: '- At netværket aftaler tre råd, som alle kan bruge',
        results: [
          result('agreed', 'Tre råd: skriv, hvad der skal drøftes, hvem det vedrører, og hvad der sker bagefter.'),
          result('discussed', 'Drøftet. Eksemplerne deles med dem, der ikke var med.'),
        ],
      }),
      topic({
        title: 'Når en frist er ved at glippe',
        presentation: 'Hvordan siger vi til i god tid, og hvornår er en fravigelse det rigtige?',
        recommendation: '- At netværket udveksler erfaringer',
        results: [result('discussed', 'Erfaringerne er delt. De fleste ringer til formand og næstformand samme dag.')],
      }),
    ],
  },
  workingGroup: {
    name: 'Arbejdsgruppe om støj og rum',
    purpose: 'Finder tre ting, der dæmper støjen på skoler og plejecentre uden store ombygninger.',
    mandate: 'Gruppen samler erfaringer, prøver dem af to steder og giver sit bud til hovedudvalget inden slutdatoen.',
    topics: [
      topic({
        title: 'Erfaringer fra de to prøvesteder',
        presentation: 'Begge steder har målt støjen før og efter. Tallene ligger i bilaget.',
        recommendation: '- At gruppen vælger, hvad der prøves næste gang',
        results: [result('agreed', 'Der prøves møbelfødder og faste stillezoner i otte uger.')],
      }),
    ],
  },
  alternative: {
    name: 'Forum for mindre bøvl',
    purpose: 'Ser på dokumentation og regler, der ikke giver mening, og kan indstille direkte til direktionen.',
    mandate: 'Alle ansatte kan sende et eksempel. Forummet sender sine indstillinger til hovedudvalget.',
    topics: [
      topic({
        title: 'Skemaet, der udfyldes to gange',
        presentation: 'Fire arbejdspladser har sendt det samme eksempel: oplysninger om tilsyn skrives to steder.',
        recommendation: '- At forummet indstiller, at det ene skema falder bort',
        results: [result('agreed', 'Indstilles til direktionen. Sagen sendes til hovedudvalget.')],
      }),
    ],
  },
} as const satisfies Record<string, ForumText>
