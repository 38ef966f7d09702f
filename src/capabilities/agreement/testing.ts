import type { Writer } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/ids.ts'
import { insertContent, type Content } from './commands.ts'
import type { AgreementLevel, AgreementRule } from './rules.ts'
import { usualItems } from './templates/rules.ts'

const madeAt = new Date('2025-01-02T09:00:00Z')

export const fourTestLevels: readonly AgreementLevel[] = [
  { level: 1, name: 'Hovedudvalg', managementTier: 'Direktionen' },
  { level: 2, name: 'Center-MED', managementTier: 'Centerchefer' },
  { level: 3, name: 'Område-MED', managementTier: 'Områdeledere' },
  { level: 4, name: 'Lokal-MED', managementTier: 'Ledere af arbejdspladser' },
]

const everywhere = { level: null, wording: '' }

export const testRules: readonly AgreementRule[] = [
  {
    ...everywhere,
    rule: 'items_in',
    amount: 14,
    measure: 'days',
    clause: '§ 9, stk. 2',
    wording: 'Punkter til dagsordenen sendes til sekretæren senest 14 dage før mødet.',
  },
  {
    ...everywhere,
    rule: 'agenda_out',
    amount: 7,
    measure: 'days',
    clause: '§ 9, stk. 3',
    wording: 'Dagsordenen sendes ud senest 7 dage før mødet.',
  },
  { ...everywhere, rule: 'minutes_out', amount: 10, measure: 'working_days', clause: '§ 9, stk. 6' },
  { ...everywhere, rule: 'pass_up', amount: 10, measure: 'working_days', clause: '§ 10, stk. 1' },
  { ...everywhere, rule: 'pass_down', amount: 10, measure: 'working_days', clause: '§ 10, stk. 2' },
  { ...everywhere, rule: 'reply', amount: 15, measure: 'working_days', clause: '§ 10, stk. 3' },
  { ...everywhere, rule: 'meetings_a_year', amount: 4, measure: 'meetings', clause: '§ 9, stk. 1' },
  { ...everywhere, rule: 'staff_meeting_below', amount: 20, measure: 'heads', clause: '§ 6, stk. 4' },
  { ...everywhere, rule: 'staff_meeting_keys', amount: 1, measure: 'keys', clause: '§ 6, stk. 5' },
]

/** The rest of an agreement that has only levels and numbers. */
export const withoutParts = { seats: [], principles: [], items: [], training: [], exceptions: [] } as const

export interface AgreementOptions extends Partial<Content> {
  readonly title?: string
  readonly validFrom?: string
  readonly validTo?: string | null
}

/** An agreement with four levels, nine rules and the usual items, in force from 1 January 2025. Answers its id. */
export async function anAgreement(tx: Writer, options: AgreementOptions = {}): Promise<string> {
  const id = newId()
  await tx
    .insertInto('agreement')
    .values({
      id,
      title: options.title ?? 'MED-aftale for Nordsund Kommune',
      signed_on: '2024-11-18',
      valid_from: options.validFrom ?? '2025-01-01',
      valid_to: options.validTo ?? null,
      created_at: madeAt,
    })
    .execute()
  await insertContent(tx, id, {
    ...withoutParts,
    items: usualItems,
    ...options,
    levels: options.levels ?? fourTestLevels,
    rules: options.rules ?? testRules,
  })
  return id
}
