import { z } from 'zod'
import { isId } from '../../platform/db/ids.ts'
import { optionalDate } from '../../platform/http/date-fields.ts'
import { optionalText, requiredText, wholeNumber } from '../../platform/http/text-fields.ts'
import { forumKinds } from '../committees/forums/rules.ts'

const text = {
  purpose: requiredText(600),
  mandate: optionalText(4000),
  openness: z.enum(['all', 'members'], { error: 'choose_one' }),
  ends_on: optionalDate(),
}

export const NewForumInput = z
  .object({ kind: z.enum(forumKinds, { error: 'choose_one' }), name: requiredText(160), ...text })
  .transform(({ ends_on, ...wanted }) => ({ ...wanted, endsOn: ends_on }))

export const ForumTextInput = z
  .object({ ...text, version: wholeNumber(1, 999_999) })
  .transform(({ ends_on, ...wanted }) => ({ ...wanted, endsOn: ends_on }))

export const ParticipantInput = z
  .object({
    person: z.string({ error: 'choose_one' }).refine(isId, 'choose_one'),
    part: z.enum(['member', 'chair', 'secretary'], { error: 'choose_one' }),
  })
  .transform(({ person, part }) => ({ personId: person, part }))
