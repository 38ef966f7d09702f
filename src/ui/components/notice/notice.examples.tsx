import type { Lang } from '../../../platform/i18n/lang.ts'
import { Stack } from '../layout/layout.tsx'
import { Notice } from './notice.tsx'

export const NoticeExamples = ({ lang }: { lang: Lang }) => (
  <Stack>
    <Notice lang={lang} tone="ok" title="Dagsordenen er sendt til 14 medlemmer og suppleanter." />
    <Notice lang={lang} tone="info" title="Mødet er flyttet til lærerværelset på Skolen Højager." />
    <Notice lang={lang} tone="warn" title="Fristen for punkter er overskredet.">
      <p>Formand og næstformand kan sammen fravige den med en begrundelse.</p>
    </Notice>
    <Notice lang={lang} tone="danger" title="Referatet er ændret af en anden, mens du skrev.">
      <p>Begge udgaver vises herunder. Intet er gået tabt.</p>
    </Notice>
  </Stack>
)
