import type { DayAsked } from '../../../../platform/http/day-asked.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { AsOf } from '../../../../ui/components/as-of/as-of.tsx'
import { HiddenInputs } from '../../../../ui/components/button/button-form.tsx'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { SearchForm } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Person } from '../../../../ui/components/person/person.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { levelName, type Agreement } from '../../../agreement/rules.ts'
import type { UnitNode } from '../../../organisation/rules.ts'
import { messages as committeeMessages } from '../../messages.ts'
import { committeePaths } from '../../paths.ts'
import type { Representation } from '../../queries.ts'
import type { SeatWithHolders } from '../../rules.ts'
import type { Side } from '../../schema.ts'
import { HolderTags } from '../../ui/seat-row.tsx'
import { messages } from '../messages.ts'

interface RepresentativesPageProps {
  lang: Lang
  asked: DayAsked
  /** The day in words. */
  said: string
  agreement: Agreement | null
  units: readonly UnitNode[]
  /** The workplace shown: the reader's own, or the one asked for. */
  workplace: { id: string; name: string } | null
  isOwn: boolean
  committees: readonly Representation[]
  /** The holders of the seats, for how to write to them. */
  people: ReadonlyMap<string, { readonly email: string | null }>
}

/** Who speaks for a workplace, per level, both sides. */
export function RepresentativesPage(props: RepresentativesPageProps) {
  const { lang, asked, said, workplace, isOwn, committees } = props
  const t = messages[lang]
  const title = workplace && !isOwn ? t.titleOf(workplace.name) : t.title
  return (
    <>
      <PageHeader title={title} lead={workplace && (isOwn ? t.lead(workplace.name) : t.leadOf)} />
      <Stack gap="loose">
        <AsOf
          lang={lang}
          action={committeePaths.representatives()}
          on={asked.on}
          today={asked.today}
          said={said}
          keep={workplace && !isOwn ? { unit: workplace.id } : {}}
        />
        {committees.map((committee) => (
          <CommitteeCard {...props} committee={committee} key={committee.id} />
        ))}
        {committees.length === 0 && (
          <Card>
            <EmptyState title={workplace ? t.noneTitle : t.noWorkplaceTitle}>
              <p>{workplace ? t.noneText : t.noWorkplaceText}</p>
            </EmptyState>
          </Card>
        )}
        <OtherWorkplace {...props} />
      </Stack>
    </>
  )
}

function CommitteeCard({
  lang,
  asked,
  agreement,
  committee,
  people,
}: RepresentativesPageProps & { committee: Representation }) {
  const t = messages[lang]
  const c = committeeMessages[lang]
  const isMeeting = committee.kind === 'staff_meeting'
  return (
    <Card
      title={committee.name}
      aside={
        <LevelMark level={committee.level as Level}>
          {isMeeting ? c.kinds.staff_meeting : levelName(agreement, committee.level)}
        </LevelMark>
      }
      footer={<a href={committeePaths.committee({ committeeId: committee.id }, { on: asked.day })}>{committee.name}</a>}
    >
      {isMeeting && <p>{t.staffMeeting}</p>}
      {isMeeting && committee.chair && <Person name={committee.chair.name} role={c.posts.chair} />}
      {!isMeeting && (
        <div class="two-sides">
          <SideList lang={lang} committee={committee} side="employee" people={people} />
          <SideList lang={lang} committee={committee} side="management" people={people} />
        </div>
      )}
    </Card>
  )
}

type People = RepresentativesPageProps['people']

interface SideListProps {
  lang: Lang
  committee: Representation
  side: Side
  people: People
}

function SideList({ lang, committee, side, people }: SideListProps) {
  const t = messages[lang]
  const c = committeeMessages[lang]
  const seats = committee.seats.filter((seat) => seat.side === side)
  const vacant = seats.filter((seat) => seat.holder === null).length
  const filled = seats.filter((seat) => seat.holder !== null)
  const heading = side === 'employee' ? t.employeeSide : t.managementSide
  return (
    <section>
      <h3>{heading}</h3>
      {filled.length === 0 && <p class="meta">{side === 'employee' ? t.noEmployees : t.noManagement}</p>}
      <ul class="representative-list" role="list">
        {filled.map((seat) => (
          <li key={seat.seatId}>
            <Representative
              lang={lang}
              committee={committee}
              seat={seat}
              email={people.get(seat.holder?.personId ?? '')?.email ?? null}
            />
          </li>
        ))}
      </ul>
      {vacant > 0 && <Tag tone="warn">{c.vacantCount(vacant)}</Tag>}
    </section>
  )
}

interface RepresentativeProps {
  lang: Lang
  committee: Representation
  seat: SeatWithHolders
  email: string | null
}

function Representative({ lang, committee, seat, email }: RepresentativeProps) {
  const c = committeeMessages[lang]
  const { holder } = seat
  if (!holder) return null
  const isChair = committee.chair?.personId === holder.personId && seat.side === 'management'
  const isVice = committee.viceChair?.personId === holder.personId && seat.side === 'employee'
  const post = isChair ? c.posts.chair : isVice ? c.posts.vice_chair : ''
  // A seat called "TR" says nothing that the tag beside it does not.
  const named = seat.title === c.shortKinds[holder.kind] ? '' : seat.title
  return (
    <Person
      name={holder.name}
      role={<Reach said={[post, named].filter(Boolean).join(' · ')} email={email} />}
      tags={<HolderTags lang={lang} holder={holder} />}
    />
  )
}

/** An employee who has found the right person wants to reach them. */
function Reach({ said, email }: { said: string; email: string | null }) {
  if (email === null) return <>{said}</>
  return (
    <>
      {said && `${said} · `}
      <a href={`mailto:${email}`}>{email}</a>
    </>
  )
}

function OtherWorkplace({ lang, asked, units, workplace }: RepresentativesPageProps) {
  const t = messages[lang]
  if (units.length === 0) return null
  return (
    <Card title={t.other}>
      <SearchForm action={committeePaths.representatives()} label={t.other}>
        <HiddenInputs values={asked.day === undefined ? {} : { on: asked.day }} />
        <SelectField
          lang={lang}
          name="unit"
          label={t.choose}
          value={workplace?.id}
          choices={units.map((unit) => ({ value: unit.id, label: '\u2003'.repeat(unit.depth) + unit.name }))}
        />
        <Button>{t.show}</Button>
      </SearchForm>
    </Card>
  )
}
