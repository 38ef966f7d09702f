import type { Lang } from '../../../platform/i18n/lang.ts'
import type { ReminderKind } from './rules.ts'

interface About {
  readonly committee: string
  readonly date: string
  readonly due: string
  readonly clause: string
}

type Words = Readonly<Record<ReminderKind, (about: About) => string>>

const daSubjects: Words = {
  make_agenda: ({ committee, due }) => `Dagsorden mangler: ${committee}, frist ${due}`,
  turn_key: ({ committee, due }) => `Din nøgle mangler: dagsorden, ${committee}, frist ${due}`,
  send_agenda: ({ committee, due }) => `Dagsorden skal sendes ud: ${committee}, frist ${due}`,
  write_minutes: ({ committee, due }) => `Referat mangler: ${committee}, frist ${due}`,
  turn_minutes_key: ({ committee, due }) => `Din nøgle mangler: referat, ${committee}, frist ${due}`,
  send_minutes: ({ committee, due }) => `Referat skal sendes ud: ${committee}, frist ${due}`,
}

const daTexts: Words = {
  make_agenda: ({ committee, date }) =>
    `Dagsordenen for mødet i ${committee} den ${date} er ikke klar: ingen har drejet sin nøgle endnu.`,
  turn_key: ({ committee, date }) =>
    `Dagsordenen for mødet i ${committee} den ${date} venter på din nøgle. Er du ikke enig, kan du sige nej med en begrundelse.`,
  send_agenda: ({ committee, date }) =>
    `Nøglerne til dagsordenen for mødet i ${committee} den ${date} er drejet. Den er klar til at blive sendt ud.`,
  write_minutes: ({ committee, date }) => `Referatet fra mødet i ${committee} den ${date} er ikke klar endnu.`,
  turn_minutes_key: ({ committee, date }) => `Referatet fra mødet i ${committee} den ${date} venter på din nøgle.`,
  send_minutes: ({ committee, date }) =>
    `Nøglerne til referatet fra mødet i ${committee} den ${date} er drejet. Det er klar til at blive sendt ud.`,
}

export const da = {
  greeting: (name: string) => `Hej ${name}`,
  subjects: daSubjects,
  texts: daTexts,
  deadline: ({ due, clause }: About) => `Fristen er ${due} (${clause}). Formand og næstformand kan sammen fravige den.`,
  open: 'Åbn mødet',
  footer: (municipality: string) => `Du får én påmindelse om hver frist. Medspil, ${municipality}`,
}

export type Messages = typeof da

export const en: Messages = {
  greeting: (name) => `Hello ${name}`,
  subjects: {
    make_agenda: ({ committee, due }) => `Agenda missing: ${committee}, deadline ${due}`,
    turn_key: ({ committee, due }) => `Your key is missing: agenda, ${committee}, deadline ${due}`,
    send_agenda: ({ committee, due }) => `Agenda to be sent: ${committee}, deadline ${due}`,
    write_minutes: ({ committee, due }) => `Minutes missing: ${committee}, deadline ${due}`,
    turn_minutes_key: ({ committee, due }) => `Your key is missing: minutes, ${committee}, deadline ${due}`,
    send_minutes: ({ committee, due }) => `Minutes to be sent: ${committee}, deadline ${due}`,
  },
  texts: {
    make_agenda: ({ committee, date }) =>
      `The agenda of the meeting of ${committee} on ${date} is not ready: nobody has turned a key yet.`,
    turn_key: ({ committee, date }) =>
      `The agenda of the meeting of ${committee} on ${date} waits for your key. If you do not agree, you can say no with a reason.`,
    send_agenda: ({ committee, date }) =>
      `The keys to the agenda of the meeting of ${committee} on ${date} are turned. It is ready to be sent.`,
    write_minutes: ({ committee, date }) => `The minutes of the meeting of ${committee} on ${date} are not ready yet.`,
    turn_minutes_key: ({ committee, date }) =>
      `The minutes of the meeting of ${committee} on ${date} wait for your key.`,
    send_minutes: ({ committee, date }) =>
      `The keys to the minutes of the meeting of ${committee} on ${date} are turned. They are ready to be sent.`,
  },
  deadline: ({ due, clause }) => `The deadline is ${due} (${clause}). Chair and vice-chair can set it aside together.`,
  open: 'Open the meeting',
  footer: (municipality) => `You get one reminder of each deadline. Medspil, ${municipality}`,
}

export const messages: Record<Lang, Messages> = { da, en }
