import { z } from 'zod'
import { isId } from '../../platform/db/ids.ts'
import { kindNames, severities, type Kind } from './rules.ts'

const chosen = <T extends string>(values: readonly T[]) =>
  z
    .enum(values as [T, ...T[]])
    .nullable()
    .catch(null)

/** What is chosen in the address: anything unknown counts as nothing chosen. */
export const FindingQuery = z.object({
  unit: z.string().refine(isId).nullable().catch(null),
  kind: chosen<Kind>(kindNames),
  severity: chosen(severities),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type FindingQuery = z.output<typeof FindingQuery>
