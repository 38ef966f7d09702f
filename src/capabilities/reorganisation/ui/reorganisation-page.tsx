import { sayDate, sayMoment } from '../../../platform/clock/words.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../ui/components/button/button-form.tsx'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { Confirm } from '../../../ui/components/confirm/confirm.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { TextArea } from '../../../ui/components/field/text-field.tsx'
import { Columns } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import { reorganisationPaths } from '../paths.ts'
import type { StepKind } from '../schema.ts'
import { messages as stepMessages } from '../steps/messages.ts'
import { Problems, type Shown } from './details-page.tsx'
import { toneOf, type Listed } from './list-page.tsx'

interface ReorganisationPageProps {
  lang: Lang
  found: Listed
  /** In order, each in words. */
  steps: readonly { readonly id: string; readonly text: string }[]
  /** Why the steps cannot be taken as they are. */
  problem: string | null
  shown: Shown
}

const unitKinds: readonly StepKind[] = [
  'move_unit',
  'rename_unit',
  'merge_units',
  'split_unit',
  'close_unit',
  'open_unit',
]
const committeeKinds: readonly StepKind[] = ['change_committee', 'merge_committee', 'close_committee', 'open_committee']

export function ReorganisationPage(props: ReorganisationPageProps) {
  const { lang, found, problem, shown } = props
  const t = messages[lang]
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader
        title={found.title}
        lead={`${t.states[found.state]} · ${t.effective(sayDate(found.on, lang, 'long'))}`}
        actions={<NextStep {...props} />}
      />
      {problem !== null && (
        <Notice lang={lang} tone="warn" title={t.problem}>
          <p>
            {problem} {t.problemHelp}
          </p>
        </Notice>
      )}
      <Columns
        main={
          <>
            <Steps {...props} />
            {found.state === 'draft' && <AddStep {...props} />}
          </>
        }
        side={
          <>
            <Facts {...props} />
            {(found.state === 'draft' || found.state === 'approved') && <Withdrawal {...props} />}
          </>
        }
      />
    </>
  )
}

function NextStep({ lang, found, steps, problem }: ReorganisationPageProps) {
  const t = messages[lang]
  const href = reorganisationPaths.preview({ reorganisationId: found.id })
  if (found.approvedAt) return <LinkButton href={href}>{t.result}</LinkButton>
  if (found.state !== 'draft' || steps.length === 0 || problem !== null) return null
  return (
    <LinkButton kind="primary" href={href}>
      {t.preview}
    </LinkButton>
  )
}

function Steps({ lang, found, steps }: ReorganisationPageProps) {
  const t = messages[lang]
  return (
    <Card title={t.stepsTitle}>
      {steps.length === 0 ? (
        <p>{t.noSteps}</p>
      ) : (
        <List numbered label={t.stepsTitle}>
          {steps.map(({ id, text }, index) => (
            <Row
              key={id}
              headingLevel={3}
              number={index + 1}
              title={text}
              actions={
                found.state === 'draft' && (
                  <ButtonForm
                    small
                    kind="quiet"
                    action={reorganisationPaths.stepRemoval({ reorganisationId: found.id, stepId: id })}
                    label={t.removeLabel(text)}
                  >
                    {t.remove}
                  </ButtonForm>
                )
              }
            />
          ))}
        </List>
      )}
    </Card>
  )
}

function AddStep({ lang, found }: ReorganisationPageProps) {
  const t = messages[lang]
  const words = stepMessages[lang]
  const links = (kinds: readonly StepKind[]) => (
    <ul class="reorganisation-kinds" role="list">
      {kinds.map((kind) => (
        <li key={kind}>
          <LinkButton small href={reorganisationPaths.newStep({ reorganisationId: found.id }, { kind })}>
            {words.kinds[kind]}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
  return (
    <Card title={t.add}>
      <h3>{t.addUnits}</h3>
      {links(unitKinds)}
      <h3>{t.addCommittees}</h3>
      <p class="meta">{words.follows}</p>
      {links(committeeKinds)}
    </Card>
  )
}

function Facts({ lang, found }: ReorganisationPageProps) {
  const t = messages[lang]
  const who = (name: string | null, at: Date | null) => (at ? t.who(name, sayMoment(at, lang)) : null)
  const { reorganisationId } = { reorganisationId: found.id }
  return (
    <Card title={t.facts} aside={<Tag tone={toneOf[found.state]}>{t.states[found.state]}</Tag>}>
      <DescriptionList
        facts={[
          { term: t.reason, value: found.reason },
          { term: t.madeBy, value: who(found.createdByName, found.createdAt) },
          { term: t.approvedBy, value: who(found.approvedByName, found.approvedAt) },
          { term: t.withdrawnBy, value: who(found.withdrawnByName, found.withdrawnAt) },
          { term: t.withdrawalReason, value: found.withdrawalReason },
        ]}
      />
      {found.state === 'draft' && (
        <p>
          <LinkButton small href={reorganisationPaths.details({ reorganisationId })}>
            {t.details}
          </LinkButton>
        </p>
      )}
    </Card>
  )
}

function Withdrawal({ lang, found, shown }: ReorganisationPageProps) {
  const t = messages[lang]
  return (
    <Card title={t.withdraw}>
      <Confirm
        lang={lang}
        kind="danger"
        opens={t.withdraw}
        action={reorganisationPaths.withdrawal({ reorganisationId: found.id })}
        confirms={t.withdrawConfirm}
        open={shown.errors['reason'] !== undefined}
        fields={
          <TextArea
            lang={lang}
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            value={typedText(shown.typed, 'reason')}
            error={shown.errors['reason']}
            maxLength={1000}
          />
        }
      >
        <p>{found.state === 'draft' ? t.withdrawDraft : t.withdrawApproved}</p>
      </Confirm>
    </Card>
  )
}
