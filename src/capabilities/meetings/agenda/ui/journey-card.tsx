import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { messages } from '../../../journeys/messages.ts'
import type { PassedOn } from '../../../journeys/queries.ts'
import { referralPaths } from '../../../referrals/paths.ts'
import type { ItemPage } from '../queries.ts'
import type { AgendaItem } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly data: Pick<ItemPage, 'meeting' | 'passedOn' | 'mayPassOn'>
  readonly item: AgendaItem
}

/** Where the item came from, when an answer is due, where it went, and the way to pass it on. */
export function JourneyCard({ lang, data, item }: Props) {
  const t = messages[lang]
  const { origin } = item
  if (!origin && data.passedOn.length === 0 && !data.mayPassOn) return null
  const passOn = referralPaths.newReferral({ meetingId: data.meeting.id, itemId: item.id })
  return (
    <Card title={t.journey} footer={data.mayPassOn && <LinkButton href={passOn}>{t.passOn}</LinkButton>}>
      {(origin || data.passedOn.length > 0) && (
        <List label={t.journey}>
          {origin && (
            <Row
              title={t.cameFrom(origin.fromCommitteeName, sayDate(origin.referredOn, lang, 'dayMonth'))}
              href={referralPaths.referral({ referralId: origin.referralId })}
              meta={origin.awaitsReply && t.replyDue(origin.fromCommitteeName, sayDate(origin.dueOn, lang, 'dayMonth'))}
            />
          )}
          {data.passedOn.map((one) => (
            <PassedOnRow lang={lang} one={one} key={one.referralId} />
          ))}
        </List>
      )}
    </Card>
  )
}

/** What went to many is one line that leads to how far all of them have come. */
function PassedOnRow({ lang, one }: { lang: Lang; one: PassedOn }) {
  const t = messages[lang]
  const day = sayDate(one.referredOn, lang, 'dayMonth')
  if (one.dispatchId !== null && one.receivers > 1) {
    return (
      <Row
        title={t.passedToMany(one.receivers, day)}
        href={referralPaths.dispatch({ dispatchId: one.dispatchId })}
        meta={t.purposes[one.purpose]}
      />
    )
  }
  return (
    <Row
      title={t.passedTo(one.toCommitteeName, day)}
      href={referralPaths.referral({ referralId: one.referralId })}
      meta={`${t.purposes[one.purpose]} · ${t.states[one.state]}`}
    />
  )
}
