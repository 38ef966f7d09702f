import { z } from 'zod'
import { requiredDate } from '../../../platform/http/date-fields.ts'
import { requiredText } from '../../../platform/http/text-fields.ts'
import { lendableRoles, type Lendable } from '../../committees/delegations/rules.ts'

/** A right as it stands in a form: the role, and the committee when it belongs to one. */
export const rightValue = ({ role, committeeId }: Lendable): string =>
  committeeId === null ? role : `${role}:${committeeId}`

const Right = z.string({ error: 'choose_one' }).transform((text, context): Lendable => {
  const [name, committee] = text.split(':', 2)
  const role = lendableRoles.find((one) => one === name)
  const committeeId = z.uuid().safeParse(committee).data ?? null
  if (role && (role === 'hr_consultant') === (committee === undefined) && (committee === undefined || committeeId)) {
    return { role, committeeId }
  }
  context.addIssue({ code: 'custom', message: 'choose_one' })
  return z.NEVER
})

export const LendRightInput = z.object({
  right: Right,
  to: z.uuid('choose_one'),
  first_day: requiredDate(),
  last_day: requiredDate(),
  reason: requiredText(500),
})
