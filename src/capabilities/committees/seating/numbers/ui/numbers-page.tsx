import { typedText } from '../../../../../platform/http/form.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../../ui/components/button/button.tsx'
import { ButtonForm } from '../../../../../ui/components/button/button-form.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../../ui/components/empty-state/empty-state.tsx'
import { SelectField } from '../../../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../../../ui/components/field/text-field.tsx'
import { SearchForm } from '../../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { agreementPaths } from '../../../../agreement/paths.ts'
import { fieldOf, Problems, type Shown } from '../../../ui/form-parts.tsx'
import { fieldFor } from '../input.ts'
import { messages } from '../messages.ts'
import { seatNumberPaths } from '../paths.ts'
import type { NumbersOfLevel, SeatChange } from '../queries.ts'
import type { SortNow } from '../rules.ts'
import { PlanCard } from './plan-card.tsx'

export interface NumbersPageProps {
  lang: Lang
  /** null: no agreement says which levels there are. */
  found: NumbersOfLevel | null
  /** Whether numbers were asked for, so that there is something to tell. */
  asks: boolean
  /** What was changed today and can be taken back. */
  latest: SeatChange | null
  shown: Shown
}

/** One number for each sort of seat on a level; asked first, told in words, then done with one press. */
export function NumbersPage({ lang, found, asks, latest, shown }: NumbersPageProps) {
  const t = messages[lang]
  const isWrong = shown.refusal !== undefined || Object.keys(shown.errors).length > 0
  if (!found) {
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <EmptyState
          title={t.noAgreementTitle}
          action={<LinkButton href={agreementPaths.agreement()}>{t.toAgreement}</LinkButton>}
        >
          {t.noAgreement}
        </EmptyState>
      </>
    )
  }
  const levelName = (level: number) => found.levels.find((each) => each.level === level)?.name ?? String(level)
  return (
    <>
      <Problems lang={lang} shown={isWrong ? shown : undefined} />
      <PageHeader title={t.title} lead={t.lead} />
      <Stack gap="loose">
        {latest && (
          <Card title={t.latest}>
            <p>{t.latestText(levelName(latest.level), latest.made.length, latest.closed.length)}</p>
            <ButtonForm action={seatNumberPaths.takingBack({ changeId: latest.id })}>{t.takeBack}</ButtonForm>
          </Card>
        )}
        <SearchForm action={seatNumberPaths.numbers()} label={t.level}>
          <SelectField
            lang={lang}
            name="level"
            label={t.level}
            value={String(found.level)}
            choices={found.levels.map(({ level, name }) => ({ value: String(level), label: name }))}
          />
          <Button>{t.show}</Button>
        </SearchForm>
        {found.committees === 0 ? (
          <EmptyState title={t.noCommittees}>{t.noCommitteesText}</EmptyState>
        ) : (
          <NumbersForm lang={lang} found={found} shown={shown} title={levelName(found.level)} />
        )}
        {asks && <PlanCard lang={lang} found={found} shown={shown} />}
      </Stack>
    </>
  )
}

interface NumbersFormProps {
  lang: Lang
  found: NumbersOfLevel
  shown: Shown
  title: string
}

function NumbersForm({ lang, found, shown, title }: NumbersFormProps) {
  const t = messages[lang]
  const sides = (['management', 'employee'] as const).map((side) => ({
    side,
    sorts: found.sorts.filter((sort) => sort.side === side),
  }))
  return (
    <Card title={title}>
      <form class="form" method="get" action={seatNumberPaths.numbers()} aria-label={title}>
        <input type="hidden" name="level" value={found.level} />
        <p class="meta">{t.leave}</p>
        {sides.map(
          ({ side, sorts }) =>
            sorts.length > 0 && (
              <Stack key={side}>
                <h3>{t.sides[side]}</h3>
                {sorts.map((sort) => (
                  <TextField
                    key={fieldFor(sort)}
                    {...fieldOf(lang, fieldFor(sort), shown)}
                    label={t.field(sort.title, sort.group)}
                    hint={nowInWords(lang, sort)}
                    width="short"
                    inputMode="numeric"
                    value={typedText(shown.typed, fieldFor(sort))}
                  />
                ))}
              </Stack>
            ),
        )}
        <div class="cluster field-buttons">
          <Button kind="primary">{t.preview}</Button>
        </div>
      </form>
    </Card>
  )
}

function nowInWords(lang: Lang, { now }: SortNow): string {
  const t = messages[lang]
  return t.now(now.map(([seats, committees]) => t.nowPart(seats, committees)).join(', '))
}
