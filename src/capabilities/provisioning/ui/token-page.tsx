import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { provisioningPaths } from '../paths.ts'

interface TokenPageProps {
  lang: Lang
  name: string
  token: string
  address: string
}

/** The only place where a token is ever shown. */
export function TokenPage({ lang, name, token, address }: TokenPageProps) {
  const t = messages[lang]
  return (
    <>
      <PageHeader title={t.tokenTitle} lead={name} />
      <Notice lang={lang} tone="warn" title={t.tokenText} />
      <Card footer={<LinkButton href={provisioningPaths.provisioning()}>{t.goOn}</LinkButton>}>
        <DescriptionList
          facts={[
            { term: t.address, value: <code class="token">{address}</code> },
            { term: t.token, value: <code class="token">{token}</code> },
          ]}
        />
      </Card>
    </>
  )
}
