import type { Actor } from '../../../platform/auth/actor.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm } from '../../../platform/http/form.ts'
import { page, refusalText, refusedPage, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { messages as meetingMessages } from '../../meetings/messages.ts'
import { BulkInput } from '../input.ts'
import { messages as referralMessages } from '../messages.ts'
import { referralPaths } from '../paths.ts'
import { committeesListedFor } from '../policy.ts'
import { stepOnAll, type BulkStep, type NotAll } from './commands.ts'
import { messages } from './messages.ts'
import { referralList, type ReferralList } from './queries.ts'
import { pageWith } from './rules.ts'
import { ReferralListPage, type RefusedBulk } from './ui/referral-list-page.tsx'

const textsOf = (c: AppContext) => ({
  ...meetingMessages[c.var.lang].refusals,
  ...referralMessages[c.var.lang].refusals,
})

async function showList(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const list = await referralList(db, actor, now)
  const choosesAll = c.req.query('choose') === 'all'
  return page(c, {
    title: referralMessages[lang].title,
    main: (
      <ReferralListPage lang={lang} list={list} page={Number(c.req.query('page') ?? '1')} choosesAll={choosesAll} />
    ),
  })
}

/** On the page with the first of those that were ticked. */
async function showRefused(
  c: AppContext,
  actor: Actor,
  refused: RefusedBulk,
  ids: readonly string[] = [],
): Promise<Response> {
  const { db, lang, now } = c.var
  const list = await referralList(db, actor, now)
  const at = pageWith(list.arrived.findIndex(({ id }) => ids.includes(id)))
  const title = referralMessages[lang].error + referralMessages[lang].title
  return page(c, { title, status: 422, main: <ReferralListPage lang={lang} list={list} page={at} refused={refused} /> })
}

const notices = {
  receipt: 'referrals_received',
  placement: 'referrals_placed',
  noting: 'referrals_noted',
} as const satisfies Record<BulkStep, string>

/** Where the list goes on: at the first that waits after the one that was dealt with, or at the top of its page. */
function placeAfter(before: ReferralList, after: ReferralList, ids: readonly string[]): string {
  const order = before.arrived.map(({ id }) => id)
  const [only = '', ...others] = ids
  const last = others.length === 0 ? order.indexOf(only) : -1
  const left = after.arrived.map(({ id }) => id)
  const next = last < 0 ? undefined : order.slice(last).find((id) => left.includes(id))
  const ticked = new Set(ids)
  const page = pageWith(next === undefined ? order.findIndex((id) => ticked.has(id)) : left.indexOf(next))
  const address = page === 1 ? referralPaths.referrals() : referralPaths.referrals({}, { page: String(page) })
  return address + (next === undefined ? '#arrived' : `#leg-${next}`)
}

const bulk =
  (step: BulkStep) =>
  async (c: AppContext, actor: Actor): Promise<Response> => {
    const { db, lang, now } = c.var
    if (committeesListedFor(actor).length === 0)
      return refusedPage(c, { code: 'forbidden' }, textsOf(c), referralPaths.referrals())
    const input = parse(BulkInput, await readForm(c), lang)
    if (!input.ok) return showRefused(c, actor, { errors: [{ text: input.errors['leg'] ?? '' }], ticked: [] })
    const { referralIds } = input.value
    const before = await referralList(db, actor, now)
    const result = await write(c, (tx) => stepOnAll(tx, actor, { step, referralIds }, now))
    if (!result.ok) return showRefused(c, actor, refusedOf(c, before, referralIds, result.refusal), referralIds)
    const after = await referralList(db, actor, now)
    return seeOther(c, placeAfter(before, after, referralIds), notices[step])
  }

/** The rows that could be done stay ticked, and each of the others is said with its reason. */
function refusedOf(c: AppContext, list: ReferralList, ids: readonly string[], { left }: NotAll): RefusedBulk {
  const known = [...list.arrived, ...list.keys]
  const errors = left.map(({ referralId, refusal }) => {
    const title = known.find(({ id }) => id === referralId)?.title ?? ''
    const reason = refusalText(c, refusal, textsOf(c))
    return { name: `leg-${referralId}`, text: title === '' ? reason : messages[c.var.lang].refusedRow(title, reason) }
  })
  const refused = new Set(left.map(({ referralId }) => referralId))
  return { errors, ticked: ids.filter((id) => !refused.has(id)) }
}

/** The list of matters on their way, and what is done with several of them at once. */
export const arrivalRoutes: readonly Route[] = [
  get(referralPaths.referrals, showList),
  post(referralPaths.receipts, bulk('receipt')),
  post(referralPaths.placements, bulk('placement')),
  post(referralPaths.notings, bulk('noting')),
]
