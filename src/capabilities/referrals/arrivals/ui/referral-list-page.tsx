import { asSentence } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { messages as journeyMessages } from '../../../journeys/messages.ts'
import { stateOf } from '../../../journeys/rules.ts'
import { meetingPaths } from '../../../meetings/paths.ts'
import { messages } from '../../messages.ts'
import { referralPaths } from '../../paths.ts'
import type { ListedLeg } from '../../queries.ts'
import { DueMark } from '../../../../ui/components/clock-mark/due-mark.tsx'
import { sayDue } from '../../ui/leg-due.ts'
import { messages as arrivalMessages } from '../messages.ts'
import type { ReferralList } from '../queries.ts'
import { pageOfArrivals } from '../rules.ts'
import { ArrivalsForm, canStep } from './arrivals-form.tsx'
import { KeysForm, ReturnedList, TogetherList } from './other-lists.tsx'

/** What could not be done with the ticked ones, and which of them could. */
export interface RefusedBulk {
  readonly errors: readonly { readonly name?: string; readonly text: string }[]
  readonly ticked: readonly string[]
}

interface ReferralListProps {
  lang: Lang
  list: ReferralList
  /** Of what has come; from 1. */
  page: number
  /** Everything on the page that something can be done with is ticked. */
  choosesAll?: boolean
  refused?: RefusedBulk
}

/** "Sager på vej": what has come, what was sent and waits for an answer, and what is finished. */
export function ReferralListPage({ lang, list, page, choosesAll = false, refused }: ReferralListProps) {
  const t = messages[lang]
  const { arrived, keys, returned, sent, together, settled } = list
  const here = pageOfArrivals(arrived, page)
  const ticked = choosesAll ? here.shown.filter(canStep).map(({ id }) => id) : (refused?.ticked ?? [])
  const isEmpty = [arrived, keys, returned, sent, together, settled].every((legs) => legs.length === 0)
  return (
    <Stack gap="loose">
      <ErrorSummary
        lang={lang}
        errors={refused?.errors ?? []}
        {...((refused?.ticked.length ?? 0) > 0 ? { title: arrivalMessages[lang].refusedTitle } : {})}
      />
      <PageHeader title={t.title} lead={t.list.lead} />
      {isEmpty ? (
        <Card>
          <EmptyState
            title={t.list.emptyTitle}
            action={<LinkButton href={meetingPaths.meetings()}>{t.list.toMeetings}</LinkButton>}
          >
            <p>{list.hasCommittees ? `${t.list.empty} ${t.list.emptyHow}` : t.list.emptyNoCommittee}</p>
          </EmptyState>
        </Card>
      ) : (
        <>
          {keys.length > 0 && <KeysForm lang={lang} legs={keys} />}
          {returned.length > 0 && <ReturnedList lang={lang} legs={returned} />}
          <Card title={t.list.arrived} aside={arrived.length > 0 && t.list.count(arrived.length)} id="arrived">
            {arrived.length === 0 ? (
              <p class="meta">{t.list.nothingArrived}</p>
            ) : (
              <ArrivalsForm lang={lang} title={t.list.arrived} here={here} ticked={ticked} />
            )}
          </Card>
          {together.length > 0 && <TogetherList lang={lang} sendings={together} />}
          {(sent.length > 0 || together.length === 0) && (
            <LegList lang={lang} title={t.list.sent} legs={sent} shows="to" empty={t.list.nothingSent} />
          )}
          {settled.length > 0 && <LegList lang={lang} title={t.list.settled} legs={settled} shows="both" empty="" />}
        </>
      )}
    </Stack>
  )
}

interface LegListProps {
  lang: Lang
  title: string
  legs: readonly ListedLeg[]
  /** Whom a row names: where it went, or both. */
  shows: 'to' | 'both'
  empty: string
}

function LegList({ lang, title, legs, shows, empty }: LegListProps) {
  const t = messages[lang]
  return (
    <Card title={title} aside={legs.length > 0 && t.list.count(legs.length)}>
      {legs.length === 0 ? (
        <p class="meta">{empty}</p>
      ) : (
        <List label={title}>
          {legs.map((leg) => (
            <LegRow lang={lang} leg={leg} shows={shows} key={leg.id} />
          ))}
        </List>
      )}
    </Card>
  )
}

function LegRow({ lang, leg, shows }: { lang: Lang; leg: ListedLeg; shows: LegListProps['shows'] }) {
  const t = messages[lang]
  const j = journeyMessages[lang]
  const near = shows === 'to' ? leg.to : leg.from
  const way = { to: t.from(leg.from.name), both: t.to(leg.to.name) }[shows]
  return (
    <Row
      title={leg.title}
      href={referralPaths.referral({ referralId: leg.id })}
      above={<LevelMark level={near.level as Level}>{near.name}</LevelMark>}
      aside={<DueMark lang={lang} dueOn={leg.dueOn} clock={leg.clock} />}
      tags={
        <>
          <Tag tone="info">{j.purposes[leg.purpose]}</Tag>
          <Tag>{j.states[stateOf(leg)]}</Tag>
        </>
      }
      meta={`${asSentence(way)} · ${sayDue(leg, lang)}`}
    />
  )
}
