import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import {
  deadlineOf,
  isWaived,
  keysMissing,
  keysNeeded,
  keysTurned,
  nextVersion,
  openCorrection,
  type Meeting,
} from '../rules.ts'
import type { KeyPost, KeyPurpose, MeetingDeadline } from '../schema.ts'

/*
 * Keys, the same for agenda, minutes and waivers: who may turn one, take it back, and what must be turned before sending.
 * Owns: key, correction.
 * Words: key (nøgle), purpose (hvad nøglen gælder), version (version), correction (rettelse).
 * Agenda and minutes have two owners: chair and vice-chair each turn a key, and two keys are two people. A key counts for
 * the version that comes next; whatever changes that version takes its keys back.
 */

export type KeyRefusal = Refusal<
  | 'key_not_needed'
  | 'key_already_turned'
  | 'key_not_turned'
  | 'one_person_both_keys'
  | 'needs_key_of_chair'
  | 'needs_key_of_vice_chair'
  | 'needs_both_keys'
  | 'past_deadline'
>

/** Turning the key of one post. Two keys are two people. */
export function mayTurnKey(
  meeting: Meeting,
  key: { readonly purpose: KeyPurpose; readonly version: number; readonly post: KeyPost },
  personId: string,
): Result<undefined, KeyRefusal> {
  if (!keysNeeded(meeting).includes(key.post)) return refuse('key_not_needed')
  const turned = keysTurned(meeting, key.purpose, key.version)
  if (turned.some(({ post }) => post === key.post)) return refuse('key_already_turned')
  return turned.some((one) => one.personId === personId) ? refuse('one_person_both_keys') : ok()
}

/** Taking one's own key back; answers the version it counted for. */
export function mayReturnKey(
  meeting: Meeting,
  what: 'agenda' | 'minutes',
  post: KeyPost,
): Result<{ version: number }, KeyRefusal> {
  const version = nextVersion(meeting, what)
  const turned = keysTurned(meeting, what, version).some((key) => key.post === post)
  return turned ? ok({ version }) : refuse('key_not_turned')
}

const keyRefusals = { chair: 'needs_key_of_chair', vice_chair: 'needs_key_of_vice_chair' } as const
const deadlines = { agenda: 'agenda_out', minutes: 'minutes_out' } as const satisfies Record<string, MeetingDeadline>

/**
 * Whether the keys and the clock let it be sent, and as which version with which reason: all needed keys are turned, and
 * the agreement's deadline (agenda_out, minutes_out) is kept or waived. A correction has no deadline.
 */
export function maySend(
  meeting: Meeting,
  what: 'agenda' | 'minutes',
  on: IsoDate,
): Result<{ version: number; reason: string | null }, KeyRefusal> {
  const version = nextVersion(meeting, what)
  const [missing, another] = keysMissing(meeting, what, version)
  if (missing !== undefined) return refuse(another === undefined ? keyRefusals[missing] : 'needs_both_keys')
  const deadline = version === 1 ? deadlineOf(meeting, deadlines[what]) : null
  if (deadline && on > deadline.on && !isWaived(meeting, deadlines[what])) {
    return refuse('past_deadline', { on: deadline.on, clause: deadline.clause })
  }
  return ok({ version, reason: openCorrection(meeting, what)?.reason ?? null })
}
