import type { Lang } from '../../../platform/i18n/lang.ts'
import { Pagination } from './pagination.tsx'

export const PaginationExamples = ({ lang }: { lang: Lang }) => (
  <Pagination lang={lang} page={2} pages={7} hrefOf={(page) => `#side-${page}`} />
)
