import { isoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'

type Params = Record<string, string | number>

const dayIn = (lang: Lang, { on }: Params): string =>
  on === undefined ? '' : sayDate(isoDate(String(on)), lang, 'medium')

export const da = {
  open: 'Åbn mødet',
  close: 'Afslut mødet',
  closeExplained: 'Tidspunktet gemmes, og referatet kan godkendes. Mødet kan ikke åbnes igen.',
  closeConfirm: 'Ja, afslut mødet',
  writeMinutes: 'Skriv referat',
  readMinutes: 'Læs referatet',
  refusals: {
    meeting_cancelled: 'Mødet er aflyst.',
    meeting_opened: 'Mødet er allerede åbnet.',
    meeting_not_opened: 'Mødet er ikke åbnet endnu. Åbn det først.',
    meeting_closed: 'Mødet er allerede afsluttet.',
    agenda_not_published: 'Send dagsordenen ud først. Et møde holdes efter en dagsorden, som alle har fået.',
    agenda_correction_open: 'Dagsordenen er åbnet for en rettelse. Send den rettede dagsorden ud først.',
    too_early: (params: Params) => `Mødet er den ${dayIn('da', params)} og kan først åbnes den dag.`,
  },
  notices: {
    meeting_opened: 'Mødet er åbnet. Registrér fremmødet, og skriv referat undervejs.',
    meeting_closed: 'Mødet er afsluttet. Når referatet er skrevet, kan det godkendes.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  open: 'Open the meeting',
  close: 'Close the meeting',
  closeExplained: 'The time is kept, and the minutes can be approved. The meeting cannot be opened again.',
  closeConfirm: 'Yes, close the meeting',
  writeMinutes: 'Write minutes',
  readMinutes: 'Read the minutes',
  refusals: {
    meeting_cancelled: 'The meeting is cancelled.',
    meeting_opened: 'The meeting is already open.',
    meeting_not_opened: 'The meeting is not opened yet. Open it first.',
    meeting_closed: 'The meeting is already closed.',
    agenda_not_published: 'Send the agenda first. A meeting is held after an agenda that everybody has had.',
    agenda_correction_open: 'A correction of the agenda is open. Send the corrected agenda first.',
    too_early: (params) => `The meeting is on ${dayIn('en', params)} and cannot be opened before that day.`,
  },
  notices: {
    meeting_opened: 'The meeting is open. Register attendance, and write minutes as you go.',
    meeting_closed: 'The meeting is closed. Once the minutes are written they can be approved.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }
