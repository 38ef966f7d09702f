import { z } from 'zod'
import { optionalText, people, wholeNumber } from '../../../platform/http/text-fields.ts'

/** All of it may be left empty. */
export const HeaderInput = z
  .object({
    version: wholeNumber(0, 1_000_000),
    meeting_number: optionalText(40),
    case_number: optionalText(60),
    document_number: optionalText(60),
    place_visited: optionalText(200),
    leader: optionalText(160),
    minute_taker: optionalText(160),
    advisers: people(40),
  })
  .transform(({ version, ...fields }) => ({ version, fields }))
