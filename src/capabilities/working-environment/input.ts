import { z } from 'zod'
import { optionalDate, requiredDate } from '../../platform/http/date-fields.ts'
import { isId } from '../../platform/db/ids.ts'
import { optionalText, requiredText, wholeNumber } from '../../platform/http/text-fields.ts'

const point = optionalText(4000)
const chosenId = () =>
  z
    .string()
    .optional()
    .default('')
    .transform((id) => (isId(id) ? id : null))

export const DiscussionInput = z
  .object({
    held_on: requiredDate(),
    participants: optionalText(8000),
    cooperation: point,
    meetings: point,
    last_goals: point,
    goals: point,
    expertise: point,
    training: point,
    version: wholeNumber(1, 999_999),
  })
  .transform(({ held_on, participants, version, ...points }) => ({ heldOn: held_on, participants, version, points }))

export const SignatureInput = z.object({ version: wholeNumber(1, 999_999) })

export const AdviceInput = z
  .object({
    title: requiredText(200),
    text: optionalText(4000),
    meeting: chosenId(),
    item: chosenId(),
    given_on: optionalDate(),
  })
  .transform(({ given_on, meeting, item, ...rest }) => ({
    ...rest,
    meetingId: meeting,
    itemId: item,
    givenOn: given_on,
  }))

export const AnswerInput = z.object({
  outcome: z.enum(['followed', 'not_followed'], { error: 'required' }),
  text: optionalText(4000),
})
