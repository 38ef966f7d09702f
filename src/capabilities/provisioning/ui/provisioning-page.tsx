import { today } from '../../../platform/clock/dates.ts'
import { sayDate, sayMoment } from '../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../ui/components/button/button-form.tsx'
import { Button } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { TextField } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../ui/components/table/table.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import type { ImportSource } from '../../organisation/staff-import/sources/queries.ts'
import type { MappedGroup } from '../../people/provisioned/groups/queries.ts'
import { GroupsCard } from '../groups/ui/groups-card.tsx'
import { messages } from '../messages.ts'
import { provisioningPaths } from '../paths.ts'
import type { Call, ListedClient, ProvisioningOverview } from '../queries.ts'

interface ProvisioningPageProps {
  lang: Lang
  origin: string
  data: ProvisioningOverview
  sources: readonly ImportSource[]
  groups: readonly MappedGroup[]
  typed: Typed | undefined
  errors: FieldErrors
}

export function ProvisioningPage(props: ProvisioningPageProps) {
  const { lang, origin, data, errors } = props
  const t = messages[lang]
  return (
    <Stack>
      <ErrorSummary lang={lang} errors={Object.entries(errors).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={t.title} lead={t.lead} />
      <Card title={t.clients}>
        <DescriptionList facts={[{ term: t.scimAddress, value: <code class="token">{`${origin}/scim/v2`}</code> }]} />
        {data.clients.length > 0 ? (
          <Clients {...props} />
        ) : (
          <EmptyState title={t.emptyTitle}>
            <p>{t.emptyText}</p>
          </EmptyState>
        )}
      </Card>
      <NewClient {...props} />
      <GroupsCard lang={lang} groups={props.groups} />
      <Card title={t.calls}>
        {data.calls.length > 0 ? <Calls lang={lang} calls={data.calls} /> : <p>{t.noCalls}</p>}
      </Card>
    </Stack>
  )
}

function Clients({ lang, data, sources }: ProvisioningPageProps) {
  const t = messages[lang]
  const nameOf = (client: ListedClient) =>
    client.purpose === 'scim'
      ? t.scim
      : t.bringsFiles(sources.find((source) => source.id === client.sourceId)?.name ?? '')
  return (
    <Table
      caption={t.clients}
      captionHidden
      rows={data.clients}
      keyOf={(client) => client.id}
      columns={[
        { label: t.name, cell: (client) => client.name, names: true },
        { label: t.purpose, cell: nameOf },
        { label: t.expires, cell: (client) => sayDate(today(client.expiresAt), lang, 'medium') },
        {
          label: t.lastUsed,
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? t.never : sayDate(today(lastUsedAt), lang, 'medium')),
        },
        {
          label: t.state,
          cell: ({ state }) => <Tag tone={state === 'in_use' ? 'ok' : 'neutral'}>{t.states[state]}</Tag>,
        },
        { label: t.actions, quiet: true, cell: (client) => <Revoke lang={lang} client={client} /> },
      ]}
    />
  )
}

function Revoke({ lang, client }: { lang: Lang; client: ListedClient }) {
  const t = messages[lang]
  if (client.state !== 'in_use') return null
  return (
    <ButtonForm
      action={provisioningPaths.revocation({ clientId: client.id })}
      kind="danger"
      small
      label={t.revokeLabel(client.name)}
    >
      {t.revoke}
    </ButtonForm>
  )
}

function NewClient({ lang, sources, typed, errors }: ProvisioningPageProps) {
  const t = messages[lang]
  return (
    <Card title={t.makeTitle}>
      <Form action={provisioningPaths.provisioning()}>
        <TextField
          lang={lang}
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={typedText(typed, 'name')}
          error={errors['name']}
          maxLength={80}
        />
        <RadioGroup
          lang={lang}
          name="may_do"
          label={t.purpose}
          value={typedText(typed, 'may_do')}
          error={errors['may_do']}
          choices={[
            { value: 'scim', label: t.scim, hint: t.scimHint },
            ...sources.map((source) => ({ value: source.id, label: t.bringsFiles(source.name) })),
          ]}
        />
        <TextField
          lang={lang}
          name="days"
          label={t.days}
          hint={t.daysHint}
          unit={t.daysUnit}
          width="short"
          inputMode="numeric"
          value={typedText(typed, 'days', '365')}
          error={errors['days']}
        />
        <FormButtons>
          <Button kind="primary">{t.make}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}

function Calls({ lang, calls }: { lang: Lang; calls: readonly Call[] }) {
  const t = messages[lang]
  return (
    <Table
      caption={t.calls}
      captionHidden
      rows={calls}
      keyOf={(call) => call.id}
      columns={[
        { label: t.when, cell: (call) => sayMoment(call.at, lang) },
        { label: t.client, cell: (call) => call.clientName },
        { label: t.asked, cell: (call) => `${call.method} ${call.resource}` },
        { label: t.answer, cell: (call) => call.status, align: 'end' },
        { label: t.problem, cell: (call) => (call.error === null ? '–' : <code>{call.error}</code>) },
      ]}
    />
  )
}
