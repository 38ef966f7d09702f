import { today } from '../../../../platform/clock/dates.ts'
import { sayAgo, sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { DisabledButton, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Keys, type KeyHolder } from '../../../../ui/components/keys/keys.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { messages as words } from '../../messages.ts'
import { minutesPaths } from '../../minutes/paths.ts'
import {
  deadlineOf,
  isWaived,
  keysMissing,
  keysNeeded,
  keysTurned,
  nextVersion,
  openCorrection,
  type Abilities,
  type Meeting,
} from '../../rules.ts'
import type { KeyPost } from '../../schema.ts'
import { messages } from '../messages.ts'
import { approvalPaths } from '../paths.ts'

export interface ApprovalCardProps {
  readonly lang: Lang
  readonly able: Abilities
  readonly meeting: Meeting
  readonly now: Date
  /** The mark of the minutes on this page; null where they cannot be read, and so no key is turned. */
  readonly mark: string | null
  /** Why a key cannot be turned yet; null when it can. */
  readonly notReady: string | null
  /** Why the minutes cannot be sent yet; null when they can. */
  readonly notSendable: string | null
}

/** The keys to the minutes, the deadline, and sending them; after that, the way to a correction. */
export function ApprovalCard(props: ApprovalCardProps) {
  const { lang, meeting, notSendable } = props
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  const correction = openCorrection(meeting, 'minutes')
  if (meeting.minutesVersions.length > 0 && !correction) return <Sent lang={lang} meeting={meeting} />
  const needed = keysNeeded(meeting)
  const version = nextVersion(meeting, 'minutes')
  return (
    <Card title={needed.length > 1 ? t.keysTitle.two : t.keysTitle.one} id="minutes-keys">
      {correction && (
        <Notice lang={lang} tone="info" title={t.correcting(correction.version)}>
          <p>{t.correctionReason(correction.reason)}</p>
        </Notice>
      )}
      <Keys lang={lang} holders={needed.map((post) => holderOf(props, post, version))}>
        {explanation(lang, meeting, version)}
      </Keys>
      <DeadlineLine lang={lang} meeting={meeting} />
      {notSendable === null ? (
        <>
          <p class="meta">{t.publishWhat}</p>
          <ButtonForm kind="primary" action={approvalPaths.publication(at)}>
            {t.publish}
          </ButtonForm>
        </>
      ) : (
        <DisabledButton reason={notSendable}>{t.publish}</DisabledButton>
      )}
    </Card>
  )
}

function explanation(lang: Lang, meeting: Meeting, version: number): string {
  const t = messages[lang].explained
  if (keysMissing(meeting, 'minutes', version).length === 0) return t.ready
  return keysNeeded(meeting).length > 1 ? t.waiting : t.waitingOne
}

function holderOf(props: ApprovalCardProps, post: KeyPost, version: number): KeyHolder {
  const { lang, able, meeting, now, mark, notReady } = props
  const t = messages[lang]
  const role = words[lang].posts[post]
  const holder = post === 'chair' ? meeting.posts.chair : meeting.posts.viceChair
  const key = keysTurned(meeting, 'minutes', version).find((one) => one.post === post)
  const own = able.keyPosts.includes(post)
  const at = { meetingId: meeting.id }
  if (key) {
    return {
      role,
      name: key.name ?? undefined,
      turned: true,
      text: t.turned(sayAgo(key.turnedAt, now, lang)),
      action: own && (
        <ButtonForm
          small
          kind="quiet"
          action={approvalPaths.keyReturns(at)}
          hidden={{ post }}
          label={t.takeBackFor(role)}
        >
          {t.takeBack}
        </ButtonForm>
      ),
    }
  }
  return {
    role,
    name: holder?.name,
    turned: false,
    text: holder ? t.waits : t.vacant,
    action:
      own &&
      mark !== null &&
      (notReady === null ? (
        <ButtonForm small action={approvalPaths.keys(at)} hidden={{ post, seen: mark }} label={t.turnFor(role)}>
          {t.turn}
        </ButtonForm>
      ) : (
        <DisabledButton small reason={notReady}>
          {t.turn}
        </DisabledButton>
      )),
  }
}

export function DeadlineLine({ lang, meeting }: { lang: Lang; meeting: Meeting }) {
  const t = messages[lang]
  const deadline = meeting.minutesVersions.length === 0 ? deadlineOf(meeting, 'minutes_out') : null
  if (!deadline) return null
  const text = t.deadline(sayDate(deadline.on, lang, 'medium'), deadline.clause)
  return <p class="meta">{isWaived(meeting, 'minutes_out') ? `${text} · ${t.waived}` : text}</p>
}

function Sent({ lang, meeting }: { lang: Lang; meeting: Meeting }) {
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  return (
    <Card
      title={t.minutes}
      footer={
        <LinkButton kind="primary" href={approvalPaths.published(at)}>
          {t.read}
        </LinkButton>
      }
    >
      <Confirm
        lang={lang}
        kind="primary"
        opens={t.correct}
        action={approvalPaths.corrections(at)}
        confirms={t.openCorrection}
        fields={
          <TextArea
            lang={lang}
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            need="required"
            rows={3}
            maxLength={1000}
          />
        }
      >
        <p>{t.correctExplained}</p>
      </Confirm>
    </Card>
  )
}

/** On the page of the meeting: how far the minutes have come, and the way to them. Keys are turned where they are read. */
export function MinutesCard({
  lang,
  meeting,
  prepares,
  outcomes,
  items,
}: {
  lang: Lang
  meeting: Meeting
  prepares: boolean
  /** How many items have an outcome, and how many there are. */
  outcomes: number
  items: number
}) {
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  const published = meeting.minutesVersions.at(-1)
  if (!published && (!prepares || !meeting.openedAt)) return null
  const turned = keysTurned(meeting, 'minutes', nextVersion(meeting, 'minutes')).length
  return (
    <Card
      title={t.minutes}
      id="minutes"
      footer={
        <>
          {published && <LinkButton href={approvalPaths.published(at)}>{t.read}</LinkButton>}
          {prepares && <LinkButton href={minutesPaths.minutes(at)}>{published ? t.workOn : t.write}</LinkButton>}
        </>
      }
    >
      {published && <p>{t.publishedLead(sayDate(today(published.publishedAt), lang, 'medium'))}</p>}
      {prepares && !published && (
        <p>
          {t.progress(outcomes, items)} · {t.keysTurned(turned, keysNeeded(meeting).length)}
        </p>
      )}
      <DeadlineLine lang={lang} meeting={meeting} />
    </Card>
  )
}
