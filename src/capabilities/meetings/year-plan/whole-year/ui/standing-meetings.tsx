import { sayDate, sayTime } from '../../../../../platform/clock/words.ts'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { Table } from '../../../../../ui/components/table/table.tsx'
import { committeePaths } from '../../../../committees/paths.ts'
import { messages } from '../messages.ts'
import type { Of } from './whole-year-page.tsx'

/** Which meetings were planned before and are kept as they are, body by body. */
export function StandingMeetings({ lang, bodies, outcome }: Of<'laid'>) {
  const t = messages[lang]
  const { standing } = outcome
  if (standing === undefined) return null
  const byBody = Map.groupBy(standing, ({ bodyId }) => bodyId)
  const rows = bodies.flatMap(({ id, name }) => {
    const own = byBody.get(id)
    return own ? [{ id, name, own }] : []
  })
  if (rows.length === 0) return <p>{t.noneStanding}</p>
  return (
    <Card title={t.standing} aside={t.standingCount(standing.length)}>
      <p>{t.standingText}</p>
      <details>
        <summary>{t.standingOpen(standing.length, rows.length)}</summary>
        <Table
          caption={t.standing}
          captionHidden
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              label: t.body,
              cell: ({ id, name }) => <a href={committeePaths.committee({ committeeId: id })}>{name}</a>,
            },
            { label: t.count, align: 'end', cell: ({ own }) => own.length },
            {
              label: t.kept,
              cell: ({ own }) =>
                own.map(({ on, starts }) => t.at(sayDate(on, lang, 'dayMonth'), sayTime(starts, lang))).join(', '),
            },
          ]}
        />
      </details>
    </Card>
  )
}
