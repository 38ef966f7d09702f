import { isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import type { ItemContent } from '../../meetings/agenda/rules.ts'
import type { Months, WheelItem } from '../rules.ts'
import type { Relation, WheelSource } from '../schema.ts'

/*
 * The wheel that an installation begins with: the duties that follow from laws and central agreements, each with its
 * source and the days on which it holds, in the months in which committees around the country usually have them. The
 * months are a suggestion: no law says in which month an item comes. Texts are data and stand in Danish.
 */

/** top: the main committee. local: the level nearest the work. middle: those between. */
export type Tier = 'top' | 'middle' | 'local'

export interface TemplateItem {
  readonly key: string
  readonly tiers: readonly Tier[]
  readonly title: string
  readonly kind: ItemContent['kind']
  readonly apsa: ItemContent['apsa']
  readonly presentation: string
  readonly recommendation: string
  readonly minutes: number
  readonly source: WheelSource
  readonly citation: string
  readonly note?: string
  readonly validFrom?: IsoDate
  readonly validTo?: IsoDate
  readonly isMust?: boolean
  readonly months: Months | null
  readonly leeway?: number
  readonly relation?: { readonly kind: Relation; readonly key: string }
  readonly everyYears?: number
  readonly prepares: string
}

const months = (from: number, to = from): Months => ({ from, to })
const everywhere = ['top', 'middle', 'local'] as const

const workingEnvironment: readonly TemplateItem[] = [
  {
    key: 'working-environment-discussion-top',
    tiers: ['top'],
    title: 'Årlig arbejdsmiljødrøftelse',
    kind: 'discussion',
    apsa: ['working_environment', 'cooperation'],
    presentation:
      'Drøftelsen har seks dele:\n\n1. Samarbejdet om arbejdsmiljø i det kommende år\n2. Hvordan og hvor tit vi mødes\n3. Om sidste års mål er nået\n4. Mål for det kommende år\n5. Om den nødvendige viden er til stede\n6. Tilbud om og plan for supplerende uddannelse\n\nReferatet er det skriftlige bevis for, at drøftelsen er holdt.',
    recommendation: 'At udvalget drøfter de seks dele og fastsætter mål for det kommende år.',
    minutes: 45,
    source: 'law',
    citation: 'Arbejdsmiljøloven: den årlige arbejdsmiljødrøftelse',
    note: 'Skal holdes hvert år og kunne dokumenteres skriftligt. Måneden er lokal.',
    isMust: true,
    months: months(3, 4),
    leeway: 8,
    prepares: 'Arbejdsmiljøkonsulenten',
  },
  {
    key: 'working-environment-discussion',
    tiers: ['middle', 'local'],
    title: 'Årlig arbejdsmiljødrøftelse',
    kind: 'discussion',
    apsa: ['working_environment', 'cooperation'],
    presentation:
      'Hvordan gik det med sidste års mål, hvad er målene for det næste, hvordan samarbejder vi om dem, og har vi den viden og uddannelse, der skal til?',
    recommendation: 'At udvalget drøfter årets arbejdsmiljøarbejde og sætter mål for det næste år.',
    minutes: 45,
    source: 'law',
    citation: 'Arbejdsmiljøloven: den årlige arbejdsmiljødrøftelse',
    note: 'Den lokale MED-aftale siger, på hvilke niveauer drøftelsen holdes.',
    isMust: true,
    months: months(1, 2),
    leeway: 10,
    prepares: 'Formand og arbejdsmiljørepræsentant',
  },
  {
    key: 'apv',
    tiers: ['middle', 'local'],
    title: 'Arbejdspladsvurdering (APV)',
    kind: 'discussion',
    apsa: ['working_environment'],
    presentation: 'Arbejdspladsvurderingen gennemføres, og resultater og handleplan drøftes.',
    recommendation: 'At udvalget drøfter resultaterne og aftaler, hvem der følger op på hvad.',
    minutes: 40,
    source: 'law',
    citation: 'Arbejdsmiljøloven: arbejdspladsvurdering mindst hvert tredje år',
    note: 'Mindst hvert tredje år, og når arbejdet ændrer sig. Mange steder er aftalt hvert andet år.',
    isMust: true,
    months: months(3, 5),
    leeway: 9,
    everyYears: 3,
    prepares: 'Arbejdsmiljøgruppen',
  },
  {
    key: 'apv-follow-up',
    tiers: ['local'],
    title: 'Opfølgning på APV-handleplanen',
    kind: 'discussion',
    apsa: ['working_environment'],
    presentation: 'Hvor langt er vi med det, vi aftalte i APV-handleplanen?',
    recommendation: 'At udvalget drøfter, hvad der mangler, og hvem der tager det.',
    minutes: 20,
    source: 'law',
    citation: 'Arbejdsmiljøloven: opfølgning på arbejdspladsvurderingen',
    months: months(3, 4),
    leeway: 9,
    prepares: 'Arbejdsmiljøgruppen',
  },
  {
    key: 'accidents',
    tiers: ['top'],
    title: 'Arbejdsulykker, vold og trusler i det seneste år',
    kind: 'discussion',
    apsa: ['working_environment'],
    presentation: 'Tal for anmeldte ulykker, politianmeldelser og reaktioner fra Arbejdstilsynet i det seneste år.',
    recommendation: 'At udvalget drøfter tallene og eventuelle fælles indsatser.',
    minutes: 20,
    source: 'own',
    citation: '',
    months: months(1, 2),
    leeway: 2,
    prepares: 'Arbejdsmiljøkonsulenten',
  },
]

const wellBeing: readonly TemplateItem[] = [
  {
    key: 'well-being-measurement',
    tiers: everywhere,
    title: 'Trivselsmåling',
    kind: 'discussion',
    apsa: ['staff', 'working_environment'],
    presentation: 'Trivselsmålingens indhold, tidsplan, resultater og opfølgning.',
    recommendation: 'At udvalget drøfter målingen og aftaler, hvordan der følges op.',
    minutes: 40,
    source: 'agreement',
    citation: 'Aftale om trivsel og sundhed § 3: trivselsmåling mindst hvert tredje år',
    isMust: true,
    months: months(5, 6),
    leeway: 6,
    everyYears: 3,
    prepares: 'HR',
  },
  {
    key: 'sickness-figures-top',
    tiers: ['top'],
    title: 'Sygefravær i det seneste år',
    kind: 'discussion',
    apsa: ['staff', 'working_environment'],
    presentation: 'Sygefraværet i kommunen og dets udvikling. Tal for små grupper vises ikke.',
    recommendation: 'At udvalget drøfter udviklingen og forebyggelsen.',
    minutes: 25,
    source: 'agreement',
    citation: 'Aftale om trivsel og sundhed: sygefraværsstatistik en gang om året',
    isMust: true,
    months: months(1, 2),
    leeway: 3,
    prepares: 'HR',
  },
  {
    key: 'sickness-figures',
    tiers: ['middle', 'local'],
    title: 'Sygefravær på arbejdspladsen',
    kind: 'discussion',
    apsa: ['staff', 'working_environment'],
    presentation: 'Ledelsen fremlægger arbejdspladsens sygefravær i det seneste år. Tal for små grupper vises ikke.',
    recommendation: 'At udvalget drøfter sammenhængen med arbejdsmiljøet og forebyggelsen.',
    minutes: 25,
    source: 'agreement',
    citation: 'Aftale om trivsel og sundhed: sygefraværsstatistik en gang om året',
    isMust: true,
    months: months(3, 4),
    leeway: 3,
    prepares: 'Formanden',
  },
  {
    key: 'violence-guidelines',
    tiers: ['top'],
    title: 'Retningslinjer mod vold, mobning og chikane: overvågning og revision',
    kind: 'agreement',
    apsa: ['working_environment', 'cooperation'],
    presentation:
      'Hvordan retningslinjerne virker, og om de skal ændres. De gælder også vold og chikane fra tredjepart.',
    recommendation: 'At udvalget drøfter, om retningslinjerne skal revideres.',
    minutes: 20,
    source: 'agreement',
    citation: 'Aftale om trivsel og sundhed § 10; MED-rammeaftalen, bilag 2, opgave E og F',
    isMust: true,
    months: months(5, 6),
    leeway: 6,
    prepares: 'HR',
  },
]

const budget: readonly TemplateItem[] = [
  {
    key: 'budget-procedure',
    tiers: ['top'],
    title: 'Budgetprocedure og tidsplan',
    kind: 'agreement',
    apsa: ['work', 'staff', 'cooperation'],
    presentation: 'Hvornår og hvordan hvert niveau informeres og høres om budgettet, jf. procedureretningslinjen.',
    recommendation: 'At udvalget godkender tidsplanen for drøftelsen af budgettet.',
    minutes: 20,
    source: 'agreement',
    citation: 'MED-rammeaftalen § 8, stk. 3',
    isMust: true,
    months: months(1, 2),
    leeway: 2,
    prepares: 'Økonomi og HR',
  },
  {
    key: 'budget-frames',
    tiers: everywhere,
    title: 'Budgetrammer og konsekvenser for arbejde og personale',
    kind: 'discussion',
    apsa: ['work', 'staff'],
    presentation: 'Ledelsen redegør for budgetrammerne og for sammenhængen mellem ressourcer og arbejdsmængde.',
    recommendation: 'At udvalget drøfter konsekvenserne for arbejds- og personaleforhold.',
    minutes: 30,
    source: 'agreement',
    citation: 'MED-rammeaftalen § 8, stk. 3, og bilag 2, opgave B',
    isMust: true,
    months: months(5, 6),
    leeway: 1,
    prepares: 'Formanden',
  },
  {
    key: 'budget-hearing',
    tiers: everywhere,
    title: 'Høring om budgettet',
    kind: 'discussion',
    apsa: ['work', 'staff', 'working_environment'],
    presentation: 'Budgetforslaget er sendt i høring. Hvad betyder det for arbejdet, personalet og arbejdsmiljøet?',
    recommendation: 'At udvalget drøfter forslaget og afgiver et høringssvar.',
    minutes: 45,
    source: 'agreement',
    citation: 'MED-rammeaftalen § 8, stk. 3, og bilag 2, opgave B',
    isMust: true,
    months: months(8, 9),
    leeway: 1,
    prepares: 'Formanden',
  },
  {
    key: 'politicians',
    tiers: ['top'],
    title: 'Møde med den politiske ledelse om budgettet',
    kind: 'discussion',
    apsa: ['work', 'staff', 'cooperation'],
    presentation:
      'Hovedudvalget mødes med økonomiudvalget om budgettets konsekvenser for arbejds- og personaleforhold.',
    recommendation: 'At udvalget drøfter budgettet med den politiske ledelse.',
    minutes: 60,
    source: 'agreement',
    citation: 'MED-rammeaftalen § 9',
    isMust: true,
    months: months(8, 9),
    leeway: 2,
    prepares: 'Kommunaldirektøren',
  },
  {
    key: 'budget-effect',
    tiers: everywhere,
    title: 'Det vedtagne budget: hvad betyder det hos os?',
    kind: 'discussion',
    apsa: ['work', 'staff'],
    presentation:
      'Budgettet er vedtaget. Ledelsen redegør for, hvad det betyder for opgaver, stillinger og arbejdsmiljø.',
    recommendation: 'At udvalget drøfter konsekvenserne.',
    minutes: 25,
    source: 'agreement',
    citation: 'MED-rammeaftalen § 7, stk. 4',
    months: months(10, 11),
    leeway: 1,
    relation: { kind: 'after', key: 'budget-hearing' },
    prepares: 'Formanden',
  },
  {
    key: 'accounts',
    tiers: ['top'],
    title: 'Regnskab for det forløbne år',
    kind: 'information',
    apsa: ['work', 'staff'],
    presentation: 'Hovedtal fra regnskabet og deres betydning for arbejds- og personaleforhold.',
    recommendation: '',
    minutes: 15,
    source: 'own',
    citation: '',
    months: months(3, 4),
    leeway: 2,
    prepares: 'Økonomi',
  },
]

const staffPolicy: readonly TemplateItem[] = [
  {
    key: 'mus',
    tiers: everywhere,
    title: 'Medarbejderudviklingssamtaler (MUS): bliver de holdt, og virker de?',
    kind: 'discussion',
    apsa: ['staff'],
    presentation:
      'Hvor mange har haft en samtale, og hvordan bruges den? Arbejdspladsens mål og behov for kompetenceudvikling.',
    recommendation: 'At udvalget evaluerer brugen af MUS og drøfter behovet for kompetenceudvikling.',
    minutes: 20,
    source: 'agreement',
    citation: 'Aftale om kompetenceudvikling',
    note: 'Hver ansat har ret til en samtale om året; hovedudvalget evaluerer jævnligt brugen.',
    isMust: true,
    months: months(5, 6),
    leeway: 6,
    prepares: 'HR',
  },
  {
    key: 'social-chapter',
    tiers: ['top'],
    title: 'Socialt kapitel: ansatte på særlige vilkår',
    kind: 'information',
    apsa: ['staff'],
    presentation: 'Antallet af ansatte i fleksjob, job med løntilskud og seniorjob.',
    recommendation: '',
    minutes: 10,
    source: 'agreement',
    citation: 'MED-rammeaftalen, bilag 2: ansættelse på særlige vilkår',
    note: 'Hvor tit står ikke i aftalen; en gang om året er almindeligt.',
    months: months(5, 6),
    leeway: 6,
    prepares: 'HR',
  },
  {
    key: 'senior-policy',
    tiers: ['top'],
    title: 'Seniorpolitik',
    kind: 'discussion',
    apsa: ['staff'],
    presentation: 'Hvordan seniorpolitikken bruges, og om den skal ændres.',
    recommendation: 'At udvalget drøfter seniorpolitikken.',
    minutes: 20,
    source: 'agreement',
    citation: 'MED-rammeaftalen, bilag 2 (fra OK21)',
    validFrom: isoDate('2021-04-01'),
    months: months(10, 11),
    leeway: 9,
    prepares: 'HR',
  },
  {
    key: 'equality-report',
    tiers: ['top'],
    title: 'Ligestillingsredegørelse',
    kind: 'information',
    apsa: ['staff'],
    presentation: 'Redegørelsen om ligestilling i kommunen.',
    recommendation: '',
    minutes: 15,
    source: 'law',
    citation: 'Ligestillingsloven § 5 a',
    note: 'Ophørt: afskaffet ved lov (L 36, 2024-25). Den står her, fordi ældre årshjul stadig har den.',
    validTo: isoDate('2025-01-01'),
    months: months(9),
    everyYears: 3,
    prepares: 'HR',
  },
  {
    key: 'retention',
    tiers: ['top'],
    title: 'Fastholdelse og rekruttering',
    kind: 'discussion',
    apsa: ['work', 'staff'],
    presentation: 'Personaleomsætning, rekruttering og fastholdelse.',
    recommendation: 'At udvalget drøfter, hvad der virker.',
    minutes: 30,
    source: 'strategy',
    citation: 'Personalepolitikken',
    months: months(10, 11),
    leeway: 3,
    prepares: 'HR',
  },
]

const planning: readonly TemplateItem[] = [
  {
    key: 'strategic-discussion',
    tiers: ['top'],
    title: 'Strategisk drøftelse af MED-arbejdet',
    kind: 'discussion',
    apsa: ['cooperation'],
    presentation: 'Hovedudvalgets egen dagsorden: hvad skal arbejdet handle om i den kommende tid?',
    recommendation: 'At udvalget vælger sine vigtigste emner.',
    minutes: 45,
    source: 'agreement',
    citation: 'MED-rammeaftalen § 9: strategisk planlægning af MED-arbejdet',
    months: months(3, 4),
    leeway: 8,
    prepares: 'Formand og næstformand',
  },
  {
    key: 'med-training',
    tiers: ['top'],
    title: 'Plan for MED- og arbejdsmiljøuddannelse',
    kind: 'agreement',
    apsa: ['cooperation', 'working_environment'],
    presentation: 'Hvem mangler uddannelse, og hvilke kurser holdes i det kommende år?',
    recommendation: 'At udvalget godkender planen.',
    minutes: 15,
    source: 'agreement',
    citation: 'MED-rammeaftalen § 9',
    months: months(11, 12),
    leeway: 3,
    prepares: 'HR',
  },
  {
    key: 'next-year',
    tiers: everywhere,
    title: 'Evaluering af året, mødeplan og årshjul for næste år',
    kind: 'discussion',
    apsa: ['cooperation'],
    presentation: 'Hvordan gik samarbejdet? Blev årshjulet fulgt? Møder og årshjul for det kommende år.',
    recommendation: 'At udvalget evaluerer året og godkender mødeplan og årshjul.',
    minutes: 20,
    source: 'own',
    citation: '',
    months: months(11, 12),
    leeway: 2,
    prepares: 'Sekretæren',
  },
]

/** The shipped items, in the order of what they are about. */
export const nationalTemplate: readonly TemplateItem[] = [
  ...workingEnvironment,
  ...wellBeing,
  ...budget,
  ...staffPolicy,
  ...planning,
]

/** Which of an agreement's levels a tier is: the first, the last, and all between. One level alone is the top. */
export function levelsOfTiers(tiers: readonly Tier[], levels: readonly number[]): number[] {
  const sorted = [...new Set(levels)].toSorted((a, b) => a - b)
  const tierAt = (index: number): Tier => (index === 0 ? 'top' : index === sorted.length - 1 ? 'local' : 'middle')
  return sorted.filter((_, index) => tiers.includes(tierAt(index)))
}

/** The agenda item that a shipped item begins as. */
export const contentOf = (item: TemplateItem): ItemContent => ({
  title: item.title,
  kind: item.kind,
  apsa: item.apsa,
  presentation: parseLight(item.presentation),
  recommendation: item.recommendation === '' ? null : parseLight(item.recommendation),
  presenter: '',
  minutes: item.minutes,
  closedGround: null,
  closedUntil: null,
})

type Stored = Omit<WheelItem, 'id' | 'relation' | 'version'> & {
  readonly relation: { readonly kind: Relation; readonly key: string } | null
}

/**
 * The shipped items for the levels of an agreement, on the wheel from a day on. What comes every so many years comes first
 * in the year of that day. Items for levels that there are none of are left out, and so is what they come before or after.
 */
export function templateFor(levels: readonly number[], from: IsoDate): Stored[] {
  const firstYear = Number(from.slice(0, 4))
  const used = nationalTemplate.filter(({ tiers }) => levelsOfTiers(tiers, levels).length > 0)
  return used.map((item) => ({
    committeeId: null,
    templateKey: item.key,
    content: contentOf(item),
    source: item.source,
    citation: item.citation,
    note: item.note ?? '',
    validFrom: item.validFrom ?? null,
    validTo: item.validTo ?? null,
    onWheelFrom: from,
    levels: levelsOfTiers(item.tiers, levels),
    isMust: item.isMust ?? false,
    months: item.months,
    day: null,
    relation: item.relation && used.some(({ key }) => key === item.relation?.key) ? item.relation : null,
    everyYears: item.everyYears ?? 1,
    firstYear: (item.everyYears ?? 1) > 1 ? firstYear : null,
    leeway: item.leeway ?? 0,
    prepares: item.prepares,
  }))
}
