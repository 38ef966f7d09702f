import { sayAgo, sayMoment } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Keys, type KeyHolder } from '../../../../ui/components/keys/keys.tsx'
import { Cluster } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { messages as words } from '../../messages.ts'
import { messages as ownerWords } from '../../owners/messages.ts'
import { ownerPaths } from '../../owners/paths.ts'
import type { OwnersState } from '../../owners/rules.ts'
import { meetingPaths } from '../../paths.ts'
import {
  agendaIsFixed,
  keysMissing,
  keysNeeded,
  keysTurned,
  nextVersion,
  waiverPurpose,
  type Abilities,
  type Meeting,
  type Waiver,
} from '../../rules.ts'
import type { KeyPost } from '../../schema.ts'
import { isForum } from '../../../committees/forums/rules.ts'
import { messages } from '../messages.ts'
import { deadlinesLeft } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly meeting: Meeting
  readonly now: Date
  /** The mark of the agenda on this page. */
  readonly mark: string
  /** There is an agenda to turn a key for. */
  readonly hasItems: boolean
  readonly able: Abilities
  /** What stands between those who make the agenda, for them alone. */
  readonly owners: OwnersState | null
}

/** Chair's and vice-chair's keys to the agenda: who has turned, who is missing, and the actor's own. */
export function KeysCard(props: Props) {
  const { lang, meeting, able } = props
  const t = messages[lang]
  const fixed = agendaIsFixed(meeting) !== null
  const needed = keysNeeded(meeting)
  const version = fixed ? Math.max(1, nextVersion(meeting, 'agenda') - 1) : nextVersion(meeting, 'agenda')
  return (
    <Card title={needed.length > 1 ? t.keysTitle.two : t.keysTitle.one} id="keys">
      <Keys lang={lang} holders={needed.map((post) => holderOf(props, post, version, fixed))}>
        {explanation(lang, meeting, version, fixed)}
      </Keys>
      {props.owners && !fixed && (
        <p>
          <a href={ownerPaths.owners({ meetingId: meeting.id })}>{ownerWords[lang].link}</a>
          {props.owners.unanswered.length > 0 && `: ${ownerWords[lang].unanswered(props.owners.unanswered.length)}`}
        </p>
      )}
      {able.prepares && meeting.agendaVersions.length > 0 && fixed && !meeting.openedAt && !meeting.cancellation && (
        <Cluster>
          <LinkButton href={meetingPaths.agendaCorrections({ meetingId: meeting.id })}>{t.correct}</LinkButton>
        </Cluster>
      )}
    </Card>
  )
}

function explanation(lang: Lang, meeting: Meeting, version: number, fixed: boolean): string {
  const t = messages[lang].explained
  if (fixed) return meeting.agendaVersions.length > 0 ? t.sent : ''
  if (keysMissing(meeting, 'agenda', version).length === 0) return t.ready
  return keysNeeded(meeting).length > 1 ? t.waiting : t.waitingOne
}

function holderOf(
  { lang, able, meeting, now, mark, hasItems, owners }: Props,
  post: KeyPost,
  version: number,
  fixed: boolean,
): KeyHolder {
  const t = messages[lang]
  const role = words[lang].posts[post]
  const holder = post === 'chair' ? meeting.posts.chair : meeting.posts.viceChair
  const key = keysTurned(meeting, 'agenda', version).find((one) => one.post === post)
  const own = !fixed && able.keyPosts.includes(post)
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
          action={meetingPaths.agendaKeyReturns(at)}
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
    action: own && hasItems && <TurnOrRefuse lang={lang} meeting={meeting} post={post} mark={mark} owners={owners} />,
  }
}

interface ChoiceProps extends Pick<Props, 'lang' | 'meeting' | 'mark' | 'owners'> {
  readonly post: KeyPost
}

/** The two answers of who holds a key: it is turned, or where there are two owners a no with a reason. */
function TurnOrRefuse({ lang, meeting, post, mark, owners }: ChoiceProps) {
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  const saidNo = owners?.refusals.some((one) => one.post === post) ?? false
  const label = t.turnFor(words[lang].posts[post])
  return (
    <>
      <ButtonForm small action={meetingPaths.agendaKeys(at)} hidden={{ post, seen: mark }} label={label}>
        {t.turn}
      </ButtonForm>
      {keysNeeded(meeting).length > 1 && !saidNo && (
        <LinkButton small kind="quiet" href={ownerPaths.refusals(at)} label={ownerWords[lang].refuse}>
          {ownerWords[lang].refuseConfirm}
        </LinkButton>
      )}
    </>
  )
}

interface WaiverProps {
  readonly lang: Lang
  readonly meeting: Meeting
  readonly able: Abilities
}

/** Deadlines set aside or proposed to be, with the reason, and the actor's key to them. */
export function WaiversCard({ lang, meeting, able }: WaiverProps) {
  const t = messages[lang]
  const mayPropose = able.prepares && meeting.minutesVersions.length === 0 && deadlinesLeft(meeting).length > 0
  if (meeting.waivers.length === 0 && (!mayPropose || isForum(meeting.committee.kind))) return null
  return (
    <Card title={t.waivers} id="waivers">
      {meeting.waivers.length > 0 && (
        <List>
          {meeting.waivers.map((waiver) => (
            <WaiverRow lang={lang} meeting={meeting} able={able} waiver={waiver} key={waiver.deadline} />
          ))}
        </List>
      )}
      {mayPropose && (
        <p>
          <a href={meetingPaths.waivers({ meetingId: meeting.id })}>{t.waive}</a>
        </p>
      )}
    </Card>
  )
}

function WaiverRow({ lang, meeting, able, waiver }: WaiverProps & { readonly waiver: Waiver }) {
  const t = messages[lang]
  const { deadlines, posts } = words[lang]
  const missing = keysMissing(meeting, waiverPurpose(waiver.deadline), 1)
  const own = missing.filter((post) => !meeting.cancellation && able.keyPosts.includes(post))
  const waits = `${t.waiverWaits}: ${missing.map((post) => posts[post].toLowerCase()).join(', ')}`
  return (
    <Row
      title={deadlines[waiver.deadline]}
      headingLevel={3}
      meta={missing.length === 0 ? t.waiverInForce : waits}
      actions={own.map((post) => (
        <ButtonForm
          small
          key={post}
          action={meetingPaths.waiverKeys({ meetingId: meeting.id })}
          hidden={{ post, deadline: waiver.deadline }}
          label={`${t.turn}: ${deadlines[waiver.deadline]}`}
        >
          {t.turn}
        </ButtonForm>
      ))}
    >
      <p>{waiver.reason}</p>
    </Row>
  )
}

/** The versions that were sent before the one that is shown. */
export function VersionsCard({ lang, meeting }: { lang: Lang; meeting: Meeting }) {
  const t = messages[lang]
  const earlier = meeting.agendaVersions.slice(0, -1)
  if (earlier.length === 0) return null
  return (
    <Card title={t.versions} id="versions">
      <List>
        {earlier.map(({ version, publishedAt }) => (
          <Row
            key={version}
            title={t.version(version)}
            href={meetingPaths.agendaVersion({ meetingId: meeting.id, version: String(version) })}
            meta={t.sentOn(sayMoment(publishedAt, lang))}
          />
        ))}
      </List>
    </Card>
  )
}
