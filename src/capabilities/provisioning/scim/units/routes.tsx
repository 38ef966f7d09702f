import { isId } from '../../../../platform/db/ids.ts'
import type { Route } from '../../../../platform/http/route.ts'
import type { Spoken } from '../../calls/routes.tsx'
import { scimPaths } from '../../paths.ts'
import { baseOf, list, no, refused, said, scimRoute, yes } from '../answers/routes.tsx'
import { asksFor, readList, readProjection } from '../input.ts'
import { projected } from '../resources/rules.ts'
import { listUnits, unitById } from './queries.ts'
import { unitResource } from './rules.ts'

const unitIsRead = (): Spoken => no('unit_is_read')

/**
 * Units stand apart from groups: a directory finds its own groups by name, and would take a unit of that name for one of
 * them.
 */
export const unitRoutes: readonly Route[] = [
  scimRoute('GET', scimPaths.units, 'Units', async (c) => {
    const wish = readList(c)
    if (!wish.ok) return refused(wish.refusal)
    const { total, units } = await listUnits(c.var.db, wish.value, {
      now: c.var.now,
      withMembers: asksFor(c, 'members'),
    })
    const resources = units.map((unit) => unitResource(unit, baseOf(c)))
    return list(c, { total, startIndex: wish.value.startIndex, resources })
  }),
  scimRoute('GET', scimPaths.unit, 'Units', async (c) => {
    const id = c.req.param('unitId')
    const unit = isId(id) ? await unitById(c.var.db, id, c.var.now) : null
    const { wanted, unwanted } = readProjection(c)
    return unit ? yes(said(projected(unitResource(unit, baseOf(c)), wanted, unwanted), 200)) : no('not_found')
  }),
  scimRoute('POST', scimPaths.units, 'Units', unitIsRead),
  scimRoute('PUT', scimPaths.unit, 'Units', unitIsRead),
  scimRoute('PATCH', scimPaths.unit, 'Units', unitIsRead),
  scimRoute('DELETE', scimPaths.unit, 'Units', unitIsRead),
]
