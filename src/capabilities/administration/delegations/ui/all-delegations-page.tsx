import type { Lang } from '../../../../platform/i18n/lang.ts'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { SearchForm } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../../../committees/delegations/messages.ts'
import { delegationPaths } from '../../../committees/delegations/paths.ts'
import type { Delegation } from '../../../committees/delegations/rules.ts'
import { DelegationTable } from './delegation-table.tsx'

interface AllDelegationsPageProps {
  lang: Lang
  on: IsoDate
  delegations: readonly Delegation[]
  /** For HR: the search for somebody whose right is to be lent; null for who may only look. */
  lenders: { readonly search: string; readonly found: readonly { id: string; name: string; detail: string }[] } | null
}

/** Every delegation, for HR and the administrator. */
export function AllDelegationsPage({ lang, on, delegations, lenders }: AllDelegationsPageProps) {
  const t = messages[lang]
  return (
    <Stack>
      <PageHeader title={t.allTitle} lead={t.allLead} />
      <DelegationTable
        lang={lang}
        on={on}
        delegations={delegations}
        here={delegationPaths.all()}
        emptyText={t.noneTextAll}
      />
      {lenders && (
        <Card title={t.onBehalfTitle}>
          <p>{t.onBehalfText}</p>
          <SearchForm action={delegationPaths.all()} label={t.onBehalfTitle}>
            <TextField lang={lang} name="q" label={t.findPerson} width="medium" value={lenders.search} />
            <Button>{t.find}</Button>
          </SearchForm>
          {lenders.search !== '' && lenders.found.length === 0 && <p class="meta">{t.nobodyFound}</p>}
          {lenders.found.length > 0 && (
            <List label={t.onBehalfTitle}>
              {lenders.found.map(({ id, name, detail }) => (
                <Row key={id} title={name} href={delegationPaths.delegations({}, { from: id })} meta={detail} />
              ))}
            </List>
          )}
        </Card>
      )}
    </Stack>
  )
}
