import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { fieldOf, Problems, type Shown } from '../../ui/form-parts.tsx'
import { sayTerm } from '../../ui/words.ts'
import { messages } from '../messages.ts'
import { electionGroupPaths } from '../paths.ts'
import type { ElectionGroup } from '../rules.ts'

interface GroupsPageProps {
  lang: Lang
  on: IsoDate
  groups: readonly ElectionGroup[]
  shown: Shown | undefined
}

export function GroupsPage({ lang, on, groups, shown }: GroupsPageProps) {
  const t = messages[lang]
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.title} lead={t.lead} />
      <Stack gap="loose">
        <Card>
          {groups.length === 0 && (
            <EmptyState title={t.noneTitle}>
              <p>{t.noneText}</p>
            </EmptyState>
          )}
          {groups.length > 0 && (
            <List label={t.title}>
              {groups.map((group) => (
                <Row
                  key={group.id}
                  title={group.name}
                  meta={[group.email ?? t.noMailbox, sayTerm(group, lang)].join(' · ')}
                  actions={group.to === null && <Ending lang={lang} on={on} group={group} />}
                />
              ))}
            </List>
          )}
        </Card>
        <NewGroup lang={lang} on={on} shown={shown} />
      </Stack>
    </>
  )
}

function Ending({ lang, on, group }: { lang: Lang; on: IsoDate; group: ElectionGroup }) {
  const t = messages[lang]
  const last = <DateField lang={lang} name="last_day" id={`end-${group.id}`} label={t.lastDay} value={on} />
  return (
    <Confirm
      lang={lang}
      opens={t.endOf(group.name)}
      action={electionGroupPaths.ending({ electionGroupId: group.id })}
      confirms={t.endConfirm}
      fields={last}
    >
      <p>{t.endText}</p>
    </Confirm>
  )
}

function NewGroup({ lang, on, shown }: Omit<GroupsPageProps, 'groups'>) {
  const t = messages[lang]
  const typed = shown?.typed
  return (
    <Card title={t.add}>
      <Form action={electionGroupPaths.groups()}>
        <TextField
          {...fieldOf(lang, 'name', shown)}
          label={t.name}
          hint={t.nameHint}
          width="medium"
          value={typedText(typed, 'name')}
          maxLength={40}
        />
        <TextField
          {...fieldOf(lang, 'email', shown)}
          label={t.email}
          hint={t.emailHint}
          type="email"
          need="optional"
          width="medium"
          value={typedText(typed, 'email')}
          maxLength={254}
        />
        <DateField {...fieldOf(lang, 'valid_from', shown)} label={t.from} value={typedText(typed, 'valid_from', on)} />
        <FormButtons>
          <Button kind="primary">{t.save}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}
