import type { ComponentChildren } from 'preact'
import { FormId } from '../form/form-id.tsx'
import { Button, type ButtonKind } from './button.tsx'

export interface ButtonFormProps {
  /** Where the POST goes. */
  action: string
  kind?: ButtonKind | undefined
  small?: boolean | undefined
  /** Said instead of the children when these do not stand alone. */
  label?: string | undefined
  /** Hidden inputs: ids, versions, tokens. */
  hidden?: Readonly<Record<string, string | number>> | undefined
  /** For a button that makes something: pressed twice, it makes one. What receives it writes with writeOnce. */
  makesOne?: boolean | undefined
  children: ComponentChildren
}

/** One action, one button, one POST: what a link must never do. */
export function ButtonForm({ action, hidden, makesOne, children, ...button }: ButtonFormProps) {
  return (
    <submit-once>
      <form class="button-form" method="post" action={action}>
        <HiddenInputs values={hidden} />
        {makesOne && <FormId />}
        <Button {...button}>{children}</Button>
      </form>
    </submit-once>
  )
}

export function HiddenInputs({ values = {} }: { values?: Readonly<Record<string, string | number>> | undefined }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} key={name} />
      ))}
    </>
  )
}
