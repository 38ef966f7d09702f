import { z } from 'zod'
import { requiredDate } from '../../platform/http/date-fields.ts'
import { requiredText, wholeNumber } from '../../platform/http/text-fields.ts'

const details = { title: requiredText(160), reason: requiredText(2000), on: requiredDate() }

export const DetailsInput = z.object(details)
export const ChangedDetailsInput = z.object({ ...details, version: wholeNumber(1, 1_000_000) })
export const WithdrawalInput = z.object({ reason: requiredText(1000) })
