import type { IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../ui/components/table/table.tsx'
import { messages } from '../messages.ts'
import { workingEnvironmentPaths } from '../paths.ts'
import type { Overview } from '../queries.ts'
import { AdviceList, StandTag } from './parts.tsx'

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly overview: Overview
}

/** Who has held the annual discussion and who has not, and what advice waits. */
export function OverviewPage({ lang, on, overview }: Props) {
  const t = messages[lang]
  const { standings, advice } = overview
  return (
    <Stack gap="loose">
      <PageHeader title={t.title} lead={t.lead} />
      <Card title={t.who}>
        {standings.length === 0 ? (
          <p class="meta">{t.noBodies}</p>
        ) : (
          <>
            <p>{t.whoLead}</p>
            <Table
              caption={t.who}
              captionHidden
              keyOf={({ committee }) => committee.id}
              rows={standings}
              columns={[
                {
                  label: t.body,
                  cell: ({ committee }) => (
                    <a href={workingEnvironmentPaths.body({ committeeId: committee.id })}>{committee.name}</a>
                  ),
                },
                {
                  label: t.lastHeld,
                  cell: ({ lastHeldOn }) => (lastHeldOn === null ? t.never : sayDate(lastHeldOn, lang, 'medium')),
                },
                { label: t.next, cell: ({ next }) => next && t.due(sayDate(next.on, lang, 'medium'), next.clause) },
                { label: t.stand, cell: ({ stand }) => <StandTag lang={lang} stand={stand} /> },
              ]}
            />
          </>
        )}
      </Card>
      <Card title={t.advice}>
        <p>{t.adviceLead}</p>
        {advice.length === 0 ? (
          <p class="meta">{t.noAdvice}</p>
        ) : (
          <AdviceList lang={lang} on={on} advice={advice} saysBody />
        )}
      </Card>
    </Stack>
  )
}
