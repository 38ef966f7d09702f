import type { LegState } from './rules.ts'
import type { ReferralPurpose } from './schema.ts'

const daPurposes: Record<ReferralPurpose, string> = {
  information: 'Til orientering',
  discussion_and_reply: 'Til drøftelse og svar',
  decision: 'Til beslutning på rette niveau',
  raise_above: 'Ønskes rejst over for niveauet over',
}

const daStates: Record<LegState, string> = {
  sent: 'Sendt',
  received: 'Modtaget',
  on_agenda: 'På dagsordenen',
  noted: 'Taget til efterretning',
  answered: 'Besvaret',
  returned: 'Returneret',
}

export const da = {
  purposes: daPurposes,
  states: daStates,
  journey: 'Sagens rejse',
  passOn: 'Send punktet videre',
  passOnFile: 'Send bilaget videre',
  cameFrom: (committee: string, day: string) => `Kom fra ${committee} ${day}`,
  replyDue: (committee: string, day: string) => `Svar til ${committee} senest ${day}`,
  passedTo: (committee: string, day: string) => `Sendt videre til ${committee} ${day}`,
  passedToMany: (receivers: number, day: string) => `Sendt videre til ${receivers} modtagere ${day}`,
}

export type Messages = typeof da

export const en: Messages = {
  purposes: {
    information: 'For information',
    discussion_and_reply: 'For discussion and reply',
    decision: 'For decision at the right level',
    raise_above: 'To be raised with the level above',
  },
  states: {
    sent: 'Sent',
    received: 'Received',
    on_agenda: 'On the agenda',
    noted: 'Noted',
    answered: 'Answered',
    returned: 'Returned',
  },
  journey: 'The matter’s journey',
  passOn: 'Pass the item on',
  passOnFile: 'Pass the attachment on',
  cameFrom: (committee, day) => `Came from ${committee} on ${day}`,
  replyDue: (committee, day) => `Reply to ${committee} by ${day}`,
  passedTo: (committee, day) => `Passed on to ${committee} on ${day}`,
  passedToMany: (receivers, day) => `Passed on to ${receivers} receivers on ${day}`,
}

export const messages = { da, en }
