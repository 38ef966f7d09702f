import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { mailChoicePaths } from '../paths.ts'
import { stoppedPace, type MailKindName } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly kind: MailKindName
  /** Where stopping is asked for; null when it is done. */
  readonly action: string | null
}

/** Opened from a mail, without signing in: stops this kind of mail and nothing else. */
export function StopPage({ lang, kind, action }: Props) {
  const t = messages[lang]
  const { stop } = t
  const isStopped = stoppedPace(kind) === 'never'
  const name = t.kinds[kind]
  const asks = isStopped ? stop.asks(name) : stop.asksDaily(name)
  const done = isStopped ? stop.stopped(name) : stop.daily(name)
  return (
    <Stack gap="loose">
      <PageHeader title={action === null ? stop.done : stop.title} />
      <Card>
        <p>{action === null ? done : asks}</p>
        {action === null && <p>{stop.others}</p>}
        {action === null ? (
          <LinkButton href={mailChoicePaths.notifications()}>{stop.choose}</LinkButton>
        ) : (
          <ButtonForm kind="primary" action={action}>
            {isStopped ? stop.button : stop.buttonDaily}
          </ButtonForm>
        )}
      </Card>
    </Stack>
  )
}
