import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { messages } from '../messages.ts'
import type { HeadCountYear } from '../rules.ts'

interface HeadCountCardProps {
  lang: Lang
  year: HeadCountYear
  /** The structure check, for who may see it. */
  checkHref: string | null
}

/** How many are employed where the staff meeting is held, against the agreement's threshold. */
export function HeadCountCard({ lang, year, checkHref }: HeadCountCardProps) {
  const t = messages[lang]
  const { threshold } = year
  return (
    <Card
      title={t.title}
      footer={
        checkHref !== null && (
          <LinkButton small href={checkHref}>
            {t.check}
          </LinkButton>
        )
      }
    >
      <p>
        {t.now(year.now)} {t.year(year.least, year.most)}
      </p>
      {threshold && <p>{t.threshold(threshold.below, threshold.clause)}</p>}
      {year.isOver && (
        <Notice lang={lang} tone="warn" title={t.over}>
          <p>{t.overText}</p>
        </Notice>
      )}
      <details>
        <summary>{t.months}</summary>
        <Table
          caption={t.months}
          captionHidden
          columns={[
            { label: t.day, names: true, cell: (one) => sayDate(one.on, lang, 'medium') },
            { label: t.heads, align: 'end', cell: (one) => one.heads },
          ]}
          rows={year.counts.toReversed()}
          keyOf={(one) => one.on}
        />
      </details>
    </Card>
  )
}
