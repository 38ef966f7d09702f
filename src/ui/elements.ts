/** The product's own elements as JSX knows them. What each does without script is plain HTML inside it. */
import type { HTMLAttributes } from 'preact'

interface KeepTypedAttributes extends HTMLAttributes<HTMLElement> {
  account: string
}

interface PrivateNoteAttributes extends HTMLAttributes<HTMLElement> {
  account: string
}

interface PeoplePickerAttributes extends HTMLAttributes<HTMLElement> {
  source: string
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'submit-once': HTMLAttributes<HTMLElement>
      'keep-typed': KeepTypedAttributes
      'reorder-list': HTMLAttributes<HTMLElement>
      'rich-text-editor': HTMLAttributes<HTMLElement>
      'people-picker': PeoplePickerAttributes
      'private-note': PrivateNoteAttributes
      'keep-offline': HTMLAttributes<HTMLElement>
      'confirm-panel': HTMLAttributes<HTMLElement>
    }
  }
}
