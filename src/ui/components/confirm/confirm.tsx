import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'
import { Button } from '../button/button.tsx'
import { HiddenInputs } from '../button/button-form.tsx'

export interface ConfirmProps {
  lang: Lang
  /** The button one meets first: "Aflys mødet". */
  opens: string
  /** What it means, who is told, and whether it can be undone. */
  children: ComponentChildren
  /** Where the POST goes. */
  action: string
  /** The button that does it, saying the whole thing: "Ja, aflys mødet". */
  confirms: string
  kind?: 'danger' | 'primary' | undefined
  hidden?: Readonly<Record<string, string | number>> | undefined
  /** Fields that belong to it: a reason. */
  fields?: ComponentChildren
  /** Stands on every row of a list: the button one meets first is small and quiet, the one that does it is not. */
  isQuiet?: boolean | undefined
  /** Opened from the start: after a refused attempt. */
  open?: boolean | undefined
}

/** Two steps before something that hurts. Opens in place, works without script; Escape and "Fortryd" close it with script. */
export function Confirm({
  lang,
  opens,
  children,
  action,
  confirms,
  kind = 'danger',
  hidden,
  fields,
  isQuiet,
  open,
}: ConfirmProps) {
  const first = isQuiet ? 'button-quiet button-small' : kind === 'danger' ? 'button-danger' : 'button-secondary'
  return (
    <confirm-panel>
      <details class="confirm" open={open}>
        <summary class={`button ${first}`}>{opens}</summary>
        <submit-once>
          <form class={`confirm-panel confirm-${kind} form`} method="post" action={action} novalidate>
            <HiddenInputs values={hidden} />
            <div class="stack">{children}</div>
            {fields}
            <div class="cluster">
              <Button kind={kind}>{confirms}</Button>
              <button type="button" class="button button-quiet" data-cancel hidden>
                {messages[lang].cancel}
              </button>
            </div>
          </form>
        </submit-once>
      </details>
    </confirm-panel>
  )
}
