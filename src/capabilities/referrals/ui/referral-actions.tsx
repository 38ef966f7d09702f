import { today } from '../../../platform/clock/dates.ts'
import { sayDate, sayTime } from '../../../platform/clock/words.ts'
import { typedText, type Typed } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../ui/components/button/button-form.tsx'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { TextArea } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { meetingPaths } from '../../meetings/paths.ts'
import { isAfterDue } from '../rules.ts'
import { DueBefore } from './due-before.tsx'
import { NoteAction } from '../handling/ui/noting.tsx'
import { messages } from '../messages.ts'
import { referralPaths } from '../paths.ts'
import type { ReferralPage as Found, ShownLeg } from '../queries.ts'

export interface RefusedReply {
  errors: Readonly<Record<string, string>>
  typed: Typed
}

interface ActionsProps {
  lang: Lang
  leg: ShownLeg
  abilities: NonNullable<Found['abilities']>
  refused?: RefusedReply | undefined
}

/** What the receivers can do at once: a receipt, an agenda, and passing the matter further. */
export function ReferralActions(props: ActionsProps) {
  const { lang, leg, abilities } = props
  const t = messages[lang].page
  if (leg.returned || leg.replied) return abilities.passFurther ? <FurtherCard {...props} /> : null
  return (
    <Card title={t.whatNow}>
      {abilities.receive && (
        <>
          <ButtonForm kind="primary" action={referralPaths.receipt({ referralId: leg.id })}>
            {t.receipt}
          </ButtonForm>
          <p class="meta">{t.receiptText}</p>
        </>
      )}
      {abilities.place && <PlacementForm {...props} />}
      {abilities.note && <NoteAction lang={lang} leg={leg} />}
      <Further {...props} />
    </Card>
  )
}

function FurtherCard(props: ActionsProps) {
  return (
    <Card title={messages[props.lang].page.whatNow}>
      <Further {...props} />
    </Card>
  )
}

/** From the own meeting with what came of it there; before that as it came. */
function Further({ lang, leg, abilities }: ActionsProps) {
  const isFromMeeting = abilities.passFurther && leg.at !== null
  const address = isFromMeeting
    ? referralPaths.newReferral({ meetingId: leg.at.meetingId, itemId: leg.at.itemId })
    : referralPaths.newFurtherReferral({ referralId: leg.id })
  return (
    <p>
      <LinkButton href={address}>{messages[lang].page.passFurther}</LinkButton>
    </p>
  )
}

function PlacementForm({ lang, leg, abilities, refused }: ActionsProps) {
  const t = messages[lang].page
  const [first] = abilities.meetings
  return (
    <>
      <h3>{t.placement}</h3>
      {abilities.meetings.length === 0 ? (
        <>
          <p>{t.noMeetings}</p>
          <p>
            <LinkButton href={meetingPaths.newMeeting({ committeeId: leg.to.id })}>{t.planMeeting}</LinkButton>
          </p>
        </>
      ) : (
        <Form action={referralPaths.placement({ referralId: leg.id })} label={t.placement}>
          {first && <DueBefore lang={lang} leg={leg} meetingOn={first.on} mayNote={abilities.note} />}
          <SelectField
            lang={lang}
            name="meeting"
            label={t.meeting}
            hint={t.placementText}
            error={refused?.errors['meeting']}
            value={typedText(refused?.typed, 'meeting')}
            choices={abilities.meetings.map(({ id, on, startsAt }) => ({
              value: id,
              label: isAfterDue(leg, on) ? `${sayShortly(startsAt, lang)} (${t.afterDue})` : sayShortly(startsAt, lang),
            }))}
          />
          <FormButtons>
            <Button>{t.place}</Button>
          </FormButtons>
        </Form>
      )}
    </>
  )
}

/** "7. januar 2027 · 13.00": a list in a narrow column cuts off what is longer. */
const sayShortly = (at: Date, lang: Lang): string => `${sayDate(today(at), lang, 'medium')} · ${sayTime(at, lang)}`

/** The answer to the senders, begun with what the minutes say when they are published. */
export function ReplyForm({ lang, accountId, leg, abilities, refused }: ActionsProps & { accountId: string }) {
  const t = messages[lang].page
  const suggestion = abilities.suggestedReply
  const about = leg.placed && suggestion === '' ? t.replyTooEarly : suggestion === '' ? '' : t.replyFromMinutes
  return (
    <Card title={t.reply}>
      <Form action={referralPaths.reply({ referralId: leg.id })} keepFor={accountId} label={t.reply}>
        <TextArea
          lang={lang}
          name="text"
          label={t.answer}
          hint={`${t.replyHint} ${about}`.trim()}
          error={refused?.errors['text']}
          rows={6}
          maxLength={8000}
          value={typedText(refused?.typed, 'text', suggestion)}
        />
        <FormButtons>
          <Button kind={leg.placed ? 'primary' : 'secondary'}>{t.send}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}
