import { addDays, today } from '../../platform/clock/dates.ts'
import { page } from '../../platform/http/respond.tsx'
import { get, type Route } from '../../platform/http/route.ts'
import { closingDayRoutes } from './closing-days/routes.tsx'
import { messages } from './messages.ts'
import { agreementPaths } from './paths.ts'
import { differenceRoutes } from './differences/routes.tsx'
import { partRoutes } from './parts/routes.tsx'
import { may } from './policy.ts'
import { allAgreements, closingDaysFrom } from './queries.ts'
import { stateOf } from './versions/rules.ts'
import { AgreementPage } from './ui/agreement-page.tsx'
import { versionRoutes } from './versions/routes.tsx'

/** The agreement for everybody, and its administration. */
export const agreementRoutes: readonly Route[] = [
  get(agreementPaths.agreement, async (c, actor) => {
    const on = today(c.var.now)
    const [all, closingDays] = [await allAgreements(c.var.db), await closingDaysFrom(c.var.db, on)]
    const coming = closingDays.filter(({ day }) => day < addDays(on, 365))
    return page(c, {
      title: messages[c.var.lang].title,
      main: (
        <AgreementPage
          lang={c.var.lang}
          on={on}
          agreement={all.find((version) => stateOf(version, on) === 'in_force') ?? null}
          all={all}
          closingDays={coming}
          mayManage={may.manageAgreement(actor)}
        />
      ),
    })
  }),
  ...closingDayRoutes,
  ...versionRoutes,
  ...partRoutes,
  ...differenceRoutes,
]
