import type { ComponentChildren } from 'preact'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps {
  kind?: ButtonKind | undefined
  /** Secondary size for rows in lists; still 36 px high. */
  small?: boolean | undefined
  /** Sent with the form when this button is the one pressed. */
  name?: string | undefined
  value?: string | undefined
  /** Sends the form here instead of to the form's own address. */
  formAction?: string | undefined
  /** For forms elsewhere on the page. */
  form?: string | undefined
  /** Said instead of the children when these do not stand alone: "Flyt punkt 3 op". */
  label?: string | undefined
  /** Leaves the form unchecked by the browser, for "save as draft" and "find". */
  unchecked?: boolean | undefined
  children: ComponentChildren
}

const classOf = (kind: ButtonKind, small?: boolean) => `button button-${kind}${small ? ' button-small' : ''}`

/** Sends the form it stands in. */
export function Button({ kind = 'secondary', small, label, formAction, unchecked, children, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      class={classOf(kind, small)}
      aria-label={label}
      formaction={formAction}
      formnovalidate={unchecked}
      {...rest}
    >
      {children}
    </button>
  )
}

export interface LinkButtonProps {
  href: string
  kind?: ButtonKind | undefined
  small?: boolean | undefined
  label?: string | undefined
  /** File name when the link saves something instead of opening it; true keeps the server's name. */
  download?: string | boolean | undefined
  children: ComponentChildren
}

/** A link that leads to doing something, so it looks like a button. */
export function LinkButton({ href, kind = 'secondary', small, label, download, children }: LinkButtonProps) {
  return (
    <a class={classOf(kind, small)} href={href} aria-label={label} download={download}>
      {children}
    </a>
  )
}

export interface DisabledButtonProps {
  kind?: ButtonKind | undefined
  small?: boolean | undefined
  /** Why not now, and what would make it possible. Always shown. */
  reason: string
  /** Only needed when the same button with the same words stands twice on a page. */
  id?: string | undefined
  children: string
}

/** What the state forbids is shown with its reason. It can still be reached by keyboard, so that everybody gets the reason. */
export function DisabledButton({ kind = 'secondary', small, reason, id, children }: DisabledButtonProps) {
  const reasonId = `reason-${id ?? children.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`
  return (
    <span class="button-with-reason">
      <button type="button" class={classOf(kind, small)} aria-disabled="true" aria-describedby={reasonId}>
        {children}
      </button>
      <span class="button-reason" id={reasonId}>
        {reason}
      </span>
    </span>
  )
}
