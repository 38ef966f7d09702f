import type { Lang } from '../../../../platform/i18n/lang.ts'
import { pacesOf, type Pace } from '../../../../platform/inbox/pace.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { mailChoicePaths } from '../paths.ts'
import { kindGroups, mailKinds, type KindGroup, type MailKindName } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly chosen: Readonly<Record<MailKindName, Pace>>
}

/** How often one wants mail, kind by kind. */
export function NotificationsPage({ lang, chosen }: Props) {
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader title={t.title} lead={t.lead} />
      <p>{t.when}</p>
      <p>{t.mustKnow}</p>
      <Form action={mailChoicePaths.notifications()} label={t.title}>
        {(Object.keys(kindGroups) as KindGroup[]).map((group) => (
          <Card title={t.groups[group]} key={group}>
            {kindGroups[group].map((name) => (
              <SelectField
                key={name}
                lang={lang}
                name={name}
                label={t.kinds[name]}
                hint={mailKinds[name].latest === 'never' ? undefined : t.daily}
                value={chosen[name]}
                choices={pacesOf(mailKinds[name]).map((pace) => ({ value: pace, label: t.paces[pace] }))}
              />
            ))}
          </Card>
        ))}
        <FormButtons>
          <Button kind="primary">{t.save}</Button>
        </FormButtons>
      </Form>
    </Stack>
  )
}
