import { z } from 'zod'
import { optionalDate, requiredDate } from '../../platform/http/date-fields.ts'
import { oneOrMore, optionalText, requiredText, richText, wholeNumber } from '../../platform/http/text-fields.ts'
import { selectionOf } from '../referrals/sending/rules.ts'

/** One question a line. */
const questions = requiredText(4000)
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  .refine((all) => all.length <= 10, 'too_long')
  .refine((all) => all.every((line) => line.length <= 500), 'too_long')

export const HearingInput = z
  .object({
    committee: z.string().optional().default(''),
    item: z.string().optional().default(''),
    kind: z.enum(['ordinary', 'budget'], { error: 'required' }),
    answered_as: z.enum(['joint', 'sides'], { error: 'required' }),
    title: requiredText(200),
    text: richText(20_000),
    questions,
    answers_by: optionalDate(),
    period_reason: optionalText(1000),
    case_number: optionalText(60),
    decided_by: optionalText(160),
    decided_on: optionalDate(),
    version: wholeNumber(1, 999_999).optional().default(1),
  })
  .transform(
    ({ committee, item, answered_as, answers_by, period_reason, case_number, decided_by, decided_on, ...rest }) => ({
      ...rest,
      committeeId: committee,
      itemId: item === '' ? null : item,
      answeredAs: answered_as,
      answersBy: answers_by,
      periodReason: period_reason,
      caseNumber: case_number,
      decidedBy: decided_by,
      decidedOn: decided_on,
    }),
  )

export const RemovalInput = z.object({ committee: z.string().optional().default('') })

export const ExtensionInput = z.object({ answers_by: requiredDate(), reason: requiredText(1000) })

/** Which bodies are heard, chosen as for a sending. */
export const ReceiversInput = z
  .object({ who: z.string().optional().default(''), under: oneOrMore(z.string()), add: oneOrMore(z.string()) })
  .transform(selectionOf)
