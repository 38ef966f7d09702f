import { today } from '../../../../platform/clock/dates.ts'
import { sayDate, sayTime } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Table } from '../../../../ui/components/table/table.tsx'
import type { Seeing } from '../../../people/see-as/queries.ts'
import { messages } from '../messages.ts'

/** Who has seen as whom, when and why, and what was opened. */
export function SeeingTable({ lang, seeings }: { lang: Lang; seeings: readonly Seeing[] }) {
  const t = messages[lang]
  return (
    <Table
      caption={t.caption}
      rows={seeings}
      keyOf={(one) => one.id}
      columns={[
        {
          label: t.when,
          cell: ({ beganAt, endsAt }) =>
            `${sayDate(today(beganAt), lang, 'medium')} ${t.period(sayTime(beganAt, lang), sayTime(endsAt, lang))}`,
        },
        { label: t.viewer, cell: (one) => one.viewerName, names: true },
        { label: t.seen, cell: (one) => one.seenName },
        { label: t.reason, cell: (one) => one.reason },
        {
          label: t.pages,
          cell: ({ pages }) =>
            pages.length > 0 && (
              <details>
                <summary>{t.pageCount(pages.length)}</summary>
                <ul role="list" class="administration-text">
                  {pages.map((address) => (
                    <li key={address}>{address}</li>
                  ))}
                </ul>
              </details>
            ),
        },
      ]}
    />
  )
}
