import { isoDate } from '../../platform/clock/dates.ts'
import { sayDate } from '../../platform/clock/words.ts'
import type { Lang } from '../../platform/i18n/lang.ts'
import * as agenda from './agenda/messages.ts'
import { kindPairs, type ItemContent } from './agenda/rules.ts'
import * as proposal from './agenda/proposal/messages.ts'
import * as templates from './agenda/templates/messages.ts'
import * as approval from './approval/messages.ts'
import * as attendance from './attendance/messages.ts'
import * as header from './header/messages.ts'
import * as exclusion from './exclusion/messages.ts'
import * as feeds from './feeds/messages.ts'
import * as holding from './holding/messages.ts'
import * as live from './live/messages.ts'
import * as minutes from './minutes/messages.ts'
import * as meaning from './minutes/meaning/messages.ts'
import * as style from './minutes/style/messages.ts'
import * as remarks from './remarks/messages.ts'
import * as owners from './owners/messages.ts'
import * as planning from './planning/messages.ts'
import * as preMeetings from './pre-meetings/messages.ts'
import * as publication from './publication/messages.ts'
import * as series from './series/messages.ts'
import * as yearPlan from './year-plan/messages.ts'
import * as reading from './reading/messages.ts'
import * as wordImport from './word-import/messages.ts'

type Params = Record<string, string | number>

const dateIn = (lang: Lang, { on }: Params): string =>
  on === undefined ? '' : sayDate(isoDate(String(on)), lang, 'medium')

/** Words that every part of the meetings uses. */
export const da = {
  meetings: 'Møder',
  kinds: { information: 'Til orientering', discussion: 'Til drøftelse', agreement: 'Til enighed om retningslinje' },
  apsa: { work: 'Arbejde', staff: 'Personale', cooperation: 'Samarbejde', working_environment: 'Arbejdsmiljø' },
  posts: { chair: 'Formand', vice_chair: 'Næstformand', secretary: 'Sekretær' },
  meetingKinds: { ordinary: 'Ordinært møde', extraordinary: 'Ekstraordinært møde' },
  status: {
    planned: 'Planlagt',
    cancelled: 'Aflyst',
    agenda_published: 'Dagsorden sendt ud',
    opened: 'I gang',
    closed: 'Holdt',
    minutes_published: 'Referat sendt ud',
  },
  deadlines: {
    items_in: 'Frist for punkter',
    agenda_out: 'Frist for at sende dagsordenen ud',
    minutes_out: 'Frist for at sende referatet ud',
  },
  excluded: 'Du er udelukket fra punktet',
  meetingOn: (date: string) => `Møde den ${date}`,
  minutesShort: (n: number) => `${n} min.`,
  refusals: {
    meeting_cancelled: 'Mødet er aflyst. Planlæg et nyt møde i stedet.',
    meeting_opened: 'Mødet er åbnet, så dagsordenen, tiden og stedet ligger fast.',
    agenda_published:
      'Dagsordenen er sendt ud og ændres ikke. Sekretæren, formanden eller næstformanden kan åbne en rettelse med en begrundelse, og så sendes en ny version.',
    past_deadline: (params: Params) =>
      `Fristen var den ${dateIn('da', params)} (${params['clause'] ?? ''}). Formand og næstformand kan sammen fravige fristen med en begrundelse.`,
  },
}

export type Messages = typeof da

export const en: Messages = {
  meetings: 'Meetings',
  kinds: { information: 'For information', discussion: 'For discussion', agreement: 'For agreement on a guideline' },
  apsa: { work: 'Work', staff: 'Staff', cooperation: 'Cooperation', working_environment: 'Working environment' },
  posts: { chair: 'Chair', vice_chair: 'Vice-chair', secretary: 'Secretary' },
  meetingKinds: { ordinary: 'Ordinary meeting', extraordinary: 'Extraordinary meeting' },
  status: {
    planned: 'Planned',
    cancelled: 'Cancelled',
    agenda_published: 'Agenda sent',
    opened: 'In progress',
    closed: 'Held',
    minutes_published: 'Minutes sent',
  },
  deadlines: {
    items_in: 'Deadline for items',
    agenda_out: 'Deadline for sending the agenda',
    minutes_out: 'Deadline for sending the minutes',
  },
  excluded: 'You are excluded from this item',
  meetingOn: (date) => `Meeting on ${date}`,
  minutesShort: (n) => `${n} min.`,
  refusals: {
    meeting_cancelled: 'The meeting is cancelled. Plan a new meeting instead.',
    meeting_opened: 'The meeting has been opened, so its agenda, time and place are fixed.',
    agenda_published:
      'The agenda has been sent and does not change. The secretary, chair or vice-chair can open a correction with a reason, and a new version is then sent.',
    past_deadline: (params) =>
      `The deadline was ${dateIn('en', params)} (${params['clause'] ?? ''}). Chair and vice-chair can set it aside together, with a reason.`,
  },
}

export const messages: Record<Lang, Messages> = { da, en }

/** What the committee is to do with an item, in words: one purpose, or two together; a break has none. */
export function sayKind(lang: Lang, item: Pick<ItemContent, 'kind' | 'alsoKind'>): string {
  const pair = kindPairs.find((both) => both === `${item.alsoKind ?? ''}_${item.kind}`)
  return pair ? agenda.messages[lang].bothKinds[pair] : messages[lang].kinds[item.kind]
}

const [danish, english] = [
  {
    ...planning.da.notices,
    ...yearPlan.da.notices,
    ...feeds.da.notices,
    ...series.da.notices,
    ...agenda.da.notices,
    ...exclusion.da.notices,
    ...reading.da.notices,
    ...templates.da.notices,
    ...proposal.da.notices,
    ...wordImport.da.notices,
    ...header.da.notices,
    ...publication.da.notices,
    ...owners.da.notices,
    ...preMeetings.da.notices,
    ...attendance.da.notices,
    ...holding.da.notices,
    ...live.da.notices,
    ...minutes.da.notices,
    ...approval.da.notices,
    ...meaning.da.notices,
    ...style.da.notices,
    ...remarks.da.notices,
  },
  {
    ...planning.en.notices,
    ...yearPlan.en.notices,
    ...feeds.en.notices,
    ...series.en.notices,
    ...agenda.en.notices,
    ...exclusion.en.notices,
    ...reading.en.notices,
    ...templates.en.notices,
    ...proposal.en.notices,
    ...wordImport.en.notices,
    ...header.en.notices,
    ...publication.en.notices,
    ...owners.en.notices,
    ...preMeetings.en.notices,
    ...attendance.en.notices,
    ...holding.en.notices,
    ...live.en.notices,
    ...minutes.en.notices,
    ...approval.en.notices,
    ...meaning.en.notices,
    ...style.en.notices,
    ...remarks.en.notices,
  },
]

/** What a page says once after something was done here. */
export const notices = Object.fromEntries(
  Object.entries(danish).map(([key, text]) => [key, { da: text, en: english[key as keyof typeof english] }]),
)
