import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'

export interface PaginationProps {
  lang: Lang
  /** From 1. */
  page: number
  pages: number
  hrefOf: (page: number) => string
}

/** Nothing when there is one page. */
export function Pagination({ lang, page, pages, hrefOf }: PaginationProps) {
  if (pages <= 1) return null
  const m = messages[lang]
  return (
    <nav class="pagination" aria-label={m.pages}>
      {page > 1 && (
        <a class="button button-secondary" rel="prev" href={hrefOf(page - 1)}>
          {m.previous}
        </a>
      )}
      <span class="meta">{m.pageOf(page, pages)}</span>
      {page < pages && (
        <a class="button button-secondary" rel="next" href={hrefOf(page + 1)}>
          {m.next}
        </a>
      )}
    </nav>
  )
}
