import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'
import { ButtonForm, HiddenInputs } from '../button/button-form.tsx'
import { Icon } from '../icon/icon.tsx'

type Hidden = Readonly<Record<string, string | number>>

export interface ReorderItem {
  id: string
  /** Short name for buttons and announcements: "punkt 2, Budget 2027". */
  label: string
  content: ComponentChildren
}

export interface ReorderListProps {
  lang: Lang
  items: readonly ReorderItem[]
  /** Where both kinds of POST go. Buttons post `id` and `direction` (up|down); dragging posts `order` once per item, in order. */
  action: string
  /** Sent with both: the version. */
  hidden?: Hidden | undefined
}

/** A list in an order of one's own: up and down as forms, dragging and arrow keys on top with script. */
export function ReorderList({ lang, items, action, hidden }: ReorderListProps) {
  const m = messages[lang]
  return (
    <reorder-list>
      <form method="post" action={action} data-order hidden>
        <HiddenInputs values={hidden} />
      </form>
      <ol class="reorder" role="list">
        {items.map((item, index) => (
          <li class="reorder-item" data-id={item.id} data-label={item.label} key={item.id}>
            <div class="reorder-content">{item.content}</div>
            <div class="reorder-buttons">
              {index > 0 && (
                <MoveButton
                  action={action}
                  hidden={{ ...hidden, id: item.id, direction: 'up' }}
                  label={m.moveUp(item.label)}
                />
              )}
              {index < items.length - 1 && (
                <MoveButton
                  action={action}
                  hidden={{ ...hidden, id: item.id, direction: 'down' }}
                  label={m.moveDown(item.label)}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
    </reorder-list>
  )
}

function MoveButton({ action, hidden, label }: { action: string; hidden: Hidden; label: string }) {
  return (
    <ButtonForm action={action} hidden={hidden} label={label} small>
      <Icon name={hidden['direction'] === 'up' ? 'up' : 'down'} />
    </ButtonForm>
  )
}
