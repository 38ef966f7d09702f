import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { Confirm } from '../../../../../ui/components/confirm/confirm.tsx'
import { messages } from '../messages.ts'

/** Taking a kept text away, asked about once more. */
export function RemovalConfirm({ lang, action }: { lang: Lang; action: string }) {
  const t = messages[lang]
  return (
    <Confirm lang={lang} opens={t.remove} action={action} confirms={t.removeConfirm}>
      <p>{t.removeExplained}</p>
    </Confirm>
  )
}
