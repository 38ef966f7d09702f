import { addDays, type IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { messages } from '../../../committees/delegations/messages.ts'
import { delegationPaths } from '../../../committees/delegations/paths.ts'
import { stateOf, type Delegation, type Lendable } from '../../../committees/delegations/rules.ts'

export interface DelegationTableProps {
  lang: Lang
  on: IsoDate
  delegations: readonly Delegation[]
  /** The page that a taken-back delegation leads back to. */
  here: string
  /** What stands when there are none. */
  emptyText: string
}

export function sayRight(lang: Lang, right: Lendable & { readonly committeeName: string | null }): string {
  const t = messages[lang]
  return right.committeeName === null ? t.roles[right.role] : t.inCommittee(t.roles[right.role], right.committeeName)
}

const tones = { coming: 'info', in_force: 'ok', ended: 'neutral' } as const

/** Who may act for whom, with the way to take it back. */
export function DelegationTable({ lang, on, delegations, here, emptyText }: DelegationTableProps) {
  const t = messages[lang]
  if (delegations.length === 0) {
    return (
      <EmptyState title={t.none}>
        <p>{emptyText}</p>
      </EmptyState>
    )
  }
  const day = (date: IsoDate) => sayDate(date, lang, 'medium')
  return (
    <Table
      caption={t.caption}
      rows={delegations}
      keyOf={(one) => one.id}
      columns={[
        { label: t.to, cell: (one) => one.to.name, names: true },
        { label: t.from, cell: (one) => one.from.name },
        { label: t.right, cell: (one) => sayRight(lang, one) },
        { label: t.period, cell: (one) => t.fromTo(day(one.validFrom), day(addDays(one.validTo, -1))) },
        { label: t.reason, cell: (one) => one.reason },
        {
          label: t.state,
          cell: (one) => <Tag tone={tones[stateOf(one, on)]}>{t.states[stateOf(one, on)]}</Tag>,
        },
        {
          label: t.actions,
          quiet: true,
          cell: (one) =>
            stateOf(one, on) !== 'ended' && (
              <ButtonForm
                action={delegationPaths.ending({ delegationId: one.id })}
                hidden={{ return_to: here }}
                kind="danger"
                small
                label={t.endLabel(sayRight(lang, one), one.to.name)}
              >
                {t.end}
              </ButtonForm>
            ),
        },
      ]}
    />
  )
}
