import type { ComponentChildren } from 'preact'
import { HiddenInputs } from '../button/button-form.tsx'
import { FormId } from './form-id.tsx'

export interface FormProps {
  /** Where the POST goes. */
  action: string
  /** For forms with files. */
  multipart?: boolean | undefined
  /** Hidden inputs: version, ids, tokens. */
  hidden?: Readonly<Record<string, string | number>> | undefined
  /** For a form that makes something: sent twice, it makes one. What receives it writes with writeOnce. */
  makesOne?: boolean | undefined
  /** Account id. When given, unsaved text survives a lost connection in this tab, for this person only. */
  keepFor?: string | undefined
  /** Name, when the page has several forms. */
  label?: string | undefined
  /** Fields, then a Cluster with the buttons. */
  children: ComponentChildren
}

/** A form that posts once, checks on the server and loses nothing typed. */
export function Form({ action, multipart, hidden, makesOne, keepFor, label, children }: FormProps) {
  const form = (
    <form
      class="form"
      method="post"
      action={action}
      enctype={multipart ? 'multipart/form-data' : undefined}
      aria-label={label}
      novalidate
    >
      <HiddenInputs values={hidden} />
      {makesOne && <FormId />}
      {children}
    </form>
  )
  return <submit-once>{keepFor ? <keep-typed account={keepFor}>{form}</keep-typed> : form}</submit-once>
}

/** A form that only asks: filters and searches, whose answer has an address of its own. */
export function SearchForm({
  action,
  label,
  children,
}: {
  action: string
  label: string
  children: ComponentChildren
}) {
  return (
    <search>
      <form class="form form-search" method="get" action={action} aria-label={label}>
        {children}
      </form>
    </search>
  )
}

/** The buttons at the foot of a form. */
export function FormButtons({ children }: { children: ComponentChildren }) {
  return <div class="cluster field-buttons">{children}</div>
}
