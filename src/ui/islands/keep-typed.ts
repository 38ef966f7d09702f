import { formIdField } from '../../platform/http/form-id.ts'
import { differs, keyOf, readKept, writeKept } from './kept-text.ts'
import { pageMessages } from './messages.ts'

type TextControl = HTMLInputElement | HTMLTextAreaElement

const kinds = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'date', 'time', 'textarea'])

/** Around a form: what is typed stays in this tab until the server has it, and is offered back if it got lost. */
export class KeepTyped extends HTMLElement {
  private key = ''
  private timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    const form = this.querySelector('form')
    const account = this.getAttribute('account')
    if (!form || !account) return
    this.key = keyOf(account, new URL(form.action).pathname)
    this.offer(form)
    form.addEventListener('input', () => {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.keep(form, false), 300)
    })
    form.addEventListener('submit', () => {
      if (this.timer !== undefined || readKept(sessionStorage, this.key)) this.keep(form, true)
    })
    addEventListener('pagehide', () => {
      if (this.timer !== undefined) this.keep(form, false)
    })
  }

  private keep(form: HTMLFormElement, sent: boolean): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const fields = Object.fromEntries(controlsOf(form).map((control) => [control.name, control.value]))
    const mark = sent ? markOf(form)?.value : undefined
    writeKept(sessionStorage, this.key, { fields, sent, ...(mark !== undefined && { mark }) })
  }

  private offer(form: HTMLFormElement): void {
    const kept = readKept(sessionStorage, this.key)
    if (!kept) return
    const controls = controlsOf(form)
    const now = Object.fromEntries(controls.map((control) => [control.name, control.value]))
    if (!differs(kept, now)) {
      // The server has it, or shows it again with what is wrong: either way nothing is lost.
      sessionStorage.removeItem(this.key)
      return
    }
    const m = pageMessages()
    const bar = document.createElement('div')
    bar.className = 'kept-offer'
    bar.setAttribute('role', 'status')
    const close = () => {
      sessionStorage.removeItem(this.key)
      bar.remove()
      controls[0]?.focus()
    }
    const words = document.createElement('span')
    words.textContent = m.keptOffer
    bar.append(
      words,
      button(m.keptRestore, 'button-secondary', () => {
        for (const control of controls) restore(control, kept.fields[control.name])
        const mark = markOf(form)
        if (mark && kept.mark !== undefined) mark.value = kept.mark
        close()
        this.keep(form, false)
      }),
      button(m.keptDiscard, 'button-quiet', close),
    )
    form.before(bar)
  }
}

function restore(control: TextControl, text: string | undefined): void {
  if (text === undefined) return
  control.value = text
  // The editor around a textarea shows what stands in it.
  control.dispatchEvent(new Event('restored'))
}

const markOf = (form: HTMLFormElement): HTMLInputElement | null => form.querySelector(`input[name="${formIdField}"]`)

const controlsOf = (form: HTMLFormElement): TextControl[] =>
  [...form.elements].filter(
    (control): control is TextControl =>
      (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) &&
      kinds.has(control.type) &&
      control.name !== '' &&
      control.autocomplete !== 'off',
  )

function button(text: string, kind: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = `button button-small ${kind}`
  made.textContent = text
  made.addEventListener('click', press)
  return made
}
