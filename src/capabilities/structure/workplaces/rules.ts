import { agreementPaths } from '../../agreement/paths.ts'
import { ruleFor, type Agreement, type AgreementException, type AgreementRule } from '../../agreement/rules.ts'
import { committeePaths } from '../../committees/paths.ts'
import { periodPaths } from '../../committees/periods/paths.ts'
import { trioPaths } from '../../trio/paths.ts'
import type { Ground } from '../ground/rules.ts'
import type { BodyFacts, Finding, TrioFacts, UnitFacts } from '../rules.ts'

/* Workplaces and the form they have: committee, staff meeting or nothing, and the TRIO. Proposals, never acts. */

export type Form = BodyFacts['kind']

const exceptionFor = (agreement: Agreement | null, unitId: string): AgreementException | null =>
  agreement?.exceptions.find((exception) => exception.unitId === unitId) ?? null

const lowestLevel = (agreement: Agreement): number => Math.max(...agreement.levels.map(({ level }) => level))

/** The form a body would have by the agreement: by its exception, else by head count. Null: the agreement does not say. */
export function formFor(
  body: Pick<BodyFacts, 'unitId' | 'level' | 'kind'>,
  heads: number,
  agreement: Agreement,
): { form: Form; by: AgreementRule | AgreementException } | null {
  const isLocal = body.kind === 'staff_meeting' || body.level === lowestLevel(agreement)
  if (!isLocal) return null
  const exception = exceptionFor(agreement, body.unitId)
  if (exception) return { form: exception.form === 'staff_meeting' ? 'staff_meeting' : 'committee', by: exception }
  const rule = ruleFor(agreement, 'staff_meeting_below', body.level)
  return rule && { form: heads < rule.amount ? 'staff_meeting' : 'committee', by: rule }
}

export function bodyFormFindings(ground: Ground, body: BodyFacts, agreement: Agreement | null): Finding[] {
  const committeeId = body.id
  const here = { committeeId, unitId: body.unitId, personId: null, seatId: null }
  const unit = ground.unit(body.unitId)
  if (!unit) {
    const action = { label: 'see_committee', href: committeePaths.committee({ committeeId }) } as const
    return [{ ...here, code: 'unit_closed', severity: 'against', params: { place: body.name }, clause: null, action }]
  }
  if (!agreement) return []
  if (!agreement.levels.some(({ level }) => level === body.level)) {
    const params = { place: body.name, level: body.level, agreement: agreement.title }
    const action = { label: 'see_agreement', href: agreementPaths.agreement() } as const
    return [{ ...here, code: 'unknown_level', severity: 'against', params, clause: null, action }]
  }
  const heads = ground.heads(unit.id)
  const asked = formFor(body, heads, agreement)
  if (!asked || asked.form === body.kind) return []
  const limit = 'amount' in asked.by ? asked.by.amount : ''
  return [
    {
      ...here,
      code: asked.form === 'committee' ? 'should_be_committee' : 'should_be_staff_meeting',
      severity: asked.form === 'committee' ? 'against' : 'attention',
      params: { place: body.name, unit: unit.name, heads, limit },
      clause: asked.by.clause,
      action: { label: 'change_form', href: periodPaths.change({ committeeId }) },
    },
  ]
}

/** A workplace is covered by a body of its own, a local one over it, or an exception that shares another's. */
export function workplaceFindings(ground: Ground, agreement: Agreement | null): Finding[] {
  if (!agreement || agreement.levels.length === 0) return []
  const local = lowestLevel(agreement)
  const isCovered = (unit: UnitFacts) =>
    ground.bodiesAt(unit.id).length > 0 ||
    exceptionFor(agreement, unit.id)?.form === 'shared_committee' ||
    ground.upFrom(unit.id).some((over) => ground.bodiesAt(over.id).some((body) => body.level === local))
  // Before the first local body there is nothing that a workplace has been left out of.
  const severity = ground.snapshot.bodies.some((body) => body.level === local) ? 'against' : 'not_yet'
  return ground.workplaces.filter((unit) => !isCovered(unit)).map((unit) => uncovered(unit, local, agreement, severity))
}

function uncovered(unit: UnitFacts, level: number, agreement: Agreement, severity: Finding['severity']): Finding {
  const asked = formFor({ unitId: unit.id, level, kind: 'committee' }, unit.headCount, agreement)
  return {
    code: 'no_body',
    severity,
    committeeId: null,
    unitId: unit.id,
    personId: null,
    seatId: null,
    params: { place: unit.name, heads: unit.headCount, form: asked?.form ?? 'committee' },
    clause: asked?.by.clause ?? null,
    action: {
      label: 'set_up_body',
      href: committeePaths.newCommittee({}, { unit: unit.id, level: String(level) }),
    },
  }
}

export function trioFindings(ground: Ground): Finding[] {
  return (ground.snapshot.trios ?? []).flatMap((trio) => {
    const unit = ground.unit(trio.unitId)
    return unit ? trioFinding(unit, trio) : []
  })
}

function trioFinding(unit: UnitFacts, trio: TrioFacts): Finding[] {
  const missing = (['leaders', 'representatives', 'amrs'] as const).filter((role) => trio[role] === 0)
  if (missing.length === 0) return []
  return [
    {
      code: missing.length === 3 ? 'trio_missing' : 'trio_incomplete',
      severity: missing.length === 3 ? 'not_yet' : 'attention',
      committeeId: null,
      unitId: unit.id,
      personId: null,
      seatId: null,
      params: { place: unit.name, missing: missing.join(' ') },
      clause: null,
      action: { label: 'see_trio', href: trioPaths.unit({ unitId: unit.id }) },
    },
  ]
}
