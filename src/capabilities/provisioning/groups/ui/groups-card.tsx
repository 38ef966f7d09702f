import { today } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import type { MappedGroup } from '../../../people/provisioned/groups/queries.ts'
import { provisioningPaths } from '../../paths.ts'
import { messages } from '../messages.ts'

/** The directory's groups with what each gives, on the page of provisioning. */
export function GroupsCard({ lang, groups }: { lang: Lang; groups: readonly MappedGroup[] }) {
  const t = messages[lang]
  return (
    <Card title={t.title}>
      <p>{t.lead}</p>
      {groups.length === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t.title}
          captionHidden
          rows={groups}
          keyOf={(group) => group.id}
          columns={[
            {
              label: t.name,
              names: true,
              cell: ({ id, name }) => <a href={provisioningPaths.group({ groupId: id })}>{name}</a>,
            },
            { label: t.members, cell: ({ memberCount }) => memberCount, align: 'end' },
            {
              label: t.gives,
              cell: ({ role }) => (role === null ? t.givesNothing : <Tag tone="warn">{t.roles[role]}</Tag>),
            },
            { label: t.changed, cell: ({ changedAt }) => sayDate(today(changedAt), lang, 'medium') },
          ]}
        />
      )}
    </Card>
  )
}
