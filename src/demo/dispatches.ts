import type { Agreement } from '../capabilities/agreement/rules.ts'
import { proposedDue } from '../capabilities/referrals/rules.ts'
import { today, type IsoDate } from '../platform/clock/dates.ts'
import { postOn, preparerOn, type Body } from './bodies.ts'
import type { Calendar } from './calendar.ts'
import type { ContentWriter } from './content.ts'
import type { Leg, PlannedItem, PlannedMeeting } from './plan.ts'
import { RowBuffer } from './rows.ts'
import { inOfficeHours, type Setting } from './setting.ts'

/** Working days before the day of the demo. */
const sentAgo = 8

interface World {
  readonly setting: Setting
  readonly writer: ContentWriter
  readonly agreementOn: (day: IsoDate) => Agreement
  readonly rows: RowBuffer
}

/**
 * One matter for information from the main committee to everybody: most have received it, many have noted it outside a
 * meeting, some have not seen it yet, and one has sent it back to where it belongs.
 */
export function dispatchRows(
  setting: Setting,
  writer: ContentWriter,
  bodies: readonly Body[],
  calendar: Calendar,
  agreementOn: (day: IsoDate) => Agreement,
): RowBuffer {
  const rows = new RowBuffer([
    'dispatch',
    'referral',
    'event',
    'referral_receipt',
    'referral_noting',
    'referral_noting_key',
    'referral_return',
  ])
  const [main, ...others] = bodies
  const on = setting.days.shift(setting.on, -sentAgo)
  const from = main && (calendar.get(main) ?? []).findLast((one) => one.state === 'published' && one.minutesOn < on)
  const item = from?.items.find(({ waits, legs, topic }) => waits === null && legs.length === 0 && !topic.closedGround)
  if (main && from && item) send({ setting, writer, agreementOn, rows }, { from, item, on, main, others })
  return rows
}

interface Sending {
  readonly from: PlannedMeeting
  readonly item: PlannedItem
  readonly on: IsoDate
  readonly main: Body
  readonly others: readonly Body[]
}

function send(world: World, { from, item, on, main, others }: Sending): void {
  const { setting, writer, rows } = world
  const random = setting.random('dispatches')
  const sentAt = inOfficeHours(on, random)
  const by = preparerOn(main, on)
  const id = setting.ids.next(sentAt)
  const text = 'Til jeres orientering. Sig til, hvis I vil have sagen drøftet hos jer.'
  const first = setting.ids.next(sentAt)
  const legs = others.map((to, index): Leg => {
    const due = proposedDue(world.agreementOn(on), to.level, on)
    return {
      id: index === 0 ? first : setting.ids.next(sentAt),
      journeyId: first,
      previous: null,
      from,
      item,
      to,
      purpose: 'information',
      text,
      sentAt,
      dueOn: due?.on ?? setting.days.shift(on, 10),
      dueClause: due?.clause ?? null,
      receivedAt: null,
      placed: null,
      reply: null,
    }
  })
  const [one] = legs
  if (!one) return
  const snapshot = { source: 'item', ...writer.matter(one) }
  const source = { from_committee_id: main.id, source: 'item', source_id: item.id } as const
  rows.add('dispatch', { id, ...source, text, snapshot, sent_by: by.id, sent_at: sentAt })
  const title = writer.title(one)
  for (const leg of legs) addLeg(rows, setting, leg, { dispatchId: id, title, by })
  const returning = legs.findLast(({ to }) => to.level === 4)
  for (const leg of legs) {
    if (leg === returning) addReturn(world, leg, returning.to.parent)
    else addSteps(world, leg)
  }
}

interface LegFacts {
  readonly dispatchId: string
  readonly title: string
  readonly by: { readonly id: string; readonly name: string }
}

function addLeg(rows: RowBuffer, setting: Setting, leg: Leg, { dispatchId, title, by }: LegFacts): void {
  const { id, journeyId, from, item, to, purpose, dueOn, sentAt } = leg
  rows.add('referral', {
    id,
    journey_id: journeyId,
    previous_referral_id: null,
    from_committee_id: from.body.id,
    to_committee_id: to.id,
    agenda_item_id: item.id,
    purpose,
    title,
    text: '',
    due_on: dueOn,
    due_clause: leg.dueClause,
    snapshot: null,
    dispatch_id: dispatchId,
    replaces_referral_id: null,
    referred_by: by.id,
    referred_at: sentAt,
  })
  rows.add('event', {
    id: setting.ids.next(sentAt),
    name: 'referral_sent',
    at: sentAt,
    actor_person_id: by.id,
    actor_name: by.name,
    subject_kind: 'referral',
    subject_id: id,
    committee_id: from.body.id,
    data: { itemId: item.id, toCommitteeId: to.id, purpose, dueOn, journeyId, dispatchId },
    request_id: null,
  })
}

/** Centres have all received it; of the others some have not, and many have noted it. */
function addSteps({ setting, rows }: World, { id, to, sentAt }: Leg): void {
  const random = setting.random(`dispatch:${to.name}`)
  if (to.level > 2 && random.chance(0.15)) return
  const receivedAt = inOfficeHours(setting.days.shift(today(sentAt), random.int(1, 3)), random)
  const receiver = preparerOn(to, today(receivedAt))
  rows.add('referral_receipt', { referral_id: id, received_by: receiver.id, received_at: receivedAt })
  const keys = to.kind === 'staff_meeting' ? (['chair'] as const) : (['chair', 'vice_chair'] as const)
  const holders = keys.map((post) => ({ post, person: postOn(to, post, today(receivedAt)) }))
  if (to.level <= 2 || random.chance(0.4) || holders.some(({ person }) => person === null)) return
  rows.add('referral_noting', {
    referral_id: id,
    needed: [...keys],
    asked_by: receiver.id,
    asked_at: receivedAt,
  })
  const turnedOn = setting.days.shift(today(receivedAt), 2)
  for (const { post, person } of holders) {
    const turned_at = inOfficeHours(turnedOn, random)
    rows.add('referral_noting_key', { referral_id: id, post, turned_by: person?.id ?? null, turned_at })
  }
}

function addReturn({ setting, rows }: World, { id, to, sentAt }: Leg, proposed: Body | null): void {
  const returnedOn = setting.days.shift(today(sentAt), 4)
  rows.add('referral_return', {
    referral_id: id,
    reason: 'Det bliver besluttet et niveau over os. Vi har ikke noget at afgøre i sagen.',
    proposed_committee_id: proposed?.id ?? null,
    returned_by: preparerOn(to, returnedOn).id,
    returned_at: inOfficeHours(returnedOn, setting.random('dispatch:return')),
  })
}
