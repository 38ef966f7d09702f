import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'
import { Icon, type IconName } from '../icon/icon.tsx'

export type NoticeTone = 'ok' | 'info' | 'warn' | 'danger'

const icons: Record<NoticeTone, IconName> = { ok: 'check', info: 'info', warn: 'late', danger: 'danger' }

export interface NoticeProps {
  lang: Lang
  tone: NoticeTone
  /** What happened, in one sentence. */
  title: string
  /** What it means or what can be done now. */
  children?: ComponentChildren
}

/** What came of an action, or what stands in the way of one. Danger is announced at once, the others politely. */
export function Notice({ lang, tone, title, children }: NoticeProps) {
  const said = messages[lang][tone]
  return (
    <div class={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : 'status'} data-outcome={outcome(tone)}>
      <Icon name={icons[tone]} />
      <div class="stack stack-tight">
        <p class="notice-title">
          <span class="said">{said}: </span>
          {title}
        </p>
        {children}
      </div>
    </div>
  )
}

/** `keep-typed` forgets what was typed only when the page after says that it succeeded. */
const outcome = (tone: NoticeTone) => (tone === 'ok' ? 'done' : undefined)
