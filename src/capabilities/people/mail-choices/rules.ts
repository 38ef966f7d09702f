import type { MailKind, Pace } from '../../../platform/inbox/pace.ts'

/*
 * How often somebody wants mail, kind by kind. Whatever is written to people is one of these kinds, but for a link that
 * they asked for in order to sign in, which always comes at once.
 * What somebody must know of can come once a day but is never stopped: what is asked of them by name (their own key, a
 * summons, a task, a matter for their committee), what the agreement says they are to be sent (invitation and agenda), and
 * what concerns their own post or who reads along with them. A member who did not know of a meeting was not called to it.
 * Everything else also stands in Medspil, so it can be stopped.
 */

const kind = (name: string, latest: Pace, usual: Pace = 'at_once'): MailKind => ({ name, usual, latest })

export const mailKinds = {
  what_waits: { ...kind('what_waits', 'never', 'never'), earliest: 'daily' },
  meeting_invitation: kind('meeting_invitation', 'daily'),
  agenda_published: kind('agenda_published', 'daily'),
  minutes_published: kind('minutes_published', 'never'),
  substitute_called_in: kind('substitute_called_in', 'daily'),
  meeting_reminder: kind('meeting_reminder', 'daily'),
  agenda_refused: kind('agenda_refused', 'daily'),
  minutes_remark: kind('minutes_remark', 'daily'),
  referral_sent: kind('referral_sent', 'daily'),
  referral_replied: kind('referral_replied', 'never'),
  referral_returned: kind('referral_returned', 'daily'),
  referral_noting: kind('referral_noting', 'daily'),
  // Only a digest can say of many at once: one line for each matter, not one mail for each reply.
  replies_to_many: { ...kind('replies_to_many', 'never', 'daily'), earliest: 'daily' },
  // A member's own item does not come up: they must know it, and can raise it anew.
  matter_put_off: kind('matter_put_off', 'daily'),
  // A party, or whose step is the next: clocks run.
  dispute_step: kind('dispute_step', 'daily'),
  matter_news: kind('matter_news', 'never', 'daily'),
  task_given: kind('task_given', 'daily'),
  task_reminder: kind('task_reminder', 'never'),
  task_news: kind('task_news', 'never', 'daily'),
  hearing_sent: kind('hearing_sent', 'daily'),
  hearing_reminder: kind('hearing_reminder', 'daily'),
  advice_waiting: kind('advice_waiting', 'daily'),
  mandates_expiring: kind('mandates_expiring', 'weekly'),
  vacancy_notice: kind('vacancy_notice', 'daily'),
  trio_members_changed: kind('trio_members_changed', 'daily'),
  trio_reminder: kind('trio_reminder', 'never'),
  reorganisation: kind('reorganisation', 'daily'),
} as const satisfies Record<string, MailKind>

export type MailKindName = keyof typeof mailKinds

/** As the page groups them. */
export const kindGroups = {
  overview: ['what_waits'],
  meetings: [
    'meeting_invitation',
    'agenda_published',
    'minutes_published',
    'substitute_called_in',
    'meeting_reminder',
    'agenda_refused',
    'minutes_remark',
  ],
  matters: [
    'referral_sent',
    'referral_replied',
    'replies_to_many',
    'matter_news',
    'matter_put_off',
    'referral_returned',
    'referral_noting',
    'task_given',
    'task_reminder',
    'task_news',
    'hearing_sent',
    'hearing_reminder',
    'advice_waiting',
    'dispute_step',
  ],
  organisation: ['mandates_expiring', 'vacancy_notice', 'trio_members_changed', 'trio_reminder', 'reorganisation'],
} as const satisfies Record<string, readonly MailKindName[]>

export type KindGroup = keyof typeof kindGroups

export const kindNames = Object.keys(mailKinds) as MailKindName[]

export const isMailKind = (name: string): name is MailKindName => Object.hasOwn(mailKinds, name)

/** As far as a kind can be stopped: never, or once a day for what somebody must know of. */
export const stoppedPace = (name: MailKindName): Pace => mailKinds[name].latest
