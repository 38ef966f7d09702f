import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { Agreement } from '../rules.ts'

/*
 * What an agreement says in other ways than numbers: principles (principper), each one or more of a closed list of
 * choices. The lists are what the local agreements read so far say; a place that says nothing has no principle.
 */

/** Each principle with its choices, and whether several may hold at once. */
export const principleList = {
  balance: one('never_more_management'),
  agenda_by: one('chairs_jointly', 'chair', 'chairmanship'),
  agenda_from: one('adopted_template'),
  agenda_to: several('members', 'members_and_substitutes', 'contact_persons', 'all_employees', 'public'),
  agenda_style: one('descriptive', 'enough_for_those_represented'),
  item_purpose: one('decided_with_agenda'),
  items_handed_in: one('on_a_form'),
  minutes_to: several('members', 'members_and_substitutes', 'contact_persons', 'all_employees', 'above_and_below'),
  minutes_style: one('decisions', 'descriptive'),
  minutes_approved: several('chairs', 'next_meeting'),
  published_by: one('management', 'secretary'),
  extraordinary_by: several('chair_or_vice_chair', 'either_side', 'majority_of_members', 'majority_of_employees'),
  waiver: one('chairs_agree', 'special_cases', 'never'),
  meeting_moved_by: one('chairs_agree'),
  calendar_fixed: one('last_meeting_of_year', 'year_plan', 'annual_wheel_in_december', 'dates_published'),
  notice_satisfied_by: one('year_plan'),
  led_by: one('chair_else_vice_chair'),
  aim: one('agreement'),
  pre_meetings: several('each_side', 'shown_on_agenda'),
  open_to_employees: one('all', 'after_registration'),
  secretary_standing: several('not_a_member', 'need_not_be_member', 'appointed_jointly', 'from_hr'),
  advisers: one('may_attend'),
  working_groups: one('may_be_set_up'),
  yearly_evaluation: one('held'),
  strategic_discussion: one('every_third_year'),
  personal_cases: one('never'),
  staff_meeting_form: one('by_head_count', 'decided_at_workplace'),
  staff_meeting_vice_chair: one('none'),
  working_environment_leader: one('at_least_one'),
  amr_election: one('annual_meeting_odd_years', 'annual_meeting'),
  other_representatives: one('where_no_tr', 'not_allowed'),
  substitutes_called_by: one('member', 'secretary'),
  vacant_seats_shown: one('on_web_page'),
  disputes: one('level_above', 'level_two', 'main_committee'),
  right_level: one('where_decided'),
  political_cases: one('where_submitted'),
  /** Their paragraphs have different numbers. */
  framework: one('municipal', 'region'),
} as const satisfies Record<string, PrincipleKind>

interface PrincipleKind {
  readonly several: boolean
  readonly choices: readonly string[]
}

function one<const C extends string>(...choices: C[]) {
  return { several: false, choices } as const
}

function several<const C extends string>(...choices: C[]) {
  return { several: true, choices } as const
}

export type PrincipleName = keyof typeof principleList
export type ChoiceOf<P extends PrincipleName> = (typeof principleList)[P]['choices'][number]

export const principleNames = Object.keys(principleList) as PrincipleName[]

export const isPrinciple = (name: string): name is PrincipleName => Object.hasOwn(principleList, name)

/** What the agreement has chosen for a level: the level's own choices when there are any, else those for all levels. */
export function choicesFor<P extends PrincipleName>(
  agreement: Pick<Agreement, 'principles'> | null,
  principle: P,
  level: number,
): ChoiceOf<P>[] {
  const found = agreement?.principles.filter((candidate) => candidate.principle === principle) ?? []
  const own = found.filter((candidate) => candidate.level === level)
  const holds = own.length > 0 ? own : found.filter((candidate) => candidate.level === null)
  return holds.map((candidate) => candidate.choice as ChoiceOf<P>)
}

/** The clause that a choice comes from, for a level; null when the agreement has not made it. */
export function clauseOf<P extends PrincipleName>(
  agreement: Pick<Agreement, 'principles'> | null,
  principle: P,
  choice: ChoiceOf<P>,
  level: number,
): string | null {
  if (!choicesFor(agreement, principle, level).includes(choice)) return null
  const made = agreement?.principles.filter((each) => each.principle === principle && each.choice === choice) ?? []
  return (made.find((each) => each.level === level) ?? made.find((each) => each.level === null))?.clause ?? null
}

/** A choice must be one of its principle's, and a principle that allows one has one for each level. */
export function checkPrinciple(
  others: readonly { level: number | null; principle: string; choice: string }[],
  made: { level: number | null; principle: PrincipleName; choice: string },
): Result<undefined, Refusal<'wrong_choice' | 'principle_exists'>> {
  const kind: PrincipleKind = principleList[made.principle]
  if (!kind.choices.includes(made.choice)) return refuse('wrong_choice')
  const same = others.filter((other) => other.principle === made.principle && other.level === made.level)
  if (kind.several ? same.some((other) => other.choice === made.choice) : same.length > 0)
    return refuse('principle_exists')
  return ok()
}
