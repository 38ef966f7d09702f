import { itemKinds, kindPairs } from '../../agenda/rules.ts'
import type { Apsa, Outcome } from '../../schema.ts'

/*
 * The words by which secretaries say what a piece of text is. Danish, as the documents are; a word that is missing costs
 * a correction in the preview and nothing more.
 */

/** One purpose, or two together as they are named elsewhere. */
export type KindChoice = (typeof itemKinds)[number] | (typeof kindPairs)[number]
export const kindChoices: readonly KindChoice[] = [...itemKinds, ...kindPairs]

export type Part = 'presentation' | 'recommendation' | 'decision' | 'attachments' | 'presenter' | 'minutes' | 'kind'

const body =
  '(?:det\\s+|lokal-?|hoved-?|center-?|område-?|fælles\\s*)*(?:med-?(?:udvalget|udvalg|gruppen)?s?|udvalgets|mødets)'

const words: readonly (readonly [Part, string])[] = [
  [
    'presentation',
    'sagsfremstilling|sagsbeskrivelse|sagens baggrund|baggrund|beskrivelse|fremstilling|redegørelse|resum[eé]|indhold|motivation|begrundelse',
  ],
  ['recommendation', 'indstilling(?:en|er)?|forslag til (?:beslutning|indstilling|konklusion)'],
  [
    'decision',
    `(?:${body} )?beslutning(?:en|er)?|(?:${body} )?konklusion(?:en|er)?|referat|vedtagelse|aftalt|aftaler?|(?:drøftelse og|konklusion og|referat og) (?:beslutning|konklusion)|beslutning\\/konklusion|resultat`,
  ],
  ['attachments', 'bilag|vedlagt|vedhæftet'],
  [
    'presenter',
    'fremlægges (?:af|ved)|fremlægger|fremlæggelse|oplæg(?:sholder)?(?: ved| v\\/)?|(?:punkt|sags)?ansvarlig|hvem',
  ],
  ['minutes', 'tid|tidsramme|tidsforbrug|varighed|minutter'],
  ['kind', 'formål|type|sagstype|punkttype|punktets formål|hvad'],
]

const labels = words.map(([part, said]) => ({
  part,
  // "Indstilling: at udvalget …" or the word alone.
  pattern: new RegExp(`^(?:${said})\\s*(?:[:–—]\\s*|-\\s+|\\.?$)`, 'iu'),
}))

/** Which part a line opens, and how many of its first signs say so; null when it opens none. */
export function partAt(text: string): { readonly part: Part; readonly length: number } | null {
  for (const { part, pattern } of labels) {
    const found = pattern.exec(text)
    if (found) return { part, length: found[0].length }
  }
  return /^(?:det indstilles|[\p{L} -]{2,60} indstiller)\b/iu.test(text) ? { part: 'recommendation', length: 0 } : null
}

const columns: readonly (readonly ['title' | 'number' | Part, RegExp])[] = [
  ['number', /^(?:nr|nummer|pkt|punkt nr|#)\.?$/i],
  ['title', /^(?:emne|punkt|sag|titel|overskrift|dagsordenspunkt|dagsorden|indhold)(?:er)?$/i],
]

/** What a column of an agenda that is a table holds. */
export function columnOf(text: string): 'title' | 'number' | Part | null {
  const plain = text.trim().replace(/:$/, '')
  return columns.find(([, pattern]) => pattern.test(plain))?.[0] ?? partAt(plain)?.part ?? null
}

const kindWords: readonly (readonly [RegExp, 'information' | 'discussion' | 'agreement'])[] = [
  [/beslutning|godkendelse|vedtagelse|enighed|aftale/i, 'agreement'],
  [/drøftelse|dialog|debat|høring|behandling/i, 'discussion'],
  [/orientering|efterretning|information|meddelelse/i, 'information'],
]
const kindWord =
  '(?:beslutning|godkendelse|vedtagelse|enighed(?: om retningslinje)?|aftale|drøftelse|dialog|debat|høring|behandling|orientering|efterretning|information)'
const kindSentence = new RegExp(
  `^(?:(?:sagen?|punktet)(?: er)? )?(til )?${kindWord}(?:(?:\\s*[,/]\\s*|\\s+og\\s+|\\s+samt\\s+)(?:til )?${kindWord})*\\.?$`,
  'iu',
)

/** "Til drøftelse og beslutning" as one choice; null when nothing of the kind is said. */
export function kindIn(text: string): KindChoice | null {
  const letters = /^[obd](?:\s*[,/+]\s*[obd])*$/i.test(text.trim()) ? text.toUpperCase() : ''
  const said = kindWords.filter(([pattern], at) => pattern.test(text) || letters.includes('BDO'[at] ?? ' '))
  const [strong, weak] = said.map(([, kind]) => kind)
  if (!strong) return null
  return kindPairs.find((pair) => pair === `${weak}_${strong}`) ?? strong
}

/** A sentence that says what the committee is to do, and nothing else. */
export const isKindSentence = (sentence: string): boolean => kindSentence.test(sentence)

const apsaWord =
  '(?:(?:arbejdsmiljø|arbejds|personale|samarbejds)(?:forhold|-)|arbejdsmiljø|samarbejde|personale|arbejde)'
const apsaSentence = new RegExp(`^${apsaWord}(?:(?:\\s*[,/]\\s*|\\s+og\\s+)${apsaWord})*\\.?$`, 'iu')

/** A sentence that says which of the four it is about, and nothing else: "Arbejds- og personaleforhold." */
export const isApsaSentence = (sentence: string): boolean => apsaSentence.test(sentence)

export function apsaIn(text: string): Apsa[] {
  const found: Apsa[] = []
  if (/arbejds(?!miljø)|\barbejde\b/iu.test(text)) found.push('work')
  if (/personale/iu.test(text)) found.push('staff')
  if (/samarbejd/iu.test(text)) found.push('cooperation')
  if (/arbejdsmiljø/iu.test(text)) found.push('working_environment')
  return found
}

const themes: readonly (readonly [RegExp, Apsa])[] = [
  [/arbejdsmiljø|vold|trusler|\bapv\b|stress|chikane|krænke|trivsel|ulykke|støj|indeklima/iu, 'working_environment'],
  [/personale|ansæt|\bløn|sygefravær|fravær|kompetence|senior|uddannelse|afsked|rekrutter/iu, 'staff'],
  [/arbejdstid|vagt|opgave|budget|økonomi|drift|ferie|organisering|organisation/iu, 'work'],
  [
    /samarbejd|dialog|orientering|godkendelse|eventuelt|evaluering|kommunikation|dagsorden|referat|meddelelse/iu,
    'cooperation',
  ],
]

/** What a heading lets one think it is about. A proposal to be corrected, where nothing is said. */
export const apsaFor = (title: string): Apsa[] =>
  themes.flatMap(([pattern, apsa]) => (pattern.test(title) ? [apsa] : [])).slice(0, 2)

const endings: readonly (readonly [RegExp, Outcome])[] = [
  [/ikke (?:opnået )?enighed|uenighed|ikke enige/iu, 'no_agreement'],
  [/\budsat|\budskudt|\budsættes|\budskydes/iu, 'postponed'],
  [/send(?:es|t) videre|videresend|oversend/iu, 'referred'],
  [/til efterretning|orientering(?:en)? (?:er |blev )?(?:taget|givet)|\borienterede\b/iu, 'noted'],
  [/besluttet|aftalt|godkendt|tiltrådt|vedtaget|enige om|enighed om|\bgodkender|\btiltræder/iu, 'agreed'],
  [/drøfte(?:t|de)/iu, 'discussed'],
]

/** How an item ended, by the words of its decision. A guideline is never guessed. */
export const outcomeIn = (text: string): Outcome | null => endings.find(([pattern]) => pattern.test(text))?.[1] ?? null
