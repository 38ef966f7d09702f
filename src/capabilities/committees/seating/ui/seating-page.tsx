import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Table, type Column } from '../../../../ui/components/table/table.tsx'
import { agreementPaths } from '../../../agreement/paths.ts'
import { structurePaths } from '../../../structure/paths.ts'
import { committeePaths } from '../../paths.ts'
import { Problems, type Shown } from '../../ui/form-parts.tsx'
import { messages } from '../messages.ts'
import { seatNumberPaths } from '../numbers/paths.ts'
import { seatsIn, type Seating } from '../rules.ts'

interface SeatingPageProps {
  lang: Lang
  /** null: no agreement says what they should have. */
  seatings: readonly Seating[] | null
  shown: Shown | undefined
}

/** What every empty body would get by the agreement; all that are ticked are made at once. */
export function SeatingPage({ lang, seatings, shown }: SeatingPageProps) {
  const t = messages[lang]
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.title} lead={t.lead} />
      {seatings === null || seatings.length === 0 ? (
        <Nothing lang={lang} hasAgreement={seatings !== null} />
      ) : (
        <Preview lang={lang} seatings={seatings} shown={shown} />
      )}
    </>
  )
}

function Nothing({ lang, hasAgreement }: { lang: Lang; hasAgreement: boolean }) {
  const t = messages[lang]
  if (!hasAgreement) {
    const action = <LinkButton href={agreementPaths.agreement()}>{t.toAgreement}</LinkButton>
    return (
      <EmptyState title={t.noAgreementTitle} action={action}>
        {t.noAgreement}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t.nothingTitle}
      action={<LinkButton href={structurePaths.structure()}>{t.toStructure}</LinkButton>}
    >
      {t.nothing}
    </EmptyState>
  )
}

function Preview({ lang, seatings, shown }: { lang: Lang; seatings: readonly Seating[]; shown: Shown | undefined }) {
  const t = messages[lang]
  const title = t.preview(seatings.length, seatsIn(seatings))
  return (
    <Card title={title}>
      <p class="meta">{t.text}</p>
      <p class="meta">
        {t.moreSeats} <a href={seatNumberPaths.numbers()}>{t.seatNumbers}</a>
      </p>
      {seatings.some(({ seats }) => seats.some(({ kind }) => kind === 'amr' || kind === 'ftr')) && (
        <p class="meta">{t.spelledOut}</p>
      )}
      <Form action={committeePaths.seating()} label={t.create}>
        <Table
          caption={title}
          captionHidden
          columns={columns(lang, shown)}
          rows={seatings}
          keyOf={({ committeeId }) => committeeId}
        />
        <FormButtons>
          <Button kind="primary">{t.create}</Button>
          <LinkButton kind="quiet" href={committeePaths.committees()}>
            {t.cancel}
          </LinkButton>
        </FormButtons>
      </Form>
    </Card>
  )
}

function columns(lang: Lang, shown: Shown | undefined): Column<Seating>[] {
  const t = messages[lang]
  const typed = shown && [shown.typed?.['chosen'] ?? []].flat()
  return [
    {
      label: t.columns.choose,
      cell: ({ committeeId, name }) => (
        <input
          type="checkbox"
          name="chosen"
          value={committeeId}
          checked={typed === undefined || typed.includes(committeeId)}
          aria-label={t.choose(name)}
        />
      ),
    },
    { label: t.columns.name, names: true, cell: ({ name }) => name },
    {
      label: t.columns.seats,
      cell: ({ kind, seats }) =>
        kind === 'staff_meeting'
          ? t.everybody
          : seats.map(({ amount, kind: of, group }) => t.seats(amount, t.holders[of], group)).join(' · '),
    },
    { label: t.columns.chair, cell: ({ chair }) => chair?.name ?? t.noChair },
  ]
}
