import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import { reorganisationPaths } from '../paths.ts'
import type { Reorganisation, ReorganisationState } from '../queries.ts'

export const toneOf = { draft: 'neutral', approved: 'info', in_force: 'ok', withdrawn: 'warn' } as const

export interface Listed extends Reorganisation {
  readonly state: ReorganisationState
}

export function ListPage({ lang, all }: { lang: Lang; all: readonly Listed[] }) {
  const t = messages[lang]
  const begin = (
    <LinkButton kind="primary" href={reorganisationPaths.newReorganisation()}>
      {t.begin}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} actions={all.length > 0 ? begin : undefined} />
      <Card>
        {all.length === 0 ? (
          <EmptyState title={t.emptyTitle} action={begin}>
            {t.emptyText}
          </EmptyState>
        ) : (
          <List label={t.list}>
            {all.map((one) => (
              <Row
                key={one.id}
                title={one.title}
                href={reorganisationPaths.reorganisation({ reorganisationId: one.id })}
                aside={<Tag tone={toneOf[one.state]}>{t.states[one.state]}</Tag>}
                meta={`${t.effective(sayDate(one.on, lang, 'medium'))} · ${t.steps(one.stepCount)}`}
              />
            ))}
          </List>
        )}
      </Card>
    </>
  )
}
