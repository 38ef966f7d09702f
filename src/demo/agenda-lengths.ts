import type { Calendar } from './calendar.ts'
import type { PlannedItem, PlannedMeeting } from './plan.ts'
import { closing, opening } from './texts/standing.ts'

const leastMinutes = 5

/** Agendas within the time of their meetings: what can wait is left for another day, and the rest is given less time. */
export function fitAgendas(calendar: Calendar): void {
  for (const meetings of calendar.values()) for (const meeting of meetings) fit(meeting)
}

function fit(meeting: PlannedMeeting): void {
  const { items, lasts } = meeting
  const free = lasts - opening.minutes - closing.minutes
  const total = () => items.reduce((sum, { topic, waits }) => sum + (waits === null ? topic.minutes : 0), 0)
  for (let last = items.findLastIndex(canWait); last !== -1 && total() > free; last = items.findLastIndex(canWait)) {
    items.splice(last, 1)
  }
  const share = free / total()
  if (share >= 1) return
  for (const item of items) {
    item.minutes = Math.max(leastMinutes, Math.floor((item.topic.minutes * share) / leastMinutes) * leastMinutes)
  }
}

/** Nobody raised it, nobody sent it and nothing hangs on it. */
const canWait = ({ origin, raisedBy, legs, waits, wheelKey }: PlannedItem): boolean =>
  origin === null && raisedBy === null && legs.length === 0 && waits === null && wheelKey === null
