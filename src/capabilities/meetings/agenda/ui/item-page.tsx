import type { ComponentChildren } from 'preact'
import { sayDate, sayTime } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { DescriptionList } from '../../../../ui/components/description-list/description-list.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as exclusionWords } from '../../exclusion/messages.ts'
import { exclusionPaths } from '../../exclusion/paths.ts'
import { messages as words } from '../../messages.ts'
import { ItemTags } from '../../overview/ui/agenda-card.tsx'
import { messages as ownerWords } from '../../owners/messages.ts'
import { ownerPaths } from '../../owners/paths.ts'
import { meetingPaths } from '../../paths.ts'
import type { Meeting } from '../../rules.ts'
import { detailFacts, detailTexts, messages } from '../messages.ts'
import type { ItemPage as ItemPageData } from '../queries.ts'
import { mayPostpone, type AgendaItem, type Slot } from '../rules.ts'
import { AttachmentsCard } from './attachments-card.tsx'
import { PlainLines } from './item-details.tsx'
import { JourneyCard } from './journey-card.tsx'

interface Props {
  readonly lang: Lang
  readonly data: ItemPageData
  /** Why an attachment was refused. */
  readonly fileError?: string
  /** What came of it, once the minutes are sent. */
  readonly decision?: ComponentChildren
  /** What somebody was asked to do because of it. */
  readonly tasks?: ComponentChildren
  /** Where it belongs, and what was answered before, for who write it. */
  readonly level?: ComponentChildren
  /** What others keep of the item, for who reads it. */
  readonly beside?: ComponentChildren
  /** Where in the agenda the reader is. */
  readonly bar?: ComponentChildren
  /** The reader's own note. */
  readonly note?: ComponentChildren
}

/** One item in full, or for a closed item its number and legal ground. */
export function ItemPage(props: Props) {
  const { lang, data, fileError } = props
  const { meeting, shown } = data
  if (!shown.readable)
    return <ClosedItem lang={lang} meeting={meeting} item={shown.item} excluded={shown.excluded} bar={props.bar} />
  const { item } = shown
  const t = messages[lang]
  const edit = meetingPaths.itemText({ meetingId: meeting.id, itemId: item.id })
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={fileError === undefined ? [] : [{ name: 'file', text: fileError }]} />
      <PageHeader
        title={item.title}
        lead={<Lead lang={lang} meeting={meeting} item={item} />}
        actions={
          <>
            {data.mayExclude && (
              <LinkButton kind="quiet" href={exclusionPaths.exclusions({ meetingId: meeting.id, itemId: item.id })}>
                {exclusionWords[lang].open}
              </LinkButton>
            )}
            {data.mayChange && <LinkButton href={edit}>{t.edit}</LinkButton>}
          </>
        }
      />
      {props.bar}
      <div class="tags">
        <ItemTags lang={lang} item={item} />
      </div>
      {item.postponedBecause !== null && (
        <Notice lang={lang} tone="warn" title={t.postponed}>
          <p>{item.postponedBecause}</p>
        </Notice>
      )}
      <Columns main={<Texts {...props} item={item} />} side={<Beside {...props} item={item} />} />
    </Stack>
  )
}

function Texts({ lang, item, decision }: Props & { readonly item: AgendaItem }) {
  const t = messages[lang]
  const { before, after } = detailTexts(lang, item.details)
  if (item.isBreak) return <Card>{decision ?? <p class="meta">{t.isBreak}</p>}</Card>
  return (
    <>
      {decision}
      {before.map(({ term, text }) => (
        <Card title={term} key={term}>
          <PlainLines text={text} />
        </Card>
      ))}
      <Card title={t.presentation}>
        {item.presentation ? (
          <RichTextView doc={item.presentation} lang={lang} />
        ) : (
          <p class="meta">{t.noPresentation}</p>
        )}
      </Card>
      {item.recommendation && (
        <Card title={t.recommendation}>
          <RichTextView doc={item.recommendation} lang={lang} />
        </Card>
      )}
      {after.map(({ term, text }) => (
        <Card title={term} key={term}>
          <PlainLines text={text} />
        </Card>
      ))}
    </>
  )
}

function Beside({ lang, data, item, fileError, note, tasks, level, beside }: Props & { readonly item: AgendaItem }) {
  const t = messages[lang]
  const { meeting } = data
  const removal = meetingPaths.itemRemoval({ meetingId: meeting.id, itemId: item.id })
  return (
    <>
      <AttachmentsCard
        lang={lang}
        meeting={meeting}
        item={item}
        mayChange={data.mayChange}
        mayPassOn={data.mayPassOn && data.source === 'sent'}
        fileError={fileError}
      />
      {note}
      <Facts lang={lang} item={item} slot={data.slot} />
      <JourneyCard lang={lang} data={data} item={item} />
      {beside}
      {tasks}
      {level}
      {data.mayChange && (
        <p>
          <a href={`${ownerPaths.owners({ meetingId: meeting.id })}#item-${item.id}`}>{ownerWords[lang].link}</a>
        </p>
      )}
      {data.mayChange && data.mayRemove && (
        <Confirm lang={lang} opens={t.remove} action={removal} confirms={t.removeConfirm}>
          <p>{t.removeExplained}</p>
        </Confirm>
      )}
      {data.mayChange && !data.mayRemove && item.position !== null && mayPostpone(item) && (
        <LinkButton kind="quiet" href={meetingPaths.itemPostponement({ meetingId: meeting.id, itemId: item.id })}>
          {t.postpone}
        </LinkButton>
      )}
    </>
  )
}

export function numberOf(lang: Lang, item: Pick<AgendaItem, 'position'>): string {
  return item.position === null ? messages[lang].raisedItem : messages[lang].itemNumber(item.position)
}

function Lead({ lang, meeting, item }: { lang: Lang; meeting: Meeting; item: Pick<AgendaItem, 'position'> }) {
  return (
    <>
      {numberOf(lang, item)} · <LevelMark level={meeting.committee.level as Level}>{meeting.committee.name}</LevelMark>{' '}
      · {words[lang].meetingOn(sayDate(meeting.on, lang, 'medium'))}
    </>
  )
}

function ClosedItem({
  lang,
  meeting,
  item,
  excluded,
  bar,
}: {
  lang: Lang
  meeting: Meeting
  item: Pick<AgendaItem, 'position' | 'closedGround'>
  excluded: boolean
  bar?: ComponentChildren
}) {
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader title={t.closedTitle(item.position ?? 0)} lead={<Lead lang={lang} meeting={meeting} item={item} />} />
      {bar}
      <Card>
        <p>{excluded ? t.excludedLead : t.closedLead}</p>
        {!excluded && <DescriptionList facts={[{ term: t.ground, value: item.closedGround }]} />}
      </Card>
    </Stack>
  )
}

function Facts({ lang, item, slot }: { lang: Lang; item: AgendaItem; slot: Slot | null }) {
  const t = messages[lang]
  const closed =
    item.closedUntil === null
      ? item.closedGround
      : `${item.closedGround}. ${t.until(sayDate(item.closedUntil, lang, 'medium'))}`
  const origin = item.origin && `${item.origin.fromCommitteeName}, ${sayDate(item.origin.referredOn, lang, 'medium')}`
  const facts = [
    { term: t.presenter, value: item.presenter },
    { term: t.clock, value: slot && t.slot(sayTime(slot.from, lang), sayTime(slot.to, lang)) },
    { term: t.minutes, value: item.minutes === null ? null : t.timeUsed(item.minutes) },
    { term: t.origin, value: origin },
    { term: t.raisedBy, value: item.raisedBy?.name ?? null },
    ...detailFacts(lang, item.details),
    { term: t.ground, value: item.closedGround === null ? null : closed },
  ].filter(({ value }) => value !== null && value !== '')
  return facts.length === 0 ? null : (
    <Card title={t.facts}>
      <DescriptionList facts={facts} />
    </Card>
  )
}
