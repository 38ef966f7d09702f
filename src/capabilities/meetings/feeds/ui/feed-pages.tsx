import { sayMoment } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { feedPaths } from '../paths.ts'
import type { KeptFeed } from '../queries.ts'

interface FeedPageProps {
  readonly lang: Lang
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly revocation: string
  readonly feed: KeptFeed | null
  /** Other feeds of the reader, on the page of their own. */
  readonly others?: readonly KeptFeed[]
}

/** The address of a calendar feed: make it, renew it, take it back. It is never shown again here. */
export function FeedPage({ lang, title, lead, action, revocation, feed, others = [] }: FeedPageProps) {
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader title={title} lead={lead} />
      <Columns
        main={
          <>
            <Card>
              {feed ? (
                <Stack>
                  <p>{t.active(sayMoment(feed.madeAt, lang))}</p>
                  <p class="meta">{t.activeText}</p>
                  <Confirm lang={lang} opens={t.renew} action={action} confirms={t.renewConfirm} kind="primary">
                    <p>{t.renewText}</p>
                  </Confirm>
                  <Confirm lang={lang} opens={t.revoke} action={revocation} confirms={t.revokeConfirm}>
                    <p>{t.revokeText}</p>
                  </Confirm>
                </Stack>
              ) : (
                <EmptyState
                  title={t.none}
                  action={
                    <ButtonForm kind="primary" action={action}>
                      {t.make}
                    </ButtonForm>
                  }
                >
                  <p>{t.noneText}</p>
                </EmptyState>
              )}
            </Card>
            {others.length > 0 && <Others lang={lang} feeds={others} />}
          </>
        }
        side={
          <Card title={t.whatTitle}>
            <p>{t.what}</p>
            <p class="meta">{t.secret}</p>
          </Card>
        }
      />
    </Stack>
  )
}

function Others({ lang, feeds }: { lang: Lang; feeds: readonly KeptFeed[] }) {
  const t = messages[lang]
  return (
    <Card title={t.others}>
      <List label={t.others}>
        {feeds.map(({ committeeId, committeeName, madeAt }) => (
          <Row
            key={committeeId ?? ''}
            title={committeeName ?? t.mine}
            href={committeeId === null ? feedPaths.own() : feedPaths.ofCommittee({ committeeId })}
            meta={t.active(sayMoment(madeAt, lang))}
          />
        ))}
      </List>
    </Card>
  )
}

interface AddressPageProps {
  readonly lang: Lang
  readonly address: string
  readonly back: string
}

/** The only place where the address of a feed is ever shown. */
export function FeedAddressPage({ lang, address, back }: AddressPageProps) {
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader title={t.madeTitle} />
      <Notice lang={lang} tone="warn" title={t.madeText} />
      <Card title={t.address} footer={<LinkButton href={back}>{t.goOn}</LinkButton>}>
        <p>
          <code class="token">{address}</code>
        </p>
        <p class="meta">{t.secret}</p>
      </Card>
    </Stack>
  )
}
