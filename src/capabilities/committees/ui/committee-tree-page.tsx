import type { IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { DayAsked } from '../../../platform/http/day-asked.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { AsOf } from '../../../ui/components/as-of/as-of.tsx'
import { HiddenInputs } from '../../../ui/components/button/button-form.tsx'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { TextField } from '../../../ui/components/field/text-field.tsx'
import { SearchForm } from '../../../ui/components/form/form.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../ui/components/level-mark/level-mark.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import type { AgreementLevel } from '../../agreement/rules.ts'
import { messages as chartMessages } from '../chart/messages.ts'
import { chartPaths } from '../chart/paths.ts'
import { messages as flowMessages } from '../../flow/messages.ts'
import { flowPaths } from '../../flow/paths.ts'
import { messages as structureMessages } from '../../structure/messages.ts'
import { structurePaths } from '../../structure/paths.ts'
import { messages as workingEnvironmentMessages } from '../../working-environment/messages.ts'
import { workingEnvironmentPaths } from '../../working-environment/paths.ts'
import { messages as templateMessages } from '../../meetings/agenda/templates/messages.ts'
import { templatePaths } from '../../meetings/agenda/templates/paths.ts'
import { messages } from '../messages.ts'
import { committeePaths } from '../paths.ts'
import { seatNumberPaths } from '../seating/numbers/paths.ts'
import { messages as spreadMessages } from '../spread/messages.ts'
import { spreadPaths } from '../spread/paths.ts'
import { messages as vacancyMessages } from '../vacancies/messages.ts'
import { vacancyPaths } from '../vacancies/paths.ts'
import { arrangeCommittees, type CommitteeInTree, type CommitteeNode } from '../rules.ts'

interface CommitteeTreePageProps {
  lang: Lang
  asked: DayAsked
  search: string
  levels: readonly AgreementLevel[]
  committees: readonly CommitteeInTree[]
  mayManage: boolean
  links: Readonly<Record<'structure' | 'vacancies' | 'spread' | 'agendaTexts' | 'flow', boolean>>
}

/** The MED organisation of a day as a tree that opens without script. */
export function CommitteeTreePage(props: CommitteeTreePageProps) {
  const { lang, asked, search, committees, mayManage } = props
  const t = messages[lang]
  const said = sayDate(asked.on, lang, 'medium')
  return (
    <>
      <PageHeader
        title={t.title}
        lead={committees.length > 0 && t.lead(committees.length, t.asOf(said))}
        actions={
          mayManage && (
            <>
              <LinkButton href={committeePaths.newCommittee()}>{t.newCommittee}</LinkButton>
              <LinkButton href={committeePaths.severalCommittees()}>{t.severalCommittees}</LinkButton>
              {committees.some(({ kind, seats }) => kind === 'committee' && seats === 0) ? (
                <LinkButton href={committeePaths.seating()}>{t.seating}</LinkButton>
              ) : (
                committees.length > 0 && <LinkButton href={seatNumberPaths.numbers()}>{t.seatNumbers}</LinkButton>
              )}
            </>
          )
        }
      />
      <BesideTheTree {...props} />
      <Stack gap="loose">
        <AsOf
          lang={lang}
          action={committeePaths.committees()}
          on={asked.on}
          today={asked.today}
          said={said}
          keep={search === '' ? {} : { q: search }}
        />
        <Filter {...props} />
        <Card>
          <Content {...props} />
        </Card>
      </Stack>
    </>
  )
}

/** The other ways to see the same organisation. */
function BesideTheTree({ lang, asked, links }: CommitteeTreePageProps) {
  const t = messages[lang]
  return (
    <nav class="cluster" aria-label={t.besideTheTree}>
      <a href={committeePaths.representatives({}, { on: asked.day })}>{t.representatives}</a>
      <a href={chartPaths.chart({}, { on: asked.day })}>{chartMessages[lang].link}</a>
      <a href="/forums">{t.forums}</a>
      {links.structure && <a href={structurePaths.structure()}>{structureMessages[lang].title}</a>}
      <a href={workingEnvironmentPaths.overview()}>{workingEnvironmentMessages[lang].title}</a>
      {links.vacancies && <a href={vacancyPaths.vacancies()}>{vacancyMessages[lang].title}</a>}
      {links.spread && <a href={spreadPaths.posts()}>{spreadMessages[lang].title}</a>}
      {links.flow && <a href={flowPaths.all()}>{flowMessages[lang].title}</a>}
      {links.agendaTexts && <a href={templatePaths.texts()}>{templateMessages[lang].title}</a>}
    </nav>
  )
}

function Filter({ lang, asked, search }: CommitteeTreePageProps) {
  const t = messages[lang]
  return (
    <SearchForm action={committeePaths.committees()} label={t.search}>
      <HiddenInputs values={asked.day === undefined ? {} : { on: asked.day }} />
      <TextField lang={lang} name="q" label={t.search} width="medium" value={search} />
      <Button>{t.show}</Button>
    </SearchForm>
  )
}

function Content({ lang, asked, search, levels, committees, mayManage }: CommitteeTreePageProps) {
  const t = messages[lang]
  if (committees.length === 0) {
    return (
      <EmptyState
        title={asked.day === undefined ? t.noneTitle : t.noneOnDate}
        action={
          mayManage && (
            <LinkButton kind="primary" href={committeePaths.newCommittee()}>
              {t.newCommittee}
            </LinkButton>
          )
        }
      >
        <p>{t.noneText}</p>
        {mayManage && <p>{t.noneFirst}</p>}
      </EmptyState>
    )
  }
  const { day } = asked
  if (search !== '') return <Matches lang={lang} day={day} search={search} levels={levels} committees={committees} />
  return (
    <ul class="committee-tree" role="list">
      {arrangeCommittees(committees).map((node) => (
        <Branch lang={lang} day={day} levels={levels} node={node} depth={0} key={node.id} />
      ))}
    </ul>
  )
}

interface BranchProps {
  lang: Lang
  /** The day the links carry on; left out for today. */
  day: IsoDate | undefined
  levels: readonly AgreementLevel[]
}

function Branch({ lang, day, levels, node, depth }: BranchProps & { node: CommitteeNode; depth: number }) {
  const t = messages[lang]
  return (
    <li>
      <Line lang={lang} day={day} levels={levels} committee={node} />
      {node.children.length > 0 && (
        <details open={depth === 0}>
          <summary>{t.under(node.children.length, node.name)}</summary>
          <ul role="list">
            {node.children.map((child) => (
              <Branch lang={lang} day={day} levels={levels} node={child} depth={depth + 1} key={child.id} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function Line({ lang, day, levels, committee }: BranchProps & { committee: CommitteeInTree }) {
  const t = messages[lang]
  const levelName = levels.find((level) => level.level === committee.level)?.name ?? String(committee.level)
  const isMeeting = committee.kind === 'staff_meeting'
  return (
    <div class="committee-line">
      <a class="committee-name" href={committeePaths.committee({ committeeId: committee.id }, { on: day })}>
        {committee.name}
      </a>
      <LevelMark level={committee.level as Level}>{isMeeting ? t.kinds.staff_meeting : levelName}</LevelMark>
      {committee.vacant > 0 && <Tag tone="warn">{t.vacantCount(committee.vacant)}</Tag>}
      {committee.seats === 0 && !isMeeting && <Tag>{t.noSeats}</Tag>}
      {!committee.name.includes(committee.unitName) && <span class="meta">{committee.unitName}</span>}
    </div>
  )
}

function Matches({
  lang,
  day,
  search,
  levels,
  committees,
}: BranchProps & { search: string; committees: readonly CommitteeInTree[] }) {
  const t = messages[lang]
  const wanted = search.toLocaleLowerCase('da')
  const holds = (text: string) => text.toLocaleLowerCase('da').includes(wanted)
  const matches = committees.filter(({ name, unitName }) => holds(name) || holds(unitName))
  return (
    <>
      <p class="meta" role="status">
        {matches.length === 0 ? t.nothingFound : t.found(matches.length)}
      </p>
      <ul class="committee-tree" role="list">
        {matches.map((committee) => (
          <li key={committee.id}>
            <Line lang={lang} day={day} levels={levels} committee={committee} />
          </li>
        ))}
      </ul>
      <p>
        <a href={committeePaths.committees({}, { on: day })}>{t.showAll}</a>
      </p>
    </>
  )
}
