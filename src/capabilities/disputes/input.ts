import { z } from 'zod'
import { isId } from '../../platform/db/ids.ts'
import { optionalDate } from '../../platform/http/date-fields.ts'
import { oneOrMore, optionalText, requiredText, wholeNumber } from '../../platform/http/text-fields.ts'
import { levelsOf, levelTicks } from '../interpretations/rules.ts'
import { guidelineKinds, outcomes } from './rules.ts'

const words = {
  title: requiredText(200),
  text: requiredText(8000),
  clause: optionalText(60),
  guideline_kind: z
    .enum(['', ...guidelineKinds], { error: 'required' })
    .optional()
    .default(''),
}

const chosenId = () =>
  z
    .string()
    .optional()
    .default('')
    .transform((id) => (isId(id) ? id : null))

export const DisputeInput = z
  .object({ ...words, committee: z.string({ error: 'required' }).refine(isId, 'required'), item: chosenId() })
  .transform(({ guideline_kind, committee, item, ...rest }) => ({
    ...rest,
    committeeId: committee,
    itemId: item,
    guidelineKind: guideline_kind === '' ? null : guideline_kind,
  }))

export const DraftInput = z
  .object({ ...words, version: wholeNumber(1, 999_999) })
  .transform(({ guideline_kind, ...rest }) => ({
    ...rest,
    guidelineKind: guideline_kind === '' ? null : guideline_kind,
  }))

export const StepInput = z.object({ on: optionalDate(), text: optionalText(4000) })

export const OutcomeInput = z
  .object({
    outcome: z.enum(outcomes, { error: 'required' }),
    text: requiredText(4000),
    meeting: chosenId(),
    title: optionalText(200),
    question: optionalText(4000),
    answer: optionalText(4000),
    clause: optionalText(60),
    level: oneOrMore(z.enum(levelTicks, { error: 'required' })),
    restricted: z.string().optional(),
  })
  .transform(({ outcome, text, meeting, restricted, level, ...said }) => ({
    outcome,
    text,
    meetingId: meeting,
    interpretation:
      level.length > 0 && Object.values(said).every((part) => part !== '')
        ? { ...said, levels: levelsOf(level), isRestricted: restricted !== undefined }
        : null,
    /** Begun and not finished: something is missing. */
    isHalf: said.title !== '' && Object.values(said).some((part) => part === ''),
    /** Whole but for whom it holds. */
    lacksLevel: said.title !== '' && level.length === 0,
  }))
