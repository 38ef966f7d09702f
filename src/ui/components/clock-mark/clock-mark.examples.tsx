import type { Lang } from '../../../platform/i18n/lang.ts'
import { Cluster } from '../layout/layout.tsx'
import { ClockMark } from './clock-mark.tsx'

export const ClockMarkExamples = ({ lang }: { lang: Lang }) => (
  <Cluster>
    <ClockMark lang={lang} tone="fine" text="6 hverdage tilbage" at="2026-03-20" />
    <ClockMark lang={lang} tone="soon" text="i dag kl. 16.00" />
    <ClockMark lang={lang} tone="late" text="1 hverdag over tid" />
    <ClockMark lang={lang} tone="met" text="holdt 5. marts" />
  </Cluster>
)
