import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import { hearingPaths } from '../paths.ts'
import type { ListedHearing } from '../queries.ts'
import { stateOf, type HearingState } from '../rules.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly hearings: readonly ListedHearing[]
  readonly mayAsk: boolean
}

const titles = { draft: 'drafts', running: 'running', ended: 'ended' } as const

/** The hearings somebody follows, by how far they are. */
export function HearingListPage({ lang, on, hearings, mayAsk }: Props) {
  const t = messages[lang]
  const start = mayAsk && (
    <LinkButton kind="primary" href={hearingPaths.new()}>
      {t.newHearing}
    </LinkButton>
  )
  const by = Map.groupBy(hearings, (hearing) => stateOf(hearing, on))
  return (
    <Stack gap="loose">
      <PageHeader title={t.title} lead={t.lead} actions={hearings.length > 0 && start} />
      {hearings.length === 0 && (
        <EmptyState title={t.emptyTitle} action={start || undefined}>
          <p>{mayAsk ? t.emptyAsk : t.empty}</p>
        </EmptyState>
      )}
      {(['running', 'draft', 'ended'] as const).map((state) => {
        const own = by.get(state) ?? []
        return own.length > 0 && <Hearings lang={lang} state={state} hearings={own} key={state} />
      })}
    </Stack>
  )
}

function Hearings({ lang, state, hearings }: { lang: Lang; state: HearingState; hearings: readonly ListedHearing[] }) {
  const t = messages[lang]
  const title = t[titles[state]]
  return (
    <Card title={title}>
      <List label={title}>
        {hearings.map((hearing) => (
          <Row
            key={hearing.id}
            title={hearing.title}
            headingLevel={3}
            href={hearingPaths.hearing({ hearingId: hearing.id })}
            tags={hearing.kind === 'budget' && <Tag tone="info">{t.kinds.budget}</Tag>}
            aside={state !== 'draft' && <span class="meta">{t.answeredOf(hearing.answered, hearing.receivers)}</span>}
            meta={
              hearing.answersBy === null || state === 'draft'
                ? t.draftMeta(hearing.committeeName)
                : t.listMeta(hearing.committeeName, sayDate(hearing.answersBy, lang, 'medium'))
            }
          />
        ))}
      </List>
    </Card>
  )
}
