import { today } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../../ui/components/description-list/description-list.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { Checkbox, RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import type { MappedGroup, MappedGroupPage } from '../../../people/provisioned/groups/queries.ts'
import { rolesByGroup } from '../../../people/provisioned/groups/rules.ts'
import { provisioningPaths } from '../../paths.ts'
import { messages } from '../messages.ts'

interface GroupPageProps {
  lang: Lang
  data: MappedGroupPage
  typed: Typed | undefined
  errors: FieldErrors
}

/** One group of the directory: who is in it, and what being in it gives. */
export function GroupPage(props: GroupPageProps) {
  const { lang, data, errors } = props
  const t = messages[lang]
  return (
    <Stack>
      <ErrorSummary lang={lang} errors={Object.entries(errors).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={data.group.name} lead={t.lead} />
      <Card title={t.name}>
        <DescriptionList facts={factsOf(lang, data.group)} />
      </Card>
      <RoleForm {...props} />
      <Members lang={lang} data={data} />
    </Stack>
  )
}

function factsOf(lang: Lang, { role, roleByName, roleAt, externalId, changedAt, memberCount }: MappedGroup) {
  const t = messages[lang]
  const on = (at: Date) => sayDate(today(at), lang, 'medium')
  return [
    { term: t.gives, value: role === null ? t.givesNothing : t.roles[role] },
    ...(roleAt === null ? [] : [{ term: t.givenBy, value: t.givenByOn(roleByName ?? '–', on(roleAt)) }]),
    { term: t.members, value: String(memberCount) },
    { term: t.externalId, value: externalId ?? '–' },
    { term: t.changed, value: on(changedAt) },
  ]
}

function RoleForm({ lang, data: { group }, typed, errors }: GroupPageProps) {
  const t = messages[lang]
  return (
    <Card title={t.roleTitle}>
      <Form
        action={provisioningPaths.groupRole({ groupId: group.id })}
        hidden={{ version: group.version }}
        label={t.roleTitle}
      >
        <RadioGroup
          lang={lang}
          name="role"
          label={t.role}
          value={typedText(typed, 'role', group.role ?? 'none')}
          error={errors['role']}
          choices={[
            { value: 'none', label: t.givesNothing, hint: t.roleHints.none },
            ...rolesByGroup.map((role) => ({ value: role, label: t.roles[role], hint: t.roleHints[role] })),
          ]}
        />
        <Notice lang={lang} tone="warn" title={t.warning}>
          <p>{t.warningText}</p>
        </Notice>
        <Checkbox
          lang={lang}
          name="understood"
          label={t.understood}
          checked={typedText(typed, 'understood') !== ''}
          error={errors['understood']}
        />
        <FormButtons>
          <Button kind="primary">{t.save}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}

function Members({ lang, data: { group, members } }: Pick<GroupPageProps, 'lang' | 'data'>) {
  const t = messages[lang]
  const more = group.memberCount - members.length
  return (
    <Card title={t.membersTitle}>
      {members.length === 0 ? (
        <p>{t.noMembers}</p>
      ) : (
        <List label={t.membersTitle}>
          {members.map((member) => (
            <Row key={member.personId} title={member.name} />
          ))}
        </List>
      )}
      {more > 0 && <p>{t.more(more)}</p>}
    </Card>
  )
}
