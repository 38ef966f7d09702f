import { sayDate, sayMoment } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { isEmpty } from '../../../platform/rich-text/plain-text.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { RichTextView } from '../../../platform/rich-text/rich-text-view.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { messages as journeyMessages } from '../../journeys/messages.ts'
import type { CommitteeRef } from '../../journeys/rules.ts'
import { messages as minutesMessages } from '../../meetings/minutes/messages.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import type { Outcome } from '../../meetings/schema.ts'
import { messages } from '../messages.ts'
import { referralPaths } from '../paths.ts'
import type { ReferralPage as Found, ShownLeg } from '../queries.ts'
import { NotingCard } from '../handling/ui/noting.tsx'
import { ReturnedCard, ReturnForm, SettleReturn } from '../handling/ui/returning.tsx'
import { messages as handlingMessages } from '../handling/messages.ts'
import { DueMark } from '../../../ui/components/clock-mark/due-mark.tsx'
import { sayDue } from './leg-due.ts'
import { LegSteps } from './leg-steps.tsx'
import { ReferralActions, ReplyForm, type RefusedReply } from './referral-actions.tsx'

export interface ReferralPageProps {
  lang: Lang
  accountId: string
  found: Found
  refused?: RefusedReply | undefined
}

/** One leg: the matter as it was sent, how far it is, and what the receivers can do with it. */
export function ReferralPage({ lang, accountId, found, refused }: ReferralPageProps) {
  const { leg, matter, journey, abilities } = found
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader title={leg.title} lead={t.between(leg.from.name, leg.to.name)} />
      <Columns
        main={
          <>
            <FactsCard lang={lang} found={found} />
            {leg.returned && <ReturnedCard lang={lang} returned={leg.returned} />}
            {leg.replied && <ReplyCard lang={lang} leg={leg} reply={leg.replied} />}
            <MessageCard lang={lang} leg={leg} />
            <MatterCard lang={lang} leg={leg} matter={matter} />
            {abilities?.reply && (
              <ReplyForm lang={lang} accountId={accountId} leg={leg} abilities={abilities} refused={refused} />
            )}
            {abilities?.return && <ReturnForm lang={lang} leg={leg} others={found.others} refused={refused} />}
          </>
        }
        side={
          <>
            {found.settlesReturn && <SettleReturn lang={lang} leg={leg} others={found.others} refused={refused} />}
            {abilities ? (
              <ReferralActions lang={lang} leg={leg} abilities={abilities} refused={refused} />
            ) : (
              !leg.replied && !leg.returned && <p class="meta">{t.page.waitsFor(leg.to.name)}</p>
            )}
            <NotingCard lang={lang} leg={leg} />
            <JourneySoFar lang={lang} leg={leg} journey={journey} />
          </>
        }
      />
    </Stack>
  )
}

function Named({ committee }: { committee: CommitteeRef }) {
  return <LevelMark level={committee.level as Level}>{committee.name}</LevelMark>
}

function FactsCard({ lang, found: { leg, matter } }: { lang: Lang; found: Found }) {
  const t = messages[lang].page
  const due = (
    <>
      <DueMark lang={lang} dueOn={leg.dueOn} clock={leg.clock} />
      <br />
      {sayDue(leg, lang)}
    </>
  )
  const { meetingId, meetingOn, number } = matter
  const cameFrom = leg.itemId !== null && meetingId !== null && meetingOn !== null && (
    <a href={meetingPaths.item({ meetingId, itemId: leg.itemId })}>
      {t.itemAt(number ?? 0, sayDate(meetingOn, lang, 'medium'))}
    </a>
  )
  return (
    <Card>
      <DescriptionList
        facts={[
          { term: t.due, value: due },
          { term: t.purpose, value: journeyMessages[lang].purposes[leg.purpose] },
          { term: t.from, value: <Named committee={leg.from} /> },
          { term: t.to, value: <Named committee={leg.to} /> },
          { term: t.cameFrom, value: cameFrom },
        ]}
      />
    </Card>
  )
}

function MessageCard({ lang, leg }: { lang: Lang; leg: ShownLeg }) {
  const t = messages[lang].page
  const moment = sayMoment(leg.sentAt, lang)
  return (
    <Card title={t.message}>
      {leg.text === '' ? <p class="meta">{t.noMessage}</p> : <p class="as-typed">{leg.text}</p>}
      <p class="meta">{leg.sentBy === null ? t.sentAt(moment) : t.sentBy(leg.sentBy, moment)}</p>
      {leg.replacesId !== null && (
        <p>
          <a href={referralPaths.referral({ referralId: leg.replacesId })}>{handlingMessages[lang].replaces}</a>
        </p>
      )}
      {leg.dispatchId !== null && (
        <p>
          <a href={referralPaths.dispatch({ dispatchId: leg.dispatchId })}>{handlingMessages[lang].dispatch}</a>
        </p>
      )}
    </Card>
  )
}

function ReplyCard({ lang, leg, reply }: { lang: Lang; leg: ShownLeg; reply: NonNullable<ShownLeg['replied']> }) {
  const t = messages[lang].page
  const moment = sayMoment(reply.at, lang)
  return (
    <Card title={t.answer} id="reply">
      {leg.mayReadReply ? <p class="as-typed">{reply.text}</p> : <p>{t.answerClosed}</p>}
      <p class="meta">{reply.by === null ? t.answeredAt(moment) : t.answeredBy(reply.by, moment)}</p>
    </Card>
  )
}

function MatterCard({ lang, leg, matter }: { lang: Lang } & Pick<Found, 'leg' | 'matter'>) {
  const t = messages[lang]
  const outcome = matter.outcome as Outcome | null
  const file = (fileId: string) => referralPaths.attachment({ referralId: leg.id, fileId })
  return (
    <Card title={t.page.matter}>
      <Part title={t.page.presentation} text={matter.presentation} otherwise={t.page.noPresentation} />
      <Part title={t.page.recommendation} text={matter.recommendation} />
      {outcome && (
        <>
          <h3>{t.page.decision}</h3>
          <p>
            <strong>{minutesMessages[lang].outcomes[outcome]}</strong>
          </p>
        </>
      )}
      {matter.decision && !isEmpty(matter.decision) && <RichTextView doc={matter.decision} />}
      {matter.attachments.length > 0 && (
        <>
          <h3>{t.page.attachments}</h3>
          <ul>
            {matter.attachments.map(({ id, name }) => (
              <li key={id}>
                <a href={file(id)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Part({ title, text, otherwise }: { title: string; text: RichText | null; otherwise?: string }) {
  if (!text || isEmpty(text)) return otherwise === undefined ? null : <p class="meta">{otherwise}</p>
  return (
    <>
      <h3>{title}</h3>
      <RichTextView doc={text} />
    </>
  )
}

function JourneySoFar({ lang, leg, journey }: { lang: Lang } & Pick<Found, 'leg' | 'journey'>) {
  const t = messages[lang].page
  return (
    <Card title={t.journey} footer={<a href={referralPaths.journey({ journeyId: leg.journeyId })}>{t.wholeJourney}</a>}>
      <List numbered label={t.journey}>
        {journey.map((one, index) => (
          <Row
            number={index + 1}
            title={messages[lang].between(one.from.name, one.to.name)}
            href={one.id === leg.id ? undefined : referralPaths.referral({ referralId: one.id })}
            key={one.id}
          >
            <LegSteps lang={lang} leg={one} />
          </Row>
        ))}
      </List>
    </Card>
  )
}
