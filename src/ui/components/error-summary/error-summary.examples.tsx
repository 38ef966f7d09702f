import type { Lang } from '../../../platform/i18n/lang.ts'
import { ErrorSummary } from './error-summary.tsx'

export const ErrorSummaryExamples = ({ lang }: { lang: Lang }) => (
  <ErrorSummary
    lang={lang}
    focus={false}
    errors={[
      { name: 'apsa', text: 'Vælg mindst ét af de fire: arbejde, personale, samarbejde, arbejdsmiljø.' },
      { name: 'date', text: 'Den 19. marts har udvalget allerede et møde.' },
      { text: 'Begge nøgler skal være drejet.' },
    ]}
  />
)
