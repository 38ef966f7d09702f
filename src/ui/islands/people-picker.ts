import { pageMessages } from './messages.ts'

interface Suggestion {
  id: string
  name: string
  detail?: string
}

/** Around a search field with radio answers: suggestions while typing. The one chosen becomes the ticked radio button. */
export class PeoplePicker extends HTMLElement {
  private readonly list = document.createElement('ul')
  private readonly said = document.createElement('span')
  private suggestions: Suggestion[] = []
  private active = -1
  private timer: ReturnType<typeof setTimeout> | undefined
  private asked: AbortController | undefined

  connectedCallback(): void {
    const { input } = this
    if (!input) return
    this.prepare(input)
    input.addEventListener('input', () => {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => void this.ask(input.value.trim()), 150)
    })
    input.addEventListener('keydown', (event) => this.onKey(event, input))
    input.addEventListener('blur', () => this.close())
  }

  private get input(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('[data-search] input')
  }

  private prepare(input: HTMLInputElement): void {
    this.list.id = `${input.id}-suggestions`
    this.list.className = 'people-list'
    this.list.hidden = true
    this.list.setAttribute('role', 'listbox')
    this.list.setAttribute('aria-label', pageMessages().suggestions)
    this.said.className = 'said'
    this.said.setAttribute('role', 'status')
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-expanded', 'false')
    input.setAttribute('aria-controls', this.list.id)
    const find = this.querySelector<HTMLElement>('[data-search] button')
    if (find) find.hidden = true
    this.append(this.list, this.said)
  }

  private async ask(text: string): Promise<void> {
    this.asked?.abort()
    if (text.length < 2) {
      this.close()
      return
    }
    this.asked = new AbortController()
    const address = `${this.getAttribute('source') ?? ''}?${new URLSearchParams({ q: text })}`
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      signal: this.asked.signal,
    }).catch(() => undefined)
    // Aborted by the next letter, offline or refused: the list simply does not come, and "Find" still works.
    if (!response?.ok) return
    this.suggestions = (await response.json()) as Suggestion[]
    this.show()
  }

  private show(): void {
    const m = pageMessages()
    this.active = -1
    this.list.replaceChildren(...this.suggestions.map((person, index) => this.option(person, index)))
    this.said.textContent = this.suggestions.length ? m.found(this.suggestions.length) : m.nobody
    this.list.hidden = this.suggestions.length === 0
    this.input?.setAttribute('aria-expanded', String(!this.list.hidden))
    this.input?.removeAttribute('aria-activedescendant')
  }

  private option(person: Suggestion, index: number): HTMLLIElement {
    const item = document.createElement('li')
    item.id = `${this.list.id}-${index}`
    item.setAttribute('role', 'option')
    item.setAttribute('aria-selected', 'false')
    item.append(...wordsOf(person))
    // Before blur, which closes the list.
    item.addEventListener('pointerdown', (event) => {
      event.preventDefault()
      this.choose(person)
    })
    return item
  }

  private onKey(event: KeyboardEvent, input: HTMLInputElement): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = this.suggestions[this.active]
    if (step && !this.list.hidden) {
      event.preventDefault()
      this.point((this.active + step + this.suggestions.length) % this.suggestions.length)
    } else if (event.key === 'Enter') {
      // Enter here never sends the half-finished form.
      event.preventDefault()
      if (chosen) this.choose(chosen)
      else void this.ask(input.value.trim())
    } else if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault()
      this.close()
    }
  }

  private point(index: number): void {
    this.active = index
    for (const [at, item] of [...this.list.children].entries()) {
      item.setAttribute('aria-selected', String(at === index))
      if (at !== index) continue
      this.input?.setAttribute('aria-activedescendant', item.id)
      item.scrollIntoView({ block: 'nearest' })
    }
  }

  private choose(person: Suggestion): void {
    const { input } = this
    const choices = this.querySelector('[data-choices]')
    if (!input || !choices) return
    const radio = document.createElement('input')
    radio.type = 'radio'
    radio.name = this.dataset['name'] ?? ''
    radio.id = `${input.id}-chosen`
    radio.value = person.id
    radio.checked = true
    const label = document.createElement('label')
    label.htmlFor = radio.id
    label.append(...wordsOf(person))
    const line = document.createElement('div')
    line.className = 'choice'
    line.append(radio, label)
    choices.replaceChildren(line)
    input.value = ''
    this.said.textContent = person.name
    radio.dispatchEvent(new Event('change', { bubbles: true }))
    this.close()
  }

  private close(): void {
    this.suggestions = []
    this.active = -1
    this.list.hidden = true
    this.input?.setAttribute('aria-expanded', 'false')
    this.input?.removeAttribute('aria-activedescendant')
  }
}

function wordsOf(person: Suggestion): (Node | string)[] {
  if (!person.detail) return [person.name]
  const detail = document.createElement('span')
  detail.className = 'meta'
  detail.textContent = ` ${person.detail}`
  return [person.name, detail]
}
