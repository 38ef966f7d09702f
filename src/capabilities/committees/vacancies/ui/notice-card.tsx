import { sayDate } from '../../../../platform/clock/words.ts'
import { typedList, typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { CheckboxGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { fieldOf, type Shown } from '../../ui/form-parts.tsx'
import { messages } from '../messages.ts'
import { vacancyPaths } from '../paths.ts'
import type { SentNotice } from '../queries.ts'
import { proposedAudiences, type Vacancy } from '../rules.ts'
import type { Audience } from '../schema.ts'

interface NoticeCardProps {
  lang: Lang
  vacancy: Vacancy
  sent: readonly SentNotice[]
  reached: Readonly<Partial<Record<Audience, number>>>
  shown: Shown | undefined
  isOpen: boolean
}

/** Who was told, and telling them. */
export function NoticeCard(props: NoticeCardProps) {
  const { lang, sent, isOpen } = props
  const t = messages[lang]
  return (
    <Card title={t.notices}>
      {sent.length === 0 && <p class="meta">{t.noNotices}</p>}
      {sent.length > 0 && (
        <List label={t.notices}>
          {sent.map((notice) => (
            <Row
              key={notice.id}
              title={notice.address ?? t.noticeTo(t.audiences[notice.audience], notice.receivers)}
              meta={t.noticeBy(sayDate(notice.on, lang, 'medium'), notice.by ?? '')}
            />
          ))}
        </List>
      )}
      {isOpen && <NoticeForm {...props} />}
    </Card>
  )
}

function NoticeForm({ lang, vacancy, sent, reached, shown }: NoticeCardProps) {
  const t = messages[lang]
  const typed = shown?.typed?.['address'] === undefined ? undefined : shown.typed
  const proposed = proposedAudiences(vacancy.chosenBy).filter((audience) => (reached[audience] ?? 0) > 0)
  const choices = Object.entries(t.audiences).map(([value, label]) => {
    const count = reached[value as Audience] ?? 0
    const isMailbox = value === 'mailbox'
    const hint = isMailbox ? undefined : count === 0 ? t.nobodyThere : t.receivers(count)
    return { value, label, ...(hint === undefined ? {} : { hint }), disabled: !isMailbox && count === 0 }
  })
  return (
    <Form action={vacancyPaths.notices({ vacancyId: vacancy.id })} label={t.tell}>
      <CheckboxGroup
        {...fieldOf(lang, 'audience', shown)}
        label={t.tellWhom}
        hint={t.tellHint}
        choices={choices}
        values={typedList(typed, 'audience', sent.length === 0 ? proposed : [])}
      />
      <TextField
        {...fieldOf(lang, 'address', shown)}
        label={t.address}
        hint={t.addressHint}
        type="email"
        need="optional"
        width="medium"
        value={typedText(typed, 'address')}
        maxLength={254}
      />
      <FormButtons>
        <Button kind={sent.length === 0 ? 'primary' : 'secondary'}>{t.tell}</Button>
      </FormButtons>
    </Form>
  )
}
