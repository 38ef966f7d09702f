import { sayDate } from '../../../platform/clock/words.ts'
import type { DayAsked } from '../../../platform/http/day-asked.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { AsOf } from '../../../ui/components/as-of/as-of.tsx'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { messages as lifetime } from '../lifetime/messages.ts'
import { messages } from '../messages.ts'
import { organisationPaths } from '../paths.ts'
import type { UnitNode } from '../rules.ts'
import { UnitTree } from './unit-tree.tsx'

interface OrganisationPageProps {
  lang: Lang
  tree: readonly UnitNode[]
  asked: DayAsked
  unfoldsAll: boolean
  /** Where units are imported, for whoever may. */
  importHref: string | null
  /** Where a unit is opened by hand, for whoever may. */
  newUnitHref: string | null
  /** Where a new structure is made, for whoever may. */
  reorganisationsHref: string | null
}

export function OrganisationPage(props: OrganisationPageProps) {
  const { lang, tree, asked, unfoldsAll, reorganisationsHref, newUnitHref } = props
  const t = messages[lang]
  const people = tree.reduce((sum, node) => sum + node.headCount, 0)
  const said = sayDate(asked.on, lang, 'medium')
  const lead = t.lead(t.units(tree.length), t.people(people), said)
  return (
    <>
      <PageHeader
        title={t.title}
        lead={tree.length > 0 ? lead : undefined}
        actions={
          <>
            {newUnitHref !== null && <LinkButton href={newUnitHref}>{lifetime[lang].openAction}</LinkButton>}
            {reorganisationsHref !== null && <LinkButton href={reorganisationsHref}>{t.reorganisations}</LinkButton>}
          </>
        }
      />
      <AsOf
        lang={lang}
        action={organisationPaths.organisation()}
        on={asked.on}
        today={asked.today}
        said={said}
        keep={unfoldsAll ? { open: 'all' } : {}}
      />
      <Card>{tree.length > 0 ? <WholeTree {...props} /> : <NoUnits {...props} />}</Card>
    </>
  )
}

function WholeTree({ lang, tree, asked, unfoldsAll }: OrganisationPageProps) {
  const t = messages[lang]
  const { day } = asked
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

function NoUnits({ lang, asked, importHref }: OrganisationPageProps) {
  const t = messages[lang]
  const action = importHref !== null && <LinkButton href={importHref}>{t.toImports}</LinkButton>
  return (
    <EmptyState title={t.emptyTitle} action={action}>
      <p>{asked.day === undefined ? t.emptyText : t.emptyOnDate}</p>
    </EmptyState>
  )
}
