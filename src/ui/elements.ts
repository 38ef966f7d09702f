/** The product's own elements as JSX knows them. What each does without script is plain HTML inside it. */
import type { HTMLAttributes } from 'preact'

interface KeepTypedAttributes extends HTMLAttributes<HTMLElement> {
  account: string
}

interface PrivateNoteAttributes extends HTMLAttributes<HTMLElement> {
  account: string
}

interface AutoSaveAttributes extends HTMLAttributes<HTMLElement> {
  account: string
  item: string
  /** Where others' words come from while the meeting is held. */
  source?: string | undefined
}

interface LiveMinutesAttributes extends HTMLAttributes<HTMLElement> {
  source: string
  afterwards: string
  running: string
  nothing: string
}

interface LiveScreenAttributes extends HTMLAttributes<HTMLElement> {
  source: string
  afterwards: string
  shows: string
}

interface RunningClockAttributes extends HTMLAttributes<HTMLElement> {
  seconds: string
  runs: 'yes' | 'no'
}

interface LanguageHelpAttributes extends HTMLAttributes<HTMLElement> {
  field: string
  known: string
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
      'auto-save': AutoSaveAttributes
      'live-minutes': LiveMinutesAttributes
      'live-screen': LiveScreenAttributes
      'running-clock': RunningClockAttributes
      'language-help': LanguageHelpAttributes
      'file-choice': HTMLAttributes<HTMLElement>
      'confirm-panel': HTMLAttributes<HTMLElement>
    }
  }
}
