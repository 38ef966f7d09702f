import type { IsoDate } from '../../../platform/clock/dates.ts'
import { addDays } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { DayAsked } from '../../../platform/http/day-asked.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { AsOf } from '../../../ui/components/as-of/as-of.tsx'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { Columns } from '../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Pagination } from '../../../ui/components/pagination/pagination.tsx'
import { Table } from '../../../ui/components/table/table.tsx'
import { directoryPaths } from '../directory/paths.ts'
import { messages as lifetime } from '../lifetime/messages.ts'
import { lifetimePaths } from '../lifetime/paths.ts'
import { messages } from '../messages.ts'
import { organisationPaths } from '../paths.ts'
import type { UnitPage as UnitPageData } from '../queries.ts'
import { UnitTree } from './unit-tree.tsx'

interface UnitPageProps {
  lang: Lang
  data: UnitPageData
  asked: DayAsked
  mayChange: boolean
}

type Part = Pick<UnitPageProps, 'lang' | 'data'> & { day: string | undefined }

/** The list of who speaks for the workplace belongs to the committees, which know the units and not the other way. */
const representativesHref = (unitId: string, day: string | undefined) =>
  `/representatives?unit=${unitId}${day === undefined ? '' : `&on=${day}`}`

export function UnitPage({ lang, data, asked, mayChange }: UnitPageProps) {
  const t = messages[lang]
  const unitId = data.history.id
  const part = { lang, data, day: asked.day }
  const said = sayDate(asked.on, lang, 'medium')
  const change = mayChange && (
    <>
      <LinkButton href={organisationPaths.newChange({ unitId })}>{t.change}</LinkButton>
      <LinkButton href={lifetimePaths.closing({ unitId })}>{lifetime[lang].closeAction}</LinkButton>
    </>
  )
  return (
    <>
      <PageHeader
        title={data.name}
        lead={data.node?.kind}
        actions={
          <>
            <LinkButton href={representativesHref(unitId, asked.day)}>{t.representatives}</LinkButton>
            {change}
          </>
        }
      />
      <AsOf lang={lang} action={organisationPaths.unit({ unitId })} on={asked.on} today={asked.today} said={said} />
      {data.node ? (
        <Columns
          main={
            <>
              <SubUnits {...part} />
              <Employees {...part} />
            </>
          }
          side={<Facts {...part} />}
        />
      ) : (
        <Notice lang={lang} tone="info" title={t.notThen(said)}>
          <p>{t.notThenText}</p>
        </Notice>
      )}
      <History lang={lang} data={data} />
    </>
  )
}

function Facts({ lang, data, day }: Part) {
  const t = messages[lang]
  const { node, period } = data
  const parent = data.above.at(-1)
  if (!node || !period) return null
  const leader = node.leaderId ? (
    <a href={directoryPaths.person({ personId: node.leaderId })}>{node.leaderName}</a>
  ) : (
    t.noLeader
  )
  const own = node.totalHeadCount !== node.headCount && ` (${t.peopleHere(node.headCount)})`
  return (
    <Card title={t.unitFacts}>
      <DescriptionList
        facts={[
          { term: t.leader, value: leader },
          { term: t.headCount, value: [t.people(node.totalHeadCount), own] },
          {
            term: t.belongsTo,
            value: parent && <a href={organisationPaths.unit({ unitId: parent.id }, { on: day })}>{parent.name}</a>,
          },
          { term: t.number, value: node.number },
          { term: t.validSince, value: sayDate(period.from, lang, 'medium') },
          { term: t.validUntil, value: period.to && sayDate(addDays(period.to, -1), lang, 'medium') },
        ]}
      />
    </Card>
  )
}

function SubUnits({ lang, data, day }: Part) {
  const t = messages[lang]
  return (
    <Card title={t.unitsUnder} aside={data.under.length > 0 ? t.units(data.under.length) : undefined}>
      {data.under.length > 0 ? (
        <UnitTree lang={lang} nodes={data.under} unfolded={0} on={day} label={t.unitsUnder} />
      ) : (
        <p>{t.noUnitsUnder}</p>
      )}
    </Card>
  )
}

function Employees({ lang, data, day }: Part) {
  const t = messages[lang]
  const { employees, page, pages, node } = data
  const hrefOf = (n: number) => organisationPaths.unit({ unitId: data.history.id }, { on: day, page: String(n) })
  return (
    <Card title={t.employees} aside={node && node.headCount > 0 ? t.people(node.headCount) : undefined}>
      {employees.length > 0 ? (
        <Table
          caption={t.employees}
          captionHidden
          rows={employees}
          keyOf={(employee) => employee.personId}
          columns={[
            {
              label: t.name,
              cell: (employee) => <a href={directoryPaths.person({ personId: employee.personId })}>{employee.name}</a>,
            },
            { label: t.jobTitle, cell: (employee) => employee.jobTitle },
          ]}
        />
      ) : (
        <p>{t.noEmployees}</p>
      )}
      <Pagination lang={lang} page={page} pages={pages} hrefOf={hrefOf} />
    </Card>
  )
}

function History({ lang, data }: Pick<UnitPageProps, 'lang' | 'data'>) {
  const t = messages[lang]
  const said = (from: IsoDate, to: IsoDate | null) => {
    const first = sayDate(from, lang, 'medium')
    return to === null ? t.from(first) : t.until(first, sayDate(addDays(to, -1), lang, 'medium'))
  }
  return (
    <Card title={t.history}>
      <Table
        caption={t.history}
        captionHidden
        rows={data.history.periods.toReversed()}
        keyOf={(period) => period.id}
        columns={[
          { label: t.period, cell: (period) => said(period.from, period.to) },
          { label: t.name, cell: (period) => period.name },
          { label: t.kind, cell: (period) => period.kind },
          { label: t.belongsTo, cell: (period) => period.parentName ?? '–' },
          { label: t.leader, cell: (period) => period.leaderName ?? '–' },
        ]}
      />
    </Card>
  )
}
