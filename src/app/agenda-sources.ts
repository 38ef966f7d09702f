import { hearingSource } from '../capabilities/hearings/proposing/commands.ts'
import type { AgendaSource } from '../capabilities/meetings/agenda/proposal/queries.ts'
import { ownSources } from '../capabilities/meetings/agenda/proposal/sources/commands.ts'
import { referralSource } from '../capabilities/referrals/proposing/commands.ts'
import { taskSource } from '../capabilities/tasks/proposing/commands.ts'
import { wheelSource } from '../capabilities/wheel/proposing/commands.ts'
import { discussionSource } from '../capabilities/working-environment/proposing/commands.ts'
import { isDiscussionTitle } from '../capabilities/working-environment/rules.ts'

/** The annual discussion of the working environment, unless the wheel has it. */
const discussions: AgendaSource = async (db, proposing) => {
  const due = await discussionSource(db, proposing)
  const onWheel = due.length > 0 ? await wheelSource(db, proposing) : []
  return onWheel.some(({ title }) => isDiscussionTitle(title)) ? [] : due
}

/** Where agendas are gathered from, put together here so that meetings need not know who else has something waiting. */
export const agendaSources: readonly AgendaSource[] = [
  ...ownSources,
  referralSource,
  hearingSource,
  taskSource,
  wheelSource,
  discussions,
]
