import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { DayAsked } from '../../../platform/http/day-asked.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { AsOf } from '../../../ui/components/as-of/as-of.tsx'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { Confirm } from '../../../ui/components/confirm/confirm.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { Columns } from '../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { organisationPaths } from '../../organisation/paths.ts'
import { messages as memberMessages } from '../members/messages.ts'
import { memberPaths } from '../members/paths.ts'
import { messages as delegationWords } from '../delegations/messages.ts'
import { delegationPaths } from '../delegations/paths.ts'
import type { Delegation } from '../delegations/rules.ts'
import type { HeadCountYear } from '../head-count/rules.ts'
import { HeadCountCard } from '../head-count/ui/head-count-card.tsx'
import { messages as flowMessages } from '../../flow/messages.ts'
import { flowPaths } from '../../flow/paths.ts'
import { messages as structureMessages } from '../../structure/messages.ts'
import { structurePaths } from '../../structure/paths.ts'
import { messages as taskMessages } from '../../tasks/messages.ts'
import { taskPaths } from '../../tasks/paths.ts'
import { messages as workingEnvironmentMessages } from '../../working-environment/messages.ts'
import { workingEnvironmentPaths } from '../../working-environment/paths.ts'
import { messages as wheelMessages } from '../../wheel/messages.ts'
import { wheelPaths } from '../../wheel/paths.ts'
import { messages } from '../messages.ts'
import { committeePaths } from '../paths.ts'
import { messages as periodMessages } from '../periods/messages.ts'
import { periodPaths } from '../periods/paths.ts'
import { hatPaths } from '../hats/paths.ts'
import type { CommitteeFacts } from '../queries.ts'
import type { SeatWithHolders } from '../rules.ts'
import type { Post, Side } from '../schema.ts'
import { managementOutnumbers } from '../seats/rules.ts'
import { SeatActions } from '../seats/ui/seat-actions.tsx'
import { SeatRow } from './seat-row.tsx'
import { sayTerm } from './words.ts'

export interface CommitteePageProps {
  lang: Lang
  asked: DayAsked
  levelName: string
  committee: CommitteeFacts
  roster: readonly SeatWithHolders[]
  /** Of a staff meeting's workplace. */
  headCount: HeadCountYear | null
  /** Who acts for whom here. */
  acting: readonly Delegation[]
  /** The reader holds a post here and can lend its rights. */
  lendsHere: boolean
  /** What the reader may do here today; nothing on another day than today. */
  abilities: { members: boolean; posts: readonly Post[]; committee: boolean; follow: boolean; flow: boolean }
  /** The open vacancy of each seat that has one, for whoever keeps the members. */
  vacancies: ReadonlyMap<string, string>
  seesHandover: boolean
}

/** One committee: who sits there, who leads it, and where it stands. */
export function CommitteePage(props: CommitteePageProps) {
  const { lang, asked, committee, levelName, abilities } = props
  const t = messages[lang]
  const isMeeting = committee.kind === 'staff_meeting'
  return (
    <>
      <PageHeader
        title={committee.name}
        lead={
          <>
            <LevelMark level={committee.level as Level}>{levelName}</LevelMark> ·{' '}
            {isMeeting ? `${t.kinds.staff_meeting} · ` : ''}
            {committee.unitName}
          </>
        }
        actions={<Ways {...props} />}
      />
      <AsOf
        lang={lang}
        action={committeePaths.committee({ committeeId: committee.id })}
        on={asked.on}
        today={asked.today}
        said={sayDate(asked.on, lang, 'medium')}
      />
      <Columns
        main={<Members {...props} />}
        side={
          <>
            <PostCard {...props} />
            <PlaceCard {...props} />
            <MemberListCard {...props} />
            {abilities.committee && (
              <LinkButton href={periodPaths.change({ committeeId: committee.id })}>
                {periodMessages[lang].open}
              </LinkButton>
            )}
            {abilities.committee && <Closure lang={lang} on={asked.on} committeeId={committee.id} />}
          </>
        }
      />
    </>
  )
}

/** To its meetings, and for whoever follows its area to what does not match the agreement. */
function Ways({ lang, committee, abilities }: CommitteePageProps) {
  const committeeId = committee.id
  return (
    <>
      <LinkButton href={`/committees/${committeeId}/meetings`}>{messages[lang].meetings}</LinkButton>
      <LinkButton href={taskPaths.committeeTasks({ committeeId })}>{taskMessages[lang].title}</LinkButton>
      <LinkButton href={wheelPaths.ofCommittee({ committeeId })}>{wheelMessages[lang].menu}</LinkButton>
      <LinkButton href={workingEnvironmentPaths.body({ committeeId })}>
        {workingEnvironmentMessages[lang].title}
      </LinkButton>
      {abilities.flow && <LinkButton href={flowPaths.committee({ committeeId })}>{flowMessages[lang].link}</LinkButton>}
      {abilities.follow && (
        <LinkButton href={structurePaths.structure({}, { committee: committeeId })}>
          {structureMessages[lang].title}
        </LinkButton>
      )}
    </>
  )
}

/** Who belongs to it: the two sides, or everybody at the workplace. */
function Members(props: CommitteePageProps) {
  const { lang, committee, roster, abilities } = props
  const t = messages[lang]
  return (
    <>
      {abilities.members && managementOutnumbers(roster) && <Notice lang={lang} tone="warn" title={t.moreManagement} />}
      {committee.kind === 'staff_meeting' ? (
        <>
          <Card title={t.kinds.staff_meeting}>
            <p>{t.staffMeetingText}</p>
          </Card>
          {props.headCount && (
            <HeadCountCard
              lang={lang}
              year={props.headCount}
              checkHref={abilities.follow ? structurePaths.structure({}, { committee: committee.id }) : null}
            />
          )}
        </>
      ) : (
        <>
          <SideCard {...props} side="employee" />
          <SideCard {...props} side="management" />
        </>
      )}
    </>
  )
}

/** "Formand", when whoever sits on the seat leads the committee. */
function postOf({ lang, committee }: CommitteePageProps, { holder }: SeatWithHolders): string | undefined {
  const held = committee.posts.find(({ post, personId }) => post !== 'secretary' && personId === holder?.personId)
  return held && messages[lang].posts[held.post]
}

function SideCard(props: CommitteePageProps & { side: Side }) {
  const { lang, side, roster, committee, abilities, vacancies, seesHandover } = props
  const t = messages[lang]
  const seats = roster.filter((seat) => seat.side === side)
  const vacant = seats.filter((seat) => seat.holder === null).length
  const add = (
    <LinkButton
      small
      href={committeePaths.newSeats({ committeeId: committee.id }, { side })}
      label={`${t.addSeats}: ${t.sides[side]}`}
    >
      {t.addSeats}
    </LinkButton>
  )
  return (
    <Card
      title={t.sides[side]}
      aside={vacant > 0 ? <Tag tone="warn">{t.vacantCount(vacant)}</Tag> : undefined}
      footer={abilities.members && add}
    >
      {seats.length === 0 && <p class="meta">{t.noSeatsText}</p>}
      {seats.length > 0 && (
        <List label={t.sides[side]}>
          {seats.map((seat) => (
            <SeatRow
              lang={lang}
              seat={seat}
              post={postOf(props, seat)}
              actions={
                abilities.members && (
                  <SeatActions
                    lang={lang}
                    committeeId={committee.id}
                    seat={seat}
                    vacancyId={vacancies.get(seat.seatId)}
                    seesHandover={seesHandover}
                  />
                )
              }
              key={seat.seatId}
            />
          ))}
        </List>
      )}
    </Card>
  )
}

function PostCard({ lang, committee, abilities, acting, lendsHere }: CommitteePageProps) {
  const t = messages[lang]
  const posts: readonly Post[] =
    committee.kind === 'staff_meeting' ? ['chair', 'secretary'] : ['chair', 'vice_chair', 'secretary']
  return (
    <Card
      title={t.chairman}
      footer={lendsHere && <a href={delegationPaths.delegations()}>{delegationWords[lang].title}</a>}
    >
      <List label={t.chairman}>
        {posts.map((post) => {
          const holder = committee.posts.find((held) => held.post === post)
          const change = holder ? t.changePost : t.choosePost
          return (
            <Row
              key={post}
              title={holder ? holder.name : <Tag tone="warn">{t.vacantPost}</Tag>}
              href={holder && hatPaths.posts({ personId: holder.personId })}
              meta={t.posts[post]}
              aside={
                abilities.posts.includes(post) && (
                  <LinkButton
                    small
                    href={committeePaths.post({ committeeId: committee.id, post })}
                    label={`${change}: ${t.posts[post]}`}
                  >
                    {change}
                  </LinkButton>
                )
              }
            />
          )
        })}
      </List>
      <Acting lang={lang} acting={acting} />
    </Card>
  )
}

/** Who acts for a holder of a post, so that nobody wonders who writes. */
function Acting({ lang, acting }: Pick<CommitteePageProps, 'lang' | 'acting'>) {
  const t = delegationWords[lang]
  if (acting.length === 0) return null
  return (
    <>
      <h3>{t.actingTitle}</h3>
      <ul role="list">
        {acting.map((one) => (
          <li key={one.id}>
            {t.acting(one.to.name, one.from.name)}{' '}
            <span class="meta">
              {t.roles[one.role]}, {t.until(sayDate(addDays(one.validTo, -1), lang, 'medium'))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function PlaceCard({ lang, asked, levelName, committee }: CommitteePageProps) {
  const t = messages[lang]
  const { day } = asked
  const link = (id: string, name: string) => (
    <a href={committeePaths.committee({ committeeId: id }, { on: day })}>{name}</a>
  )
  const children = committee.children.map((child) => (
    <li key={child.id}>
      <LevelMark level={child.level as Level}>{link(child.id, child.name)}</LevelMark>
    </li>
  ))
  return (
    <Card
      title={t.levelName(levelName)}
      footer={
        <LinkButton small href={committeePaths.history({ committeeId: committee.id })}>
          {t.history}
        </LinkButton>
      }
    >
      <DescriptionList
        facts={[
          {
            term: t.unit,
            value: <a href={organisationPaths.unit({ unitId: committee.unitId }, { on: day })}>{committee.unitName}</a>,
          },
          { term: t.parent, value: committee.parentId && link(committee.parentId, committee.parentName ?? '') },
          { term: t.children, value: children.length > 0 && <ul role="list">{children}</ul> },
          { term: t.validity, value: sayTerm({ from: committee.validFrom, to: committee.validTo }, lang) },
        ]}
      />
    </Card>
  )
}

function MemberListCard({ lang, asked, committee }: CommitteePageProps) {
  const t = memberMessages[lang]
  const query = { on: asked.day }
  return (
    <Card title={t.download} id="member-list">
      <ul role="list">
        <li>
          <a href={memberPaths.xlsx({ committeeId: committee.id }, query)} download>
            {t.xlsx}
          </a>
        </li>
        <li>
          <a href={memberPaths.pdf({ committeeId: committee.id }, query)}>{t.pdf}</a>
        </li>
      </ul>
      <p class="meta">{t.print}</p>
    </Card>
  )
}

function Closure({ lang, on, committeeId }: { lang: Lang; on: IsoDate; committeeId: string }) {
  const t = messages[lang]
  return (
    <Confirm
      lang={lang}
      opens={t.close}
      action={committeePaths.closure({ committeeId })}
      confirms={t.closeConfirm}
      fields={<DateField lang={lang} name="last_day" label={t.lastDay} value={on} />}
    >
      <p>{t.closeText}</p>
    </Confirm>
  )
}
