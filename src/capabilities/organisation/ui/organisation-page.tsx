import type { IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { SearchForm } from '../../../ui/components/form/form.tsx'
import { Columns } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { organisationPaths } from '../paths.ts'
import type { UnitNode } from '../rules.ts'
import { UnitTree } from './unit-tree.tsx'

interface OrganisationPageProps {
  lang: Lang
  tree: readonly UnitNode[]
  on: IsoDate
  isToday: boolean
  unfoldsAll: boolean
  /** Where units are imported, for whoever may. */
  importHref: string | null
}

export function OrganisationPage(props: OrganisationPageProps) {
  const { lang, tree, on, isToday } = props
  const t = messages[lang]
  const people = tree.reduce((sum, node) => sum + node.headCount, 0)
  const lead = t.lead(t.units(tree.length), t.people(people), sayDate(on, lang, 'medium'))
  return (
    <>
      <PageHeader title={t.title} lead={tree.length > 0 ? lead : undefined} />
      <Columns
        main={<Card>{tree.length > 0 ? <WholeTree {...props} /> : <NoUnits {...props} />}</Card>}
        side={<OtherDay lang={lang} on={on} isToday={isToday} />}
      />
    </>
  )
}

function WholeTree({ lang, tree, on, isToday, unfoldsAll }: OrganisationPageProps) {
  const t = messages[lang]
  const day = isToday ? undefined : on
  const other = organisationPaths.organisation({}, { on: day, open: unfoldsAll ? undefined : 'all' })
  return (
    <>
      <p>
        <a href={other}>{unfoldsAll ? t.closeAll : t.openAll}</a>
      </p>
      <UnitTree lang={lang} nodes={tree} unfolded={unfoldsAll ? Infinity : 1} on={day} label={t.tree} />
    </>
  )
}

function NoUnits({ lang, isToday, importHref }: OrganisationPageProps) {
  const t = messages[lang]
  const action = importHref !== null && <LinkButton href={importHref}>{t.toImports}</LinkButton>
  return (
    <EmptyState title={t.emptyTitle} action={action}>
      <p>{isToday ? t.emptyText : t.emptyOnDate}</p>
    </EmptyState>
  )
}

function OtherDay({ lang, on, isToday }: Pick<OrganisationPageProps, 'lang' | 'on' | 'isToday'>) {
  const t = messages[lang]
  return (
    <Card title={t.chooseDate}>
      <SearchForm action={organisationPaths.organisation()} label={t.chooseDate}>
        <DateField lang={lang} name="on" label={t.on} value={isToday ? undefined : on} />
        <Button>{t.show}</Button>
      </SearchForm>
    </Card>
  )
}
