import { isWorkingDay } from '../../../platform/clock/working-days.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { acceptedEndings } from '../../../platform/files/file-kinds.ts'
import { ButtonForm } from '../../../ui/components/button/button-form.tsx'
import { Button, DisabledButton, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { Confirm } from '../../../ui/components/confirm/confirm.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { FileField } from '../../../ui/components/field/file-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { ReceiverChoice } from '../../../ui/components/receiver-choice/receiver-choice.tsx'
import { messages as fileWords } from '../../../platform/files/messages.ts'
import type { Committee } from '../../committees/rules.ts'
import { messages as sendingWords } from '../../referrals/sending/messages.ts'
import type { Choosing } from '../../referrals/sending/receivers/queries.ts'
import { asWho, nothingSelected } from '../../referrals/sending/rules.ts'
import { ReceiversInput } from '../input.ts'
import { messages } from '../messages.ts'
import { hearingPaths } from '../paths.ts'
import { nextWorkingDay, type Period } from '../rules.ts'
import { Asked, HearingFacts, Material, type HearingProps } from './hearing-parts.tsx'
import type { HearingFormState } from './hearing-form.tsx'

export interface DraftProps extends HearingProps {
  /** Every body there is, by level and name. */
  readonly bodies: readonly Pick<Committee, 'id' | 'name' | 'level'>[]
  /** What the agreement calls a level. */
  readonly levelName: (level: number) => string
  /** What receivers can be chosen by; null when there is nobody under who asks. */
  readonly choosing: Choosing | null
  readonly usual: Period
  readonly state: HearingFormState
}

/** A hearing that is not sent: its material, whom it is for, and the button that sends it. */
export function DraftPage(props: DraftProps) {
  const { lang, found, state } = props
  const { hearing } = found
  const t = messages[lang]
  const at = { hearingId: hearing.id }
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={Object.entries(state.errors ?? {}).map(([name, text]) => ({ name, text }))} />
      <PageHeader
        title={hearing.title}
        lead={t.states.draft}
        actions={<LinkButton href={hearingPaths.text(at)}>{t.change}</LinkButton>}
      />
      {hearing.answersBy && !isWorkingDay(hearing.answersBy) && (
        <Notice lang={lang} tone="warn" title={t.dayOff(sayDate(hearing.answersBy, lang, 'long'))}>
          <p>{t.dayOffText(sayDate(nextWorkingDay(hearing.answersBy), lang, 'long'))}</p>
        </Notice>
      )}
      <Columns
        main={
          <>
            <Asked {...props} />
            <Card title={t.material}>
              <Material lang={lang} hearingId={hearing.id} files={found.files} mayChange />
              <AddFiles {...props} />
            </Card>
            <Receivers {...props} />
            <Send {...props} />
          </>
        }
        side={
          <>
            <HearingFacts {...props} usual={t.usual(sayDate(props.usual.on, lang, 'long'))} />
            <Confirm lang={lang} opens={t.deleteTitle} action={hearingPaths.deletion(at)} confirms={t.deleteConfirm}>
              <p>{t.deleteText}</p>
            </Confirm>
          </>
        }
      />
    </Stack>
  )
}

function AddFiles({ lang, found, state }: DraftProps) {
  const t = messages[lang]
  return (
    <Form action={hearingPaths.files({ hearingId: found.hearing.id })} makesOne multipart label={t.addFiles}>
      <FileField
        lang={lang}
        name="file"
        label={t.files}
        hint={`${fileWords[lang].kinds} ${t.filesHint}`}
        accept={acceptedEndings}
        multiple
        error={state.errors?.['file']}
      />
      <FormButtons>
        <Button>{t.addFiles}</Button>
      </FormButtons>
    </Form>
  )
}

function Receivers(props: DraftProps) {
  const { lang, found, levelName } = props
  const t = messages[lang]
  const { receivers, hearing } = found
  return (
    <Card title={t.receivers} aside={receivers.length > 0 && t.receiverCount(receivers.length)} id="receivers">
      {receivers.length === 0 ? (
        <p class="meta">{t.noReceivers}</p>
      ) : (
        <List label={t.receivers}>
          {receivers.map(({ committeeId, name, level }) => (
            <Row
              key={committeeId}
              title={name}
              meta={levelName(level)}
              actionsAtEnd
              actions={
                <ButtonForm
                  small
                  kind="quiet"
                  action={hearingPaths.receiverRemoval({ hearingId: hearing.id })}
                  hidden={{ committee: committeeId }}
                  label={t.removeOf(name)}
                >
                  {t.remove}
                </ButtonForm>
              }
            />
          ))}
        </List>
      )}
      <Choose {...props} />
    </Card>
  )
}

function Choose({ lang, found, bodies, choosing, levelName, state }: DraftProps) {
  const t = messages[lang]
  const levels = [...new Set(bodies.map(({ level }) => level))].toSorted((a, b) => a - b)
  const others = levels.map((level) => ({
    levelName: levelName(level),
    committees: bodies.filter((body) => body.level === level),
  }))
  const typed = ReceiversInput.safeParse(state.errors?.['who'] === undefined ? {} : state.typed)
  const chosen = typed.data ?? nothingSelected
  return (
    <Form action={hearingPaths.receivers({ hearingId: found.hearing.id })} label={t.choose}>
      <ReceiverChoice
        lang={lang}
        words={sendingWords[lang].many}
        who={t.how}
        choosing={choosing}
        chosen={{ ...chosen, who: asWho(chosen.reach) }}
        others={others}
        error={state.errors?.['who']}
      />
      <FormButtons>
        <Button>{t.choose}</Button>
      </FormButtons>
    </Form>
  )
}

function Send({ lang, found }: DraftProps) {
  const t = messages[lang]
  const { hearing, receivers } = found
  return (
    <Card title={t.sendTitle}>
      {receivers.length === 0 ? (
        <DisabledButton kind="primary" reason={t.sendNotYet}>
          {t.send}
        </DisabledButton>
      ) : (
        <>
          <p>{t.sendText(t.receiverCount(receivers.length))}</p>
          <ButtonForm
            kind="primary"
            action={hearingPaths.sending({ hearingId: hearing.id })}
            hidden={{ version: hearing.version }}
          >
            {t.send}
          </ButtonForm>
        </>
      )}
    </Card>
  )
}
