import type { Actor } from '../../platform/auth/actor.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Database } from '../../platform/db/database.ts'
import { unwrap } from '../meetings/testing.ts'
import { nothingSelected } from '../referrals/sending/rules.ts'
import { saveDraft, sendAnswer, type AnswerSent } from './answers/commands.ts'
import { draftsOf, markOf, type AnswerPlace } from './answers/queries.ts'
import { addReceivers, createHearing, sendHearing, type HearingWords } from './commands.ts'
import { hearingById, receiversOf } from './queries.ts'
import { today } from '../../platform/clock/dates.ts'

export const someWords: HearingWords = {
  kind: 'budget',
  answeredAs: 'joint',
  title: 'Budget 2027',
  text: null,
  questions: ['Hvad betyder forslaget for arbejdet?', 'Hvad skal der tages hensyn til?'],
  answersBy: null,
  periodReason: '',
  caseNumber: '26/1412',
  decidedBy: 'Økonomiudvalget',
  decidedOn: null,
}

/** A hearing sent by a body to others, made through the commands. Answers its id. */
export async function aHearing(
  database: Database,
  asker: Actor,
  hearing: Partial<HearingWords> & {
    readonly committeeId: string
    readonly itemId?: string | null
    readonly to: readonly string[]
  },
  now: Date,
): Promise<string> {
  const { committeeId, to, ...words } = hearing
  return database
    .write(async (tx) => {
      const made = await createHearing(tx, asker, { ...someWords, ...words, committeeId }, now)
      if (!made.ok) return made
      const selection = { ...nothingSelected, added: to }
      const added = await addReceivers(tx, asker, { hearingId: made.value, selection }, now)
      if (!added.ok) return added
      const sent = await sendHearing(tx, asker, { hearingId: made.value, version: 1 }, now)
      return sent.ok ? made : sent
    })
    .then(unwrap)
}

/** Writes to the first question. Answers what came of it. */
export async function writes(
  database: Database,
  actor: Actor,
  place: AnswerPlace & { readonly text: string; readonly question?: number },
  now: Date,
) {
  const question = place.question ?? 0
  const drafts = await draftsOf(database.reader, place)
  const version = drafts.find((draft) => draft.question === question)?.version ?? 0
  const save = { ...place, question, saveId: newId(), version, base: '' }
  return database.write((tx) => saveDraft(tx, actor, save, now))
}

/** Sends what stands, or turns a key to it. Answers what came of it. */
export async function sends(
  database: Database,
  actor: Actor,
  place: AnswerPlace & { readonly itemId?: string; readonly reason?: string },
  now: Date,
) {
  const hearing = await hearingById(database.reader, place.hearingId, today(now))
  const receivers = hearing ? await receiversOf(database.reader, hearing.id, now) : []
  const own = receivers.find(({ committeeId }) => committeeId === place.committeeId)
  const mark = markOf(
    await draftsOf(database.reader, place),
    own?.answers.find(({ side }) => side === place.side) ?? null,
  )
  const input = { ...place, mark, itemId: place.itemId ?? null, reason: place.reason ?? '' }
  return database.write<AnswerSent, { code: string }>((tx) => sendAnswer(tx, actor, input, now))
}
