import type { Lang } from '../../../platform/i18n/lang.ts'
import { AsOf } from './as-of.tsx'

export const AsOfExamples = ({ lang }: { lang: Lang }) => (
  <AsOf lang={lang} action="#as-of" on="2025-03-03" today="2026-03-12" said="3. marts 2025" />
)
