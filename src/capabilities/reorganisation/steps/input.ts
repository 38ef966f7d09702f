import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import type { FormBody, Parsed } from '../../../platform/http/form.ts'
import { parse } from '../../../platform/http/form.ts'
import { oneOrMore, optionalText, requiredText } from '../../../platform/http/text-fields.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { Step } from '../rules.ts'

const id = z.string({ error: 'choose_one' }).refine(isId, 'choose_one')
const idOrNone = z
  .string({ error: 'choose_one' })
  .optional()
  .default('')
  .refine((text) => text === '' || isId(text), 'choose_one')
  .transform((text) => text || null)
const level = z.enum(['1', '2', '3', '4'], { error: 'choose_one' }).transform(Number)
const ids = oneOrMore(id).refine((all) => all.length <= 500, 'out_of_range')

export const StepKindInput = z.enum([
  'move_unit',
  'rename_unit',
  'merge_units',
  'split_unit',
  'close_unit',
  'open_unit',
  'change_committee',
  'merge_committee',
  'close_committee',
  'open_committee',
])
export type StepKindInput = z.output<typeof StepKindInput>

const newUnit = { name: requiredText(160), number: optionalText(40), unit_kind: requiredText(60), leader: idOrNone }
type NewUnitFields = { name: string; number: string; unit_kind: string; leader: string | null }

/** A number that the payroll system has not given yet is made from the id, so that it is nobody else's. */
const unitOf = (fields: NewUnitFields, newId: string, parentId: string | null) => ({
  id: newId,
  number: fields.number || `ny-${newId.slice(-8)}`,
  name: fields.name,
  unitKind: fields.unit_kind,
  parentId,
  leaderId: fields.leader,
})

const shapes = {
  move_unit: z.object({ unit: id, parent: id }),
  rename_unit: z.object({ unit: id, name: requiredText(160) }),
  merge_units: z.object({ unit_1: id, unit_2: idOrNone, unit_3: idOrNone, into: idOrNone }),
  split_unit: z.object({ unit: id, ...newUnit, sub_units: ids, people: ids }),
  close_unit: z.object({ unit: id, sub_units_to: id, people_to: id }),
  open_unit: z.object({ ...newUnit, parent: id }),
  change_committee: z.object({ committee: id, name: requiredText(160), level, unit: id, parent: idOrNone }),
  merge_committee: z.object({ committee: id, into: id }),
  close_committee: z.object({ committee: id }),
  open_committee: z.object({
    name: requiredText(160),
    form: z.enum(['committee', 'staff_meeting'], { error: 'choose_one' }),
    level,
    unit: id,
    parent: idOrNone,
  }),
}
const MergedUnit = z.object({ ...newUnit, parent: id })

type Fields<K extends keyof typeof shapes> = z.output<(typeof shapes)[K]>

const made: { readonly [K in keyof typeof shapes]: (fields: Fields<K>, newId: string) => Step } = {
  move_unit: ({ unit, parent }) => ({ kind: 'move_unit', unitId: unit, parentId: parent }),
  rename_unit: ({ unit, name }) => ({ kind: 'rename_unit', unitId: unit, name }),
  merge_units: (fields) => ({
    kind: 'merge_units',
    unitIds: merging(fields),
    intoId: fields.into ?? '',
    newUnit: null,
  }),
  split_unit: (fields, newId) => ({
    kind: 'split_unit',
    unitId: fields.unit,
    newUnit: unitOf(fields, newId, null),
    subUnitIds: fields.sub_units,
    personIds: fields.people,
  }),
  close_unit: ({ unit, sub_units_to, people_to }) => {
    return { kind: 'close_unit', unitId: unit, subUnitsTo: sub_units_to, peopleTo: people_to }
  },
  open_unit: (fields, newId) => ({ kind: 'open_unit', newUnit: unitOf(fields, newId, fields.parent) }),
  change_committee: ({ committee, name, level: at, unit, parent }) => {
    return { kind: 'change_committee', committeeId: committee, name, level: at, unitId: unit, parentId: parent }
  },
  merge_committee: ({ committee, into }) => ({ kind: 'merge_committee', committeeId: committee, intoId: into }),
  close_committee: ({ committee }) => ({ kind: 'close_committee', committeeId: committee }),
  open_committee: ({ name, form, level: at, unit, parent }, newId) => ({
    kind: 'open_committee',
    newCommittee: { id: newId, name, kind: form, level: at, unitId: unit, parentId: parent },
  }),
}

const merging = ({ unit_1, unit_2, unit_3 }: Fields<'merge_units'>): string[] => [
  ...new Set([unit_1, unit_2, unit_3].filter((one) => one !== null)),
]

type Read = { readonly [K in keyof typeof shapes]: (body: FormBody, lang: Lang, newId: string) => Parsed<Step> }

const reader =
  <F>(shape: z.ZodType<F>, make: (fields: F, newId: string) => Step) =>
  (body: FormBody, lang: Lang, newId: string): Parsed<Step> => {
    const fields = parse(shape, body, lang)
    return fields.ok ? { ok: true, value: make(fields.value, newId) } : fields
  }

const read: Read = {
  move_unit: reader(shapes.move_unit, made.move_unit),
  rename_unit: reader(shapes.rename_unit, made.rename_unit),
  merge_units: reader(shapes.merge_units, made.merge_units),
  split_unit: reader(shapes.split_unit, made.split_unit),
  close_unit: reader(shapes.close_unit, made.close_unit),
  open_unit: reader(shapes.open_unit, made.open_unit),
  change_committee: reader(shapes.change_committee, made.change_committee),
  merge_committee: reader(shapes.merge_committee, made.merge_committee),
  close_committee: reader(shapes.close_committee, made.close_committee),
  open_committee: reader(shapes.open_committee, made.open_committee),
}

/** The step that a form says. Merging into none of those there are means into a new one, with its own fields. */
export function readStep(kind: StepKindInput, body: FormBody, lang: Lang, newId: string): Parsed<Step> {
  const step = read[kind](body, lang, newId)
  if (!step.ok || step.value.kind !== 'merge_units' || step.value.intoId !== '') return step
  const fields = parse(MergedUnit, body, lang)
  if (!fields.ok) return fields
  const unit = unitOf(fields.value, newId, fields.value.parent)
  return { ok: true, value: { ...step.value, intoId: newId, newUnit: unit } }
}
