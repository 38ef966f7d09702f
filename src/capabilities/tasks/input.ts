import { z } from 'zod'
import { optionalDate } from '../../platform/http/date-fields.ts'
import { optionalText, requiredText, wholeNumber } from '../../platform/http/text-fields.ts'

/** A member is chosen in a list, anybody else employed there is searched for; the search counts when both are filled in. */
export const TaskInput = z
  .object({
    title: requiredText(200),
    text: optionalText(4000),
    owner: z.string().optional().default(''),
    employee: z.string().optional().default(''),
    due_on: optionalDate(),
    item: z.string().optional().default(''),
    version: wholeNumber(1, 999_999).optional().default(1),
  })
  .transform(({ owner, employee, item, due_on, ...rest }) => ({
    ...rest,
    ownerId: employee || owner || null,
    itemId: item || null,
    dueOn: due_on,
  }))

export const NoteInput = z.object({ note: requiredText(2000) })

export const ReasonInput = z.object({ reason: requiredText(1000) })
