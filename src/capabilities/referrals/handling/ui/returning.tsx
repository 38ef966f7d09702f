import { today } from '../../../../platform/clock/dates.ts'
import { sayDate, sayMoment } from '../../../../platform/clock/words.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import type { Leg, Return } from '../../../journeys/rules.ts'
import { referralPaths } from '../../paths.ts'
import type { OtherCommittees } from '../../queries.ts'
import type { RefusedReply } from '../../ui/referral-actions.tsx'
import { messages } from '../messages.ts'

interface Props {
  lang: Lang
  leg: Leg
  others: OtherCommittees
  refused?: RefusedReply | undefined
}

const choicesOf = (others: OtherCommittees) =>
  others.map(({ levelName, committees }) => ({
    label: levelName,
    choices: committees.map(({ id, name }) => ({ value: id, label: name })),
  }))

/** "Does not belong here": back with the reason and where it may belong. Folded: most matters do belong. */
export function ReturnForm({ lang, leg, others, refused }: Props) {
  const t = messages[lang]
  return (
    <Card title={t.return}>
      <details open={refused !== undefined && 'reason' in refused.errors}>
        <summary>{t.doReturn}</summary>
        <p>{t.returnText}</p>
        <Form action={referralPaths.return({ referralId: leg.id })} label={t.return}>
          <TextArea
            lang={lang}
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            error={refused?.errors['reason']}
            rows={3}
            maxLength={2000}
            value={typedText(refused?.typed, 'reason')}
          />
          <SelectField
            lang={lang}
            name="proposed"
            label={t.proposed}
            empty={t.proposedNone}
            error={refused?.errors['proposed']}
            value={typedText(refused?.typed, 'proposed')}
            choices={choicesOf(others)}
          />
          <FormButtons>
            <Button>{t.doReturn}</Button>
          </FormButtons>
        </Form>
      </details>
    </Card>
  )
}

/** Why it came back and where it may belong, for everybody who reads the leg. */
export function ReturnedCard({ lang, returned }: { lang: Lang; returned: Return }) {
  const t = messages[lang]
  const moment = sayMoment(returned.at, lang)
  return (
    <Card title={t.returned} id="return">
      <p class="as-typed">{returned.reason}</p>
      {returned.proposed && <p>{t.proposes(returned.proposed.name)}</p>}
      <p class="meta">{returned.by === null ? t.returnedAt(moment) : t.returnedBy(returned.by, moment)}</p>
      {returned.sentOnAs !== null && (
        <p>
          <a href={referralPaths.referral({ referralId: returned.sentOnAs })}>{t.sentOn}</a>
        </p>
      )}
      {returned.endedAt && <p class="meta">{t.ended(sayDate(today(returned.endedAt), lang, 'medium'))}</p>}
    </Card>
  )
}

/** What the senders do with it: on to where the receivers think it belongs, on to another, or no further. */
export function SettleReturn({ lang, leg, others, refused }: Props) {
  const t = messages[lang]
  const proposed = leg.returned?.proposed ?? null
  const forwarding = referralPaths.forwarding({ referralId: leg.id })
  return (
    <Card title={t.settle}>
      <p>{t.settleText}</p>
      {proposed && (
        <ButtonForm kind="primary" action={forwarding} hidden={{ to: proposed.id }}>
          {t.sendOnTo(proposed.name)}
        </ButtonForm>
      )}
      <Form action={forwarding} label={t.sendOn}>
        <SelectField
          lang={lang}
          name="to"
          label={t.toWhom}
          empty
          error={refused?.errors['to']}
          choices={choicesOf(others)}
        />
        <FormButtons>
          <Button>{t.sendOn}</Button>
        </FormButtons>
      </Form>
      <ButtonForm kind="quiet" action={referralPaths.returnEnding({ referralId: leg.id })}>
        {t.endReturn}
      </ButtonForm>
    </Card>
  )
}
