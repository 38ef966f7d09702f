import { delegationRoutes } from '../capabilities/administration/delegations/routes.tsx'
import { roleRoutes } from '../capabilities/administration/roles/routes.tsx'
import { administrationRoutes } from '../capabilities/administration/routes.tsx'
import { seeAsRoutes } from '../capabilities/administration/see-as/routes.tsx'
import { statementRoutes } from '../capabilities/administration/statements/routes.tsx'
import { agreementRoutes } from '../capabilities/agreement/routes.tsx'
import { committeeRoutes } from '../capabilities/committees/routes.tsx'
import { flowRoutes } from '../capabilities/flow/routes.tsx'
import { forumRoutes } from '../capabilities/forums/routes.tsx'
import { hearingRoutes } from '../capabilities/hearings/routes.tsx'
import { guidelineRoutes } from '../capabilities/guidelines/routes.tsx'
import { proposalRoutes } from '../capabilities/meetings/agenda/proposal/routes.tsx'
import { feedRoutes } from '../capabilities/meetings/feeds/routes.tsx'
import { disputeRoutes } from '../capabilities/disputes/routes.tsx'
import { levelRoutes } from '../capabilities/interpretations/right-level/routes.tsx'
import { interpretationRoutes } from '../capabilities/interpretations/routes.tsx'
import { meetingRoutes } from '../capabilities/meetings/routes.tsx'
import { directoryRoutes } from '../capabilities/organisation/directory/routes.tsx'
import { lifetimeRoutes } from '../capabilities/organisation/lifetime/routes.tsx'
import { organisationRoutes } from '../capabilities/organisation/routes.tsx'
import { staffImportRoutes } from '../capabilities/organisation/staff-import/routes.tsx'
import { sourceRoutes } from '../capabilities/organisation/staff-import/sources/routes.tsx'
import { ownNameRoutes } from '../capabilities/people/own-name/routes.tsx'
import { mailChoiceRoutes } from '../capabilities/people/mail-choices/routes.tsx'
import { emailLinkRoutes } from '../capabilities/people/sign-in/email-link/routes.tsx'
import { providerRoutes } from '../capabilities/people/sign-in/provider/routes.tsx'
import { signInRoutes } from '../capabilities/people/sign-in/routes.tsx'
import { fileDropRoutes } from '../capabilities/provisioning/file-drop/routes.tsx'
import { groupPageRoutes } from '../capabilities/provisioning/groups/routes.tsx'
import { provisioningRoutes } from '../capabilities/provisioning/routes.tsx'
import { scimRoutes } from '../capabilities/provisioning/scim/routes.tsx'
import { arrivalRoutes } from '../capabilities/referrals/arrivals/routes.tsx'
import { dispatchRoutes } from '../capabilities/referrals/dispatches/routes.tsx'
import { handlingRoutes } from '../capabilities/referrals/handling/routes.tsx'
import { referralRoutes } from '../capabilities/referrals/routes.tsx'
import { sendingRoutes } from '../capabilities/referrals/sending/routes.tsx'
import { planRoutes } from '../capabilities/reorganisation/plan/routes.tsx'
import { reorganisationRoutes } from '../capabilities/reorganisation/routes.tsx'
import { stepRoutes } from '../capabilities/reorganisation/steps/routes.tsx'
import { structureRoutes } from '../capabilities/structure/routes.tsx'
import { taskRoutes } from '../capabilities/tasks/routes.tsx'
import { trioRoutes } from '../capabilities/trio/routes.tsx'
import { searchRoutes } from '../capabilities/search/routes.tsx'
import { adaptationRoutes } from '../capabilities/wheel/adaptation/routes.tsx'
import { wheelItemRoutes } from '../capabilities/wheel/editing/routes.tsx'
import { wheelRoutes } from '../capabilities/wheel/routes.tsx'
import { todayRoutes } from '../capabilities/today/routes.tsx'
import { workingEnvironmentRoutes } from '../capabilities/working-environment/routes.tsx'
import { identityProvider } from '../platform/auth/oidc.ts'
import type { Route } from '../platform/http/route.ts'
import { agendaSources } from './agenda-sources.ts'
import { answeredBefore, besideItem, hearingsBeside, hearingsOnJourney } from './beside-items.tsx'
import { belongsHere } from './belonging.ts'
import type { Config } from './config.ts'

/** What carries matters between bodies and through the year. */
const matterRoutes: readonly Route[] = [
  ...sendingRoutes(besideItem),
  ...handlingRoutes,
  ...arrivalRoutes,
  ...dispatchRoutes,
  ...referralRoutes(hearingsOnJourney),
  ...taskRoutes,
  ...wheelRoutes,
  ...wheelItemRoutes,
  ...adaptationRoutes,
  ...hearingRoutes,
  ...workingEnvironmentRoutes,
  ...interpretationRoutes,
  ...levelRoutes,
  ...disputeRoutes,
  ...guidelineRoutes,
  ...flowRoutes,
]

/** Every address of the program, in one list: what is not here does not exist. */
export function routesFor(config: Pick<Config, 'oidc' | 'smtpUrl'>): readonly Route[] {
  const { oidc, smtpUrl } = config
  const signIn = { providerName: oidc?.name ?? null, sendsMail: smtpUrl !== null, belongs: belongsHere }
  return [
    ...signInRoutes(signIn),
    ...emailLinkRoutes(signIn),
    ...providerRoutes(oidc ? identityProvider(oidc) : null, belongsHere),
    ...mailChoiceRoutes,
    ...ownNameRoutes,
    ...statementRoutes,
    ...administrationRoutes,
    ...roleRoutes,
    ...delegationRoutes,
    ...seeAsRoutes(belongsHere),
    ...todayRoutes,
    ...searchRoutes,
    ...agreementRoutes,
    ...committeeRoutes,
    ...meetingRoutes({ writing: besideItem, reading: hearingsBeside, answered: answeredBefore }),
    ...feedRoutes(belongsHere),
    ...proposalRoutes(agendaSources),
    ...matterRoutes,
    ...reorganisationRoutes,
    ...stepRoutes,
    ...planRoutes,
    ...forumRoutes,
    ...structureRoutes,
    ...trioRoutes,
    ...organisationRoutes,
    ...lifetimeRoutes,
    ...directoryRoutes,
    ...staffImportRoutes,
    ...sourceRoutes,
    ...provisioningRoutes,
    ...groupPageRoutes,
    ...scimRoutes,
    ...fileDropRoutes,
  ]
}

/** The list without an identity provider: the addresses are the same. */
export const allRoutes = routesFor({ oidc: null, smtpUrl: 'smtp://localhost' })
