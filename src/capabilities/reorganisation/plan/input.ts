import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import type { FormBody } from '../../../platform/http/form.ts'
import { wholeNumber } from '../../../platform/http/text-fields.ts'

const mark = z.string().max(64).optional().default('')

export const ApprovalInput = z
  .object({ version: wholeNumber(1, 1_000_000), units: mark, committees: mark, people: mark, meetings: mark })
  .transform(({ version, ...seen }) => ({ version, seen }))

export interface HomeInput {
  readonly kind: 'mandate' | 'meeting' | 'referral' | 'task'
  readonly subjectId: string
  readonly choice: string
}

const words = { mandate: ['end', 'keep'], meeting: ['cancel'], referral: [] as string[], task: [] as string[] } as const

/** The version of the draft whose choices were shown. */
export const HomesInput = z.object({ version: wholeNumber(1, 1_000_000) })

/** Fields named home-KIND-ID; what is none is left out. */
export function readHomes(body: FormBody): HomeInput[] {
  return Object.entries(body).flatMap(([name, value]): HomeInput[] => {
    const [, kind, subjectId] = /^home-(mandate|meeting|referral|task)-(.+)$/.exec(name) ?? []
    if (!isId(subjectId) || typeof value !== 'string') return []
    const known = kind as HomeInput['kind']
    const fits = (words[known] as readonly string[]).includes(value) || (known !== 'mandate' && isId(value))
    return fits ? [{ kind: known, subjectId, choice: value }] : []
  })
}
