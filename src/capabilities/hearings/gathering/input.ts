import { z } from 'zod'
import { optionalDate } from '../../../platform/http/date-fields.ts'
import { optionalText } from '../../../platform/http/text-fields.ts'

export const ReplyInput = z
  .object({
    case_number: optionalText(60),
    decided_by: optionalText(160),
    decided_on: optionalDate(),
    sent_to: optionalText(160),
    sent_on: optionalDate(),
  })
  .transform(({ case_number, decided_by, decided_on, sent_to, sent_on }) => ({
    caseNumber: case_number,
    decidedBy: decided_by,
    decidedOn: decided_on,
    sentTo: sent_to,
    sentOn: sent_on,
  }))
