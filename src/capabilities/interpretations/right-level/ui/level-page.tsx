import { today } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { FieldErrors, Typed } from '../../../../platform/http/form.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { disputePaths } from '../../../disputes/paths.ts'
import { meetingPaths } from '../../../meetings/paths.ts'
import { SimilarCard } from '../../ui/interpretation-page.tsx'
import { messages } from '../messages.ts'
import { levelPaths } from '../paths.ts'
import type { LevelPage as Found } from '../queries.ts'
import { reaches } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly accountId: string
  readonly found: Found
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Where an item belongs: the advice, the questions it comes of, what was answered before, and who disagrees. */
export function LevelPage(props: Props) {
  const { lang, found, errors } = props
  const t = messages[lang]
  const ids = { meetingId: found.meeting.id, itemId: found.item.id }
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={Object.entries(errors ?? {}).map(([name, text]) => ({ name, text }))} />
      <PageHeader
        title={t.title(found.item.title)}
        lead={t.lead}
        actions={<LinkButton href={meetingPaths.item(ids)}>{t.toItem}</LinkButton>}
      />
      <Columns
        main={
          <>
            <AdviceCard lang={lang} found={found} />
            {found.mayAnswer && <Questions {...props} />}
          </>
        }
        side={
          <>
            <SimilarCard lang={lang} similar={found.similar} />
            <Disagreements {...props} />
          </>
        }
      />
    </Stack>
  )
}

function AdviceCard({ lang, found }: Pick<Props, 'lang' | 'found'>) {
  const t = messages[lang]
  const { advice, answers } = found
  if (!advice || !answers) {
    return (
      <Card title={t.advice}>
        <p class="meta">{t.notAnswered}</p>
      </Card>
    )
  }
  const { name } = advice.committee
  return (
    <Card title={advice.isHere ? t.here : t.belongs(name)}>
      <p>{t.grounds[advice.grounds](name)}</p>
      {advice.remarks.map((remark) => (
        <p key={remark}>{t.remarks[remark]}</p>
      ))}
      <p class="meta">
        {t.clause(advice.clause)} · {t.answeredOn(sayDate(today(answers.at), lang, 'medium'))}
      </p>
    </Card>
  )
}

function Questions({ lang, accountId, found, errors, typed }: Props) {
  const t = messages[lang]
  const { answers, around } = found
  const political = answers ? (answers.isPolitical ? 'yes' : 'no') : ''
  const action = levelPaths.level({ meetingId: found.meeting.id, itemId: found.item.id })
  return (
    <Card title={t.questions}>
      <Form action={action} keepFor={accountId}>
        <RadioGroup
          lang={lang}
          name="political"
          label={t.political}
          error={errors?.['political']}
          value={typedText(typed, 'political', political)}
          choices={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
          inline
        />
        <SelectField
          lang={lang}
          name="leader"
          label={t.leader}
          error={errors?.['leader']}
          value={typedText(typed, 'leader', answers ? (answers.leaderOf ?? 'unknown') : found.meeting.committee.id)}
          choices={[
            ...around.map(({ id, name }) => ({ value: id, label: t.leaderOf(name) })),
            { value: 'unknown', label: t.unknown },
          ]}
        />
        <RadioGroup
          lang={lang}
          name="reach"
          label={t.reach}
          error={errors?.['reach']}
          value={typedText(typed, 'reach', answers?.reach ?? '')}
          choices={reaches.map((value) => ({ value, label: t.reaches[value] }))}
        />
        <FormButtons>
          <Button kind="primary">{answers ? t.again : t.answer}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}

function Disagreements(props: Props) {
  const { lang, found } = props
  const t = messages[lang]
  return (
    <Card
      title={t.disagreements}
      footer={
        found.mayDispute && (
          <LinkButton small href={disputePaths.newOf({ disputeKind: 'level' }, { item: found.item.id })}>
            {t.dispute}
          </LinkButton>
        )
      }
    >
      {found.disagreements.length === 0 ? (
        <p class="meta">{t.noDisagreement}</p>
      ) : (
        <List label={t.disagreements}>
          {found.disagreements.map(({ id, text, byName, at, meantName }) => (
            <Row
              key={id}
              title={meantName === null ? t.disagree : t.meantLine(meantName)}
              meta={t.said(byName ?? t.somebody, sayDate(today(at), lang, 'medium'))}
            >
              <p>{text}</p>
            </Row>
          ))}
        </List>
      )}
      {found.mayDisagree && <DisagreementForm {...props} />}
    </Card>
  )
}

function DisagreementForm({ lang, accountId, found, errors, typed }: Props) {
  const t = messages[lang]
  const action = levelPaths.disagreements({ meetingId: found.meeting.id, itemId: found.item.id })
  return (
    <details open={errors?.['text'] !== undefined}>
      <summary>{t.disagree}</summary>
      <p>{t.disagreeText}</p>
      <Form action={action} makesOne keepFor={accountId}>
        <SelectField
          lang={lang}
          name="meant"
          label={t.meant}
          empty
          error={errors?.['meant']}
          value={typedText(typed, 'meant')}
          choices={found.around.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea
          lang={lang}
          name="text"
          label={t.why}
          need="required"
          rows={3}
          maxLength={2000}
          error={errors?.['text']}
          value={typedText(typed, 'text')}
        />
        <FormButtons>
          <Button small>{t.save}</Button>
        </FormButtons>
      </Form>
    </details>
  )
}
