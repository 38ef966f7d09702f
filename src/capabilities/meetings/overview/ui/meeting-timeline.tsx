import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate, sayDaysLeft } from '../../../../platform/clock/words.ts'
import { workingDaysBetween } from '../../../../platform/clock/working-days.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Timeline, type StepState } from '../../../../ui/components/timeline/timeline.tsx'
import type { Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import { isPlannedAfter, stepsOf, type MeetingStep, type StepStatus } from '../rules.ts'

const states: Record<StepStatus, StepState> = {
  done: 'done',
  done_late: 'late',
  waived: 'waived',
  now: 'now',
  late: 'late',
  ahead: 'ahead',
}

/** The five steps of the meeting, each with its deadline, the clause it comes from, and how it was kept. */
export function MeetingTimeline({ lang, meeting, on }: { lang: Lang; meeting: Meeting; on: IsoDate }) {
  const t = messages[lang]
  const steps = stepsOf(meeting, on).map((step) => ({
    title: t.steps[step.name],
    text: stepText(lang, meeting, step, on),
    state: states[step.status],
  }))
  return <Timeline lang={lang} label={t.course} steps={steps} />
}

function stepText(lang: Lang, meeting: Meeting, step: MeetingStep, on: IsoDate): string {
  const t = messages[lang]
  const date = (day: IsoDate) => sayDate(day, lang, day.slice(0, 4) === on.slice(0, 4) ? 'dayMonth' : 'medium')
  const happened = step.on
    ? step.name === 'planned' || step.name === 'meeting'
      ? date(step.on)
      : t.sent(date(step.on))
    : null
  if (happened !== null) {
    const word = step.deadline && { done: t.kept, done_late: t.missed, waived: t.setAside }[step.status as 'done']
    return word ? `${happened} · ${word}` : happened
  }
  if (!step.deadline) return ''
  const due = step.deadline.on
  // "§ 9, stk. 3" stays on one line.
  const clause = step.deadline.clause.replaceAll(' ', '\u00a0')
  if (step.name === 'minutes_out' && step.status === 'ahead') return t.by(date(due), clause)
  if (step.name === 'items_in' && step.status === 'done') {
    const was = t.deadline(date(due), clause)
    return isPlannedAfter(meeting, step.deadline) ? `${was} · ${t.plannedAfter}` : was
  }
  const deadline = due === on ? t.deadlineToday(clause) : t.deadline(date(due), clause)
  const left = step.status === 'now' && due > on ? workingDaysBetween(on, due, meeting.agreement?.closingDays) : 0
  if (left > 0) return `${deadline} · ${sayDaysLeft(left, lang)}`
  const after = { done: t.kept, waived: t.setAside, late: t.overdue, done_late: t.missed, now: null, ahead: null }[
    step.status
  ]
  return after === null ? deadline : `${deadline} · ${after}`
}
