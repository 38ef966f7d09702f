import type { ComponentChildren } from 'preact'
import { sayAgo } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { messages } from '../messages.ts'
import type { Remark } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly now: Date
  readonly remarks: readonly Remark[]
  readonly numberOf: (itemId: string) => number | null
  /** What stands under one that is not answered. */
  readonly under?: (remark: Remark) => ComponentChildren
}

/** What people wrote is Danish, whatever language the page around it is in. */
const textLang = (lang: Lang): Lang | undefined => (lang === 'da' ? undefined : 'da')

export function RemarkList({ lang, now, remarks, numberOf, under }: Props) {
  const t = messages[lang]
  return (
    <div class="stack">
      {remarks.map((remark) => {
        const number = remark.itemId === null ? null : numberOf(remark.itemId)
        return (
          <blockquote class="statement" key={remark.id} id={`remark-${remark.id}`}>
            <p>
              <b>{remark.name}</b>{' '}
              <span class="meta">
                {number === null ? t.toWhole : t.toItem(number)} · {sayAgo(remark.remarkedAt, now, lang)}
              </span>
            </p>
            <p lang={textLang(lang)}>{remark.text}</p>
            {remark.answer ? (
              <>
                <p class="meta">{remark.answer.name ? t.answeredBy(remark.answer.name) : t.answered}</p>
                <p lang={textLang(lang)}>{remark.answer.text}</p>
              </>
            ) : (
              <p class="meta">{t.unanswered}</p>
            )}
            {!remark.answer && under?.(remark)}
          </blockquote>
        )
      })}
    </div>
  )
}
