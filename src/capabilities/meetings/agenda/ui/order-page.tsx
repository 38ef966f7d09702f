import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { ReorderList } from '../../../../ui/components/list/reorder-list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { meetingPaths } from '../../paths.ts'
import type { Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import type { AgendaItem } from '../rules.ts'

/** The order of the agenda: buttons as forms, dragging on top. */
export function OrderPage({
  lang,
  meeting,
  items,
}: {
  lang: Lang
  meeting: Meeting
  items: readonly Pick<AgendaItem, 'id' | 'title'>[]
}) {
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  return (
    <Stack gap="loose">
      <PageHeader
        title={t.orderTitle}
        lead={t.orderLead}
        actions={<LinkButton href={meetingPaths.meeting(at)}>{t.backToMeeting}</LinkButton>}
      />
      <Card>
        <ReorderList
          lang={lang}
          action={meetingPaths.agendaOrder(at)}
          items={items.map((item, index) => ({
            id: item.id,
            label: t.orderLabel(index + 1, item.title),
            content: (
              <span>
                <b>{index + 1}</b> {item.title}
              </span>
            ),
          }))}
        />
      </Card>
    </Stack>
  )
}
