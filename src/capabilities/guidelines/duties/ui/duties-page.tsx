import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { messages as words } from '../../messages.ts'
import { guidelinePaths } from '../../paths.ts'
import type { ListedGuideline } from '../../queries.ts'
import { messages } from '../messages.ts'
import { dutyStates, holdsOn, type Duty, type DutyState } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly duties: readonly Duty[]
  readonly register: readonly ListedGuideline[]
  readonly mayKeep: boolean
  readonly typed?: Typed | undefined
  readonly errors?: FieldErrors | undefined
}

/** What must exist, with what answers each and what is missing. */
export function DutiesPage(props: Props) {
  const { lang, on, duties, register, mayKeep, errors } = props
  const t = messages[lang]
  const states = dutyStates(duties, register, on)
  const ended = duties.filter((duty) => !holdsOn(duty, on))
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={Object.entries(errors ?? {}).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={t.title} lead={t.lead} />
      <Card title={t.list}>
        {duties.length === 0 ? (
          <EmptyState
            title={t.empty}
            action={
              mayKeep && (
                <ButtonForm kind="primary" action={guidelinePaths.nationalDuties()}>
                  {t.take}
                </ButtonForm>
              )
            }
          >
            <p>{mayKeep ? t.emptyText : t.emptyOthers}</p>
          </EmptyState>
        ) : (
          <List label={t.list}>
            {states.map((state) => (
              <DutyRow key={state.duty.id} lang={lang} on={on} state={state} mayKeep={mayKeep} />
            ))}
          </List>
        )}
      </Card>
      {ended.length > 0 && (
        <Card title={t.ended}>
          <List label={t.ended}>
            {ended.map((duty) => (
              <Row key={duty.id} title={duty.title} meta={duty.clause} />
            ))}
          </List>
        </Card>
      )}
      {mayKeep && <AddCard {...props} />}
    </Stack>
  )
}

interface RowProps extends Pick<Props, 'lang' | 'on' | 'mayKeep'> {
  readonly state: DutyState<ListedGuideline>
}

function DutyRow({ lang, on, state, mayKeep }: RowProps) {
  const t = messages[lang]
  const { duty, answeredBy } = state
  return (
    <Row
      title={duty.title}
      tags={
        <>
          <Tag>{words[lang].kinds[duty.kind]}</Tag>
          {answeredBy.length === 0 && <Tag tone="danger">{t.missing}</Tag>}
        </>
      }
      meta={[duty.clause, duty.validTo && t.until(sayDate(duty.validTo, lang, 'medium'))].filter(Boolean).join(' · ')}
      actions={
        mayKeep &&
        duty.validTo === null && (
          <Confirm
            lang={lang}
            isQuiet
            kind="primary"
            opens={t.end}
            action={guidelinePaths.dutyEnd({ dutyId: duty.id })}
            confirms={t.endConfirm}
            fields={
              <DateField lang={lang} name="from" id={`end-${duty.id}`} label={t.from} need="required" value={on} />
            }
          >
            <p>{t.endText}</p>
          </Confirm>
        )
      }
    >
      {answeredBy.length > 0 && (
        <p>
          {t.answeredBy}:{' '}
          {answeredBy.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={guidelinePaths.guideline({ guidelineId: id })}>{title}</a>
            </span>
          ))}
        </p>
      )}
    </Row>
  )
}

function AddCard({ lang, typed, errors }: Props) {
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: errors?.[name] })
  return (
    <Card title={t.add}>
      <p>{t.addText}</p>
      <Form action={guidelinePaths.duties()} makesOne label={t.add}>
        <RadioGroup
          {...field('kind')}
          label={t.kind}
          need="required"
          inline
          value={typedText(typed, 'kind', 'must')}
          choices={(['procedure', 'must'] as const).map((kind) => ({ value: kind, label: words[lang].kinds[kind] }))}
        />
        <TextField
          {...field('title')}
          label={t.titleField}
          need="required"
          maxLength={200}
          value={typedText(typed, 'title')}
        />
        <TextField
          {...field('clause')}
          label={t.clauseField}
          hint={t.clauseHint}
          need="required"
          maxLength={200}
          value={typedText(typed, 'clause')}
        />
        <DateField
          {...field('valid_from')}
          label={t.validFrom}
          need="optional"
          value={typedText(typed, 'valid_from')}
        />
        <FormButtons>
          <Button>{t.add}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}
