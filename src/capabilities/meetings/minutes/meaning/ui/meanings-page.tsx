import { typedText, type FieldErrors, type Typed } from '../../../../../platform/http/form.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { HiddenInputs } from '../../../../../ui/components/button/button-form.tsx'
import { Button, LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../../ui/components/error-summary/error-summary.tsx'
import { TextField } from '../../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import type { Meeting } from '../../../rules.ts'
import { messages as minutesWords } from '../../messages.ts'
import { minutesPaths } from '../../paths.ts'
import type { MinutesItem } from '../../rules.ts'
import { meaningField, seenField } from '../input.ts'
import { messages } from '../messages.ts'
import { meaningPaths } from '../paths.ts'

interface Props {
  readonly lang: Lang
  readonly title: string
  readonly accountId: string
  readonly meeting: Meeting
  readonly items: readonly MinutesItem[]
  readonly errors: FieldErrors
  /** Lines that another changed meanwhile. */
  readonly conflicts: readonly string[]
  readonly typed?: Typed
}

export function MeaningsPage({ lang, title, accountId, meeting, items, errors, conflicts, typed }: Props) {
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  const storedNow = ({ item, minutes }: MinutesItem) =>
    conflicts.includes(item.id) ? `${t.conflict} ${minutes.meaning ?? t.nothing}` : undefined
  const problems = items.flatMap((entry) => {
    const name = meaningField(entry.item.id)
    const text = errors[name] ?? storedNow(entry)
    return text === undefined ? [] : [{ name, text }]
  })
  return (
    <>
      <ErrorSummary lang={lang} errors={problems} />
      <Stack gap="loose">
        <PageHeader
          title={title}
          lead={meeting.committee.name}
          actions={<LinkButton href={minutesPaths.minutes(at)}>{t.back}</LinkButton>}
        />
        <p>{t.lead}</p>
        {items.length === 0 && <p>{t.none}</p>}
        <Form action={meaningPaths.meanings(at)} keepFor={accountId} label={title}>
          {items.map((entry) => {
            const { item, minutes } = entry
            const name = meaningField(item.id)
            return (
              <Card key={item.id} title={`${item.position ?? ''}. ${item.title}`}>
                {minutes.outcome && <p class="meta">{minutesWords[lang].outcomes[minutes.outcome]}</p>}
                <HiddenInputs values={{ [seenField(item.id)]: minutes.meaning ?? '' }} />
                <TextField
                  lang={lang}
                  name={name}
                  label={t.line(item.position ?? 0)}
                  hint={item.closedGround === null ? t.hint : t.closed}
                  error={errors[name] ?? storedNow(entry)}
                  value={typedText(typed, name, minutes.meaning ?? '')}
                  width="full"
                  maxLength={300}
                />
              </Card>
            )
          })}
          <FormButtons>
            <Button kind="primary">{t.save}</Button>
          </FormButtons>
        </Form>
      </Stack>
    </>
  )
}
