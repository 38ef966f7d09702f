import type { ComponentChildren } from 'preact'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { ButtonForm } from '../../../ui/components/button/button-form.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { committeePaths } from '../../committees/paths.ts'
import type { WheelLine, WheelView } from '../listing/rules.ts'
import { messages } from '../messages.ts'
import { wheelPaths } from '../paths.ts'
import { WheelPicture } from '../picture/ui/wheel-picture.tsx'
import type { changesTo, WheelEntry, WheelItem } from '../rules.ts'
import { WheelChoices } from './choices.tsx'
import { WheelList } from './wheel-list.tsx'
import { sayLevel, sayValidity, sayWhen, type Wording } from './wheel-words.ts'

/** Three years: the one before, this, and the next. */
const yearsAround = (year: number, hrefOf: (year: number) => string) =>
  [year - 1, year, year + 1].map((one) => ({ label: String(one), href: hrefOf(one), isChosen: one === year }))

interface PictureProps {
  wording: Wording
  view: WheelView
  year: number
  on: IsoDate
  actions?: (line: WheelLine) => ComponentChildren
}

/** The picture, what its rings are, and the list that says the same. */
function PictureAndList({ wording, view, year, on, actions }: PictureProps) {
  const t = messages[wording.lang]
  return (
    <>
      <Card title={t.picture}>
        <div class="wheel-sheet" role="region" aria-label={t.picture} tabindex={0}>
          <WheelPicture wording={wording} view={view} year={year} isLinked />
        </div>
        {view.lines.some(({ followed }) => followed !== null) && <p class="meta">{t.looks}</p>}
      </Card>
      <Card title={t.list}>
        <WheelList wording={wording} lines={view.lines} on={on} {...(actions && { actions })} />
      </Card>
    </>
  )
}

export interface WheelPageProps {
  wording: Wording
  year: number
  level: number | null
  on: IsoDate
  view: WheelView
  changes: ReturnType<typeof changesTo>
  ended: readonly WheelItem[]
  /** May change the municipality's wheel. */
  keeps: boolean
  /** Nothing stands on it in any year. */
  isEmpty: boolean
  /** Where the reader belongs: their wheels come first. */
  ownBodies: readonly { readonly id: string; readonly name: string }[]
}

/** The municipality's wheel in a year, for all levels in one or for one of them. */
export function WheelPage(props: WheelPageProps) {
  const { wording, year, level, keeps, view, isEmpty } = props
  const { lang, levels } = wording
  const t = messages[lang]
  const query = (more: { year?: number; level?: number | null }) => ({
    year: String(more.year ?? year),
    level: (more.level === undefined ? level : more.level)?.toString(),
  })
  const href = (more: { year?: number; level?: number | null }) => wheelPaths.wheel({}, query(more))
  const levelChoices = [
    { label: t.allLevels, href: href({ level: null }), isChosen: level === null },
    ...levels.map((one) => ({ label: one.name, href: href({ level: one.level }), isChosen: level === one.level })),
  ]
  return (
    <Stack gap="loose">
      <PageHeader
        title={t.title(year)}
        lead={t.lead}
        actions={
          <>
            {keeps && !isEmpty && (
              <LinkButton kind="primary" href={wheelPaths.items()}>
                {t.newItem}
              </LinkButton>
            )}
            {view.lines.length > 0 && <LinkButton href={wheelPaths.pdf({}, query({}))}>{t.pdf}</LinkButton>}
            {!isEmpty && (
              <LinkButton href={wheelPaths.followed({}, { year: String(year) })}>{t.followedTitle}</LinkButton>
            )}
          </>
        }
      />
      {!isEmpty && (
        <WheelChoices lang={lang} years={yearsAround(year, (one) => href({ year: one }))} levels={levelChoices} />
      )}
      {!isEmpty && props.ownBodies.length > 0 && <OwnWheels {...props} />}
      {isEmpty ? <Empty {...props} /> : <Year {...props} />}
    </Stack>
  )
}

function OwnWheels({ wording, year, ownBodies }: WheelPageProps) {
  const t = messages[wording.lang]
  return (
    <Card title={t.ownWheels}>
      <List label={t.ownWheels}>
        {ownBodies.map(({ id, name }) => (
          <Row key={id} title={name} href={wheelPaths.ofCommittee({ committeeId: id }, { year: String(year) })} />
        ))}
      </List>
    </Card>
  )
}

function Year(props: WheelPageProps) {
  const { wording, year, view, keeps, ended } = props
  const t = messages[wording.lang]
  return (
    <>
      {view.lines.length > 0 ? (
        <PictureAndList {...props} />
      ) : (
        <Card>
          <EmptyState title={t.title(year)}>
            <p>{t.emptyYear}</p>
          </EmptyState>
        </Card>
      )}
      <Changes {...props} />
      {ended.length > 0 && <Ended {...props} />}
      {keeps && <ButtonForm action={wheelPaths.template()}>{t.loadMore}</ButtonForm>}
    </>
  )
}

function Empty({ wording, keeps }: WheelPageProps) {
  const t = messages[wording.lang]
  return (
    <Card>
      <EmptyState
        title={t.emptyTitle}
        action={
          keeps && (
            <ButtonForm action={wheelPaths.template()} kind="primary">
              {t.load}
            </ButtonForm>
          )
        }
      >
        <p>{keeps ? t.emptyText : t.emptyWait}</p>
      </EmptyState>
    </Card>
  )
}

/** What somebody who plans the year has to know: what it has that the year before had not. */
function Changes({ wording, year, changes }: WheelPageProps) {
  const t = messages[wording.lang]
  const { comes, goes } = changes
  const rows = (label: string, entries: readonly WheelEntry[]) =>
    entries.length > 0 && (
      <>
        <h3>{label}</h3>
        <List label={label}>
          {entries.map(({ item, months }) => (
            <Row
              title={item.content.title}
              href={wheelPaths.item({ wheelItemId: item.id })}
              meta={`${sayWhen(wording, item, months)}. ${item.levels.map((one) => sayLevel(wording, one)).join(', ')}`}
              key={item.id}
            />
          ))}
        </List>
      </>
    )
  return (
    <Card title={t.changesTitle(year)}>
      {comes.length + goes.length === 0 && <p>{t.noChanges}</p>}
      {rows(t.comes, comes)}
      {rows(t.goes, goes)}
    </Card>
  )
}

function Ended({ wording, ended, on }: WheelPageProps) {
  const t = messages[wording.lang]
  return (
    <Card title={t.ended}>
      <p class="meta">{t.endedLead}</p>
      <List label={t.ended}>
        {ended.map((item) => (
          <Row
            title={item.content.title}
            href={wheelPaths.item({ wheelItemId: item.id })}
            meta={[sayValidity(wording.lang, item, on), item.note].filter(Boolean).join('. ')}
            key={item.id}
          />
        ))}
      </List>
    </Card>
  )
}

export interface BodyWheelPageProps {
  wording: Wording
  body: { readonly id: string; readonly name: string }
  year: number
  on: IsoDate
  view: WheelView
  /** May adapt it and put items of its own there. */
  keeps: boolean
}

/** A body's wheel in a year, with what has become of it. */
export function BodyWheelPage(props: BodyWheelPageProps) {
  const { wording, body, year, view, keeps } = props
  const t = messages[wording.lang]
  const at = { committeeId: body.id }
  const href = (one: number) => wheelPaths.ofCommittee(at, { year: String(one) })
  return (
    <Stack gap="loose">
      <PageHeader
        title={t.titleOf(body.name, year)}
        lead={t.bodyLead}
        actions={
          <>
            {keeps && (
              <LinkButton kind="primary" href={wheelPaths.items({}, { committee: body.id })}>
                {t.newOwnItem}
              </LinkButton>
            )}
            {view.lines.length > 0 && (
              <LinkButton href={wheelPaths.pdfOfCommittee(at, { year: String(year) })}>{t.pdf}</LinkButton>
            )}
            <LinkButton href={wheelPaths.wheel({}, { year: String(year) })}>{t.common}</LinkButton>
          </>
        }
      />
      <WheelChoices lang={wording.lang} years={yearsAround(year, href)} levels={[]} />
      {view.lines.length > 0 ? (
        <PictureAndList
          {...props}
          actions={(line) => keeps && !line.item.isRevision && <Adapt {...props} line={line} />}
        />
      ) : (
        <Card>
          <EmptyState title={t.titleOf(body.name, year)}>
            <p>{t.emptyYear}</p>
          </EmptyState>
        </Card>
      )}
    </Stack>
  )
}

function Adapt({ wording, body, year, line }: BodyWheelPageProps & { line: WheelLine }) {
  const t = messages[wording.lang]
  const at = { committeeId: body.id, wheelItemId: line.item.id }
  const { title } = line.item.content
  const isMissed = line.followed?.state === 'missed'
  return (
    <>
      {isMissed && (
        <LinkButton small label={`${t.putOnNext}: ${title}`} href={committeePaths.committee({ committeeId: body.id })}>
          {t.putOnNext}
        </LinkButton>
      )}
      <LinkButton
        small
        label={isMissed ? `${t.leaveOut}: ${title}` : t.adaptOf(title)}
        href={wheelPaths.adaptation(at, { year: String(year) })}
      >
        {isMissed ? t.leaveOut : t.adapt}
      </LinkButton>
    </>
  )
}
