import { addDays } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, DisabledButton } from '../../../../ui/components/button/button.tsx'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { PeoplePicker, type PersonChoice } from '../../../../ui/components/people-picker/people-picker.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { directoryPaths } from '../../../organisation/directory/paths.ts'
import type { HeldRole } from '../../../people/roles/queries.ts'
import { administrationPaths } from '../../paths.ts'
import { messages } from '../messages.ts'

export interface RolesForm {
  errors: FieldErrors
  typed?: Typed | undefined
  found?: readonly PersonChoice[] | undefined
  chosen?: PersonChoice | undefined
}

interface RolesPageProps {
  lang: Lang
  /** Each with whether it may end now. */
  held: readonly (HeldRole & { mayEnd: boolean })[]
  form: RolesForm
}

const roleNames = ['administrator', 'hr_consultant'] as const

export function RolesPage({ lang, held, form }: RolesPageProps) {
  const t = messages[lang]
  return (
    <Stack>
      <ErrorSummary lang={lang} errors={Object.entries(form.errors).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={t.title} lead={t.lead} />
      <Table
        caption={t.caption}
        rows={held}
        keyOf={(role) => role.id}
        columns={[
          { label: t.name, cell: (role) => role.name },
          { label: t.role, cell: (role) => t.roles[role.role] },
          { label: t.source, cell: ({ groupName }) => (groupName === null ? t.byPerson : t.byGroup(groupName)) },
          { label: t.from, cell: (role) => sayDate(role.validFrom, lang, 'medium') },
          {
            label: t.until,
            cell: ({ validTo }) => (validTo === null ? t.untilFurther : sayDate(addDays(validTo, -1), lang, 'medium')),
          },
          { label: t.actions, quiet: true, cell: (role) => <EndButton lang={lang} role={role} /> },
        ]}
      />
      <Card title={t.grantTitle}>
        <GrantForm lang={lang} form={form} />
      </Card>
    </Stack>
  )
}

function EndButton({ lang, role }: { lang: Lang; role: RolesPageProps['held'][number] }) {
  const t = messages[lang]
  if (!role.mayEnd || role.groupName !== null) {
    return (
      <DisabledButton small reason={role.groupName === null ? t.lastReason : t.groupReason} id={role.id}>
        {t.end}
      </DisabledButton>
    )
  }
  return (
    <ButtonForm
      action={administrationPaths.roleEnding({ assignmentId: role.id })}
      kind="danger"
      small
      label={t.endLabel(role.name, t.roles[role.role])}
    >
      {t.end}
    </ButtonForm>
  )
}

function GrantForm({ lang, form }: { lang: Lang; form: RolesForm }) {
  const t = messages[lang]
  const { errors, typed, chosen, found } = form
  return (
    <Form action={administrationPaths.roles()}>
      <PeoplePicker
        lang={lang}
        name="person"
        label={t.person}
        hint={t.personHint}
        source={directoryPaths.suggestions()}
        search={typedText(typed, 'person_search')}
        chosen={chosen}
        found={found}
        error={errors['person']}
      />
      <RadioGroup
        lang={lang}
        name="role"
        label={t.role}
        value={typedText(typed, 'role')}
        error={errors['role']}
        choices={roleNames.map((role) => ({ value: role, label: t.roles[role], hint: t.roleHints[role] }))}
      />
      <DateField
        lang={lang}
        name="until"
        label={t.until}
        hint={t.untilHint}
        need="optional"
        value={typedText(typed, 'until')}
        error={errors['until']}
      />
      <FormButtons>
        <Button kind="primary">{t.grant}</Button>
      </FormButtons>
    </Form>
  )
}
