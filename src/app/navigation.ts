import { holdsAny, type Actor } from '../platform/auth/actor.ts'
import { may as mayUseDisputes } from '../capabilities/disputes/policy.ts'
import type { Lang } from '../platform/i18n/lang.ts'
import type { NavigationLink } from '../ui/components/shell/navigation.tsx'
import { messages } from './messages.ts'

/** The main menu. What a role can never use is not shown. */
export function navigationFor(actor: Actor, lang: Lang, at: string): NavigationLink[][] {
  const t = messages[lang]
  const address = partOf(at)
  const link = (label: string, href: string): NavigationLink => {
    const current = href === address ? 'page' : href !== '/' && address.startsWith(`${href}/`) ? 'true' : undefined
    return { label, href, current }
  }
  const daily = [
    link(t.today, '/'),
    link(t.meetings, '/meetings'),
    link(t.referrals, '/referrals'),
    link(t.tasks, '/tasks'),
    link(t.wheel, '/wheel'),
    link(t.hearings, '/hearings'),
  ]
  const isInTrio = actor.grants.some(({ role }) => role === 'trio_member')
  if (isInTrio || holdsAny(actor, ['hr_consultant'])) daily.push(link(t.trios, '/trios'))
  const place = [
    link(t.committees, '/committees'),
    link(t.representatives, '/representatives'),
    link(t.organisation, '/organisation'),
    link(t.people, '/people'),
    link(t.agreement, '/agreement'),
    link(t.guidelines, '/guidelines'),
  ]
  if (mayUseDisputes.enter(actor)) daily.push(link(t.disputes, '/disputes'))
  const groups = [daily, place]
  if (holdsAny(actor, ['administrator', 'hr_consultant'])) groups.push([link(t.administration, '/administration')])
  return groups
}

/**
 * A committee's meetings and the planning of one lie under its address, and belong to the meetings. What lies beside the
 * committees is found from their page.
 */
function partOf(address: string): string {
  if (/^\/committees\/[^/]+\/meetings(\/|$)/.test(address)) return '/meetings/planned'
  if (/^\/committees\/[^/]+\/tasks(\/|$)/.test(address)) return '/tasks/of-a-body'
  if (/^\/committees\/[^/]+\/wheel(\/|$)/.test(address)) return '/wheel/of-a-body'
  if (/^\/interpretations(\/|$)/.test(address)) return '/disputes/interpretations'
  return /^\/(structure|vacancies|working-environment|election-groups|forums|reorganisations)(\/|$)/.test(address)
    ? `/committees${address}`
    : address
}
