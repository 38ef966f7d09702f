import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'
import { Icon } from '../icon/icon.tsx'

export interface KeyHolder {
  /** "Formand", "Næstformand". */
  role: string
  /** Who holds it now; left out when the post is vacant (say so in `text`). */
  name?: string | undefined
  turned: boolean
  /** When it was turned and by whom, or what it waits for. */
  text?: string | undefined
  /** The button for the one who may turn it, or a disabled one with the reason. */
  action?: ComponentChildren
}

export interface KeysProps {
  lang: Lang
  /** One (staff meeting) or two. */
  holders: readonly KeyHolder[]
  /** What happens when all are turned, and what then no longer can be changed. */
  children?: ComponentChildren
}

/** Chair's and vice-chair's approval side by side. */
export function Keys({ lang, holders, children }: KeysProps) {
  const m = messages[lang]
  return (
    <div class="stack">
      <ul class="keys" role="list">
        {holders.map((holder) => (
          <li class={holder.turned ? 'keys-turned' : 'keys-waiting'} key={holder.role}>
            <span class="keys-mark">
              <Icon name={holder.turned ? 'check' : 'key'} />
            </span>
            <span class="keys-words">
              <b>{holder.role}</b>
              {holder.name && <span>{holder.name}</span>}
              <span class="said">{holder.turned ? m.keyTurned : m.keyNotTurned}</span>
              {holder.text && <span class="meta">{holder.text}</span>}
            </span>
            {holder.action && <span class="keys-action">{holder.action}</span>}
          </li>
        ))}
      </ul>
      {children && <div class="meta">{children}</div>}
    </div>
  )
}
