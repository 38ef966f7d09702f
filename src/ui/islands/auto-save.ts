import type { Draft } from '../../platform/rich-text/merge-draft.ts'
import { mergeText, type Choice } from '../../platform/rich-text/merge-text.ts'
import { Autosave, type Standing } from './autosave.ts'
import { draftKey, draftsLeft, keepDraft, readDraft, takeOverDraft, type KeptDraft } from './kept-drafts.ts'
import { pageMessages } from './messages.ts'
import { postSave } from './post-save.ts'
import type { Queue, Stored } from './save-queue.ts'

interface News {
  readonly items?: readonly {
    readonly id: string
    readonly version: number
    readonly text: string
    readonly outcome: string
  }[]
}

const later = (ms: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

/** This tab, for as long as it is open. */
function tab(): string {
  const known = sessionStorage.getItem('tab') ?? crypto.randomUUID()
  sessionStorage.setItem('tab', known)
  return known
}

/** Around a form with a text and an outcome: saves by itself, brings in what others write, and loses nothing without net. */
export class AutoSave extends HTMLElement {
  private saving: Autosave | undefined
  private readonly senders: Autosave[] = []
  private account = ''
  private key = ''

  connectedCallback(): void {
    const form = this.querySelector('form')
    const item = this.getAttribute('item')
    const account = this.getAttribute('account')
    if (!form || !item || !account || this.saving) return
    this.account = account
    this.key = draftKey(account, item, tab())
    const kept = takeOverDraft(localStorage, account, item, this.key, Date.now())
    this.saving = this.start(form, kept?.queue ?? null)
    form.addEventListener('input', () => this.saving?.type(draftIn(form)))
    form.addEventListener('submit', (event) => this.onSubmit(event, form))
    for (const name of ['online', 'focus']) addEventListener(name, () => void this.saving?.sendNow())
    addEventListener('pagehide', () => void this.saving?.sendNow())
    this.listen(item)
    this.sendLeft()
  }

  private start(form: HTMLFormElement, kept: Queue | null): Autosave {
    const action = new URL(form.action).pathname
    return new Autosave(storedIn(form), kept, {
      later,
      newId: () => crypto.randomUUID(),
      post: (sending) => postSave(action, sending, pageMessages().signedOutKept),
      keep: (queue) => keepDraft(localStorage, this.key, queue && { queue, action, keptAt: Date.now() }),
      show: (queue, standing, why, fieldsChanged) => this.show(form, queue, standing, why, fieldsChanged),
    })
  }

  private show(
    form: HTMLFormElement,
    queue: Queue,
    standing: Standing,
    why: string | null,
    fieldsChanged: boolean,
  ): void {
    const { base, draft, clash } = queue
    setValue(form, 'version', String(base.version))
    setValue(form, 'base', base.draft.text)
    setValue(form, 'base_outcome', base.draft.outcome)
    if (fieldsChanged) {
      setValue(form, 'outcome', draft.outcome)
      setValue(form, 'text', draft.text)
      form.querySelector('[name="text"]')?.dispatchEvent(new Event('restored'))
    }
    const said = why ?? pageMessages().standings[standing]
    const place = form.querySelector('[data-standing]')
    if (place && place.textContent !== said) place.textContent = said
    this.showClash(form, queue, clash)
  }

  private showClash(form: HTMLFormElement, { base, draft }: Queue, clash: Stored | null): void {
    const place = form.querySelector<HTMLElement>('[data-clash]')
    if (!place) return
    place.hidden = clash === null
    place.replaceChildren()
    if (!clash) return
    const m = pageMessages()
    place.className = 'clash'
    place.setAttribute('role', 'alert')
    const title = document.createElement('p')
    title.textContent = m.clashTitle
    const choices = document.createElement('div')
    choices.className = 'cluster'
    choices.append(
      this.choice('both', m.clashBoth),
      this.choice('ours', m.clashOurs),
      this.choice('theirs', m.clashTheirs),
    )
    place.append(title, ...sidesOf(base.draft, draft, clash.draft, outcomeNames(form)), choices)
  }

  private choice(choice: Choice, text: string): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button button-small button-secondary'
    button.textContent = text
    button.addEventListener('click', () => this.saving?.choose(choice))
    return button
  }

  /** The button saves what is on its way first, so that the form is not taken for another writer. */
  private onSubmit(event: SubmitEvent, form: HTMLFormElement): void {
    const { saving } = this
    if (!saving?.now.sending) return
    event.preventDefault()
    event.stopPropagation()
    void submitAfter(saving, form, event.submitter)
  }

  private listen(item: string): void {
    const source = this.getAttribute('source')
    if (!source) return
    new EventSource(source).addEventListener('message', ({ data }: MessageEvent<string>) => {
      const found = (JSON.parse(data) as News).items?.find(({ id }) => id === item)
      if (found) this.saving?.hear({ version: found.version, draft: { text: found.text, outcome: found.outcome } })
    })
  }

  /** What was written about other items before the net went: it is sent from here, without their page. */
  private sendLeft(): void {
    for (const key of draftsLeft(localStorage, this.account, this.key, Date.now())) {
      const kept = readDraft(localStorage, key)
      if (kept) this.senders.push(senderOf(key, kept))
    }
  }
}

/** Sends what is left of another page, until the server has it. */
function senderOf(key: string, { queue, action }: KeptDraft): Autosave {
  return new Autosave(queue.base, queue, {
    later,
    newId: () => crypto.randomUUID(),
    post: (sending) => postSave(action, sending, ''),
    keep: (left) => keepDraft(localStorage, key, left && { queue: left, action, keptAt: Date.now() }),
    show: () => undefined,
  })
}

async function submitAfter(saving: Autosave, form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  await saving.sendNow()
  if (!saving.now.sending) form.requestSubmit(submitter)
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const control = (form: HTMLFormElement, name: string) => form.querySelector<Control>(`[name="${name}"]`)
const valueOf = (form: HTMLFormElement, name: string): string => control(form, name)?.value ?? ''

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const field = control(form, name)
  if (field && field.value !== value) field.value = value
}

const draftIn = (form: HTMLFormElement): Draft => ({ outcome: valueOf(form, 'outcome'), text: valueOf(form, 'text') })

const storedIn = (form: HTMLFormElement): Stored => ({
  version: Number(valueOf(form, 'version')),
  draft: { outcome: valueOf(form, 'base_outcome'), text: valueOf(form, 'base') },
})

const outcomeNames = (form: HTMLFormElement) => (code: string) =>
  form.querySelector(`[name="outcome"] option[value="${code}"]`)?.textContent ?? ''

function sidesOf(base: Draft, ours: Draft, theirs: Draft, outcome: (code: string) => string): HTMLElement[] {
  const m = pageMessages()
  const clashes = mergeText(base.text, ours.text, theirs.text).clashes.map(({ ours: a, theirs: b }) => [a, b] as const)
  if (ours.outcome !== theirs.outcome) clashes.unshift([outcome(ours.outcome), outcome(theirs.outcome)])
  return clashes.map(([mine, others]) => {
    const sides = document.createElement('div')
    sides.className = 'clash-sides'
    sides.append(side(m.clashYours, mine), side(m.clashStored, others))
    return sides
  })
}

function side(title: string, text: string): HTMLElement {
  const part = document.createElement('div')
  const head = document.createElement('b')
  const words = document.createElement('p')
  head.textContent = title
  words.className = 'clash-side'
  words.textContent = text
  part.append(head, words)
  return part
}
