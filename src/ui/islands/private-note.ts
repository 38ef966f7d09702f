import { pageMessages } from './messages.ts'
import { keepNote, sendWaiting, waitingNote, type WaitingNote } from './note-outbox.ts'

const pauseMs = 800

/** Around the form of a private note: saved as one writes, kept on this device while there is no net. */
export class PrivateNote extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined
  private sending: Promise<void> = Promise.resolve()
  private readonly whenOnline = () => this.send()

  connectedCallback(): void {
    const form = this.querySelector('form')
    const account = this.getAttribute('account')
    if (!form || !account) return
    const waiting = waitingNote(localStorage, account, this.address(form))
    if (waiting) {
      this.show(form, waiting)
      this.send()
    }
    form.addEventListener('input', () => this.keep(form, account))
    form.addEventListener('change', () => this.keep(form, account))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.keep(form, account)
      this.send()
    })
    addEventListener('online', this.whenOnline)
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer)
    removeEventListener('online', this.whenOnline)
  }

  private keep(form: HTMLFormElement, account: string): void {
    keepNote(localStorage, account, this.address(form), read(form))
    this.say('')
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.send(), pauseMs)
  }

  /** One after the other: the next begins from the version that the last one made. */
  private send(): void {
    clearTimeout(this.timer)
    this.sending = this.sending.then(() => this.sendNow())
  }

  private async sendNow(): Promise<void> {
    const form = this.querySelector('form')
    const account = this.getAttribute('account')
    if (!form || !account || !waitingNote(localStorage, account, this.address(form))) return
    const m = pageMessages()
    const sent = await sendWaiting(localStorage, account, this.address(form), fetch)
    if (sent.is === 'saved') {
      const isAsTyped = !waitingNote(localStorage, account, this.address(form))
      if (isAsTyped && read(form).text.trim() !== sent.note.text) this.show(form, sent.note)
      fieldOf(form, 'version').value = String(sent.note.version)
      this.say(m.noteSaved)
      // What is kept to read without net shows the note as it is now.
      if (navigator.serviceWorker?.controller) void fetch(location.pathname, { headers: { 'medspil-refresh': '1' } })
    } else this.say(sent.is === 'refused' ? sent.why : m.noteWaits)
  }

  private show(form: HTMLFormElement, note: WaitingNote): void {
    fieldOf(form, 'text').value = note.text
    fieldOf(form, 'version').value = String(note.version)
    const box = form.elements.namedItem('marked')
    if (box instanceof HTMLInputElement) box.checked = note.isMarked
  }

  private say(words: string): void {
    const state = this.querySelector('[data-note-state]')
    if (state) state.textContent = words
  }

  private readonly address = (form: HTMLFormElement): string => new URL(form.action).pathname
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | HTMLTextAreaElement {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field
  throw new Error(`the form of a note has no ${name}`)
}

function read(form: HTMLFormElement): WaitingNote {
  const box = form.elements.namedItem('marked')
  return {
    text: fieldOf(form, 'text').value,
    isMarked: box instanceof HTMLInputElement && box.checked,
    version: Number(fieldOf(form, 'version').value),
  }
}
