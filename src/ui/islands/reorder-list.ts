import { pageMessages } from './messages.ts'

const iconPath = 'M3 5h10M3 8h10M3 11h10'

/** Around an ordered list with up and down forms: adds a handle per item for pointer and arrow keys, and saves by the hidden form. */
export class ReorderList extends HTMLElement {
  private readonly said = document.createElement('span')
  private orderBefore: HTMLElement[] = []
  private lifted: HTMLElement | undefined

  connectedCallback(): void {
    this.said.className = 'said'
    this.said.setAttribute('aria-live', 'assertive')
    this.append(this.said)
    if (this.items.length < 2) return
    for (const item of this.items) this.addHandle(item)
  }

  private get items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('li[data-id]')]
  }

  private addHandle(item: HTMLElement): void {
    const handle = document.createElement('button')
    handle.type = 'button'
    handle.className = 'reorder-handle'
    handle.setAttribute('aria-label', pageMessages().grab(item.dataset['label'] ?? ''))
    handle.append(dragIcon())
    handle.addEventListener('keydown', (event) => this.onKey(event, item))
    handle.addEventListener('blur', () => this.lifted && this.cancel())
    handle.addEventListener('pointerdown', (event) => this.onPointerDown(event, handle, item))
    item.prepend(handle)
  }

  private onKey(event: KeyboardEvent, item: HTMLElement): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      if (this.lifted) this.drop()
      else this.lift(item)
    } else if (event.key === 'Escape' && this.lifted) {
      this.cancel()
    } else if (step && this.lifted) {
      event.preventDefault()
      this.move(item, this.items.indexOf(item) + step)
    }
  }

  private onPointerDown(event: PointerEvent, handle: HTMLElement, item: HTMLElement): void {
    if (event.button !== 0) return
    handle.setPointerCapture(event.pointerId)
    this.lift(item)
    const follow = (move: PointerEvent) => {
      const others = this.items.filter((other) => other !== item)
      const above = others.filter((other) => move.clientY > middleOf(other)).length
      if (above !== this.items.indexOf(item)) this.move(item, above)
    }
    const end = (up: PointerEvent) => {
      handle.removeEventListener('pointermove', follow)
      if (up.type === 'pointerup') this.drop()
      else this.cancel()
    }
    handle.addEventListener('pointermove', follow)
    handle.addEventListener('pointerup', end, { once: true })
    handle.addEventListener('pointercancel', end, { once: true })
  }

  private lift(item: HTMLElement): void {
    this.orderBefore = this.items
    this.lifted = item
    item.classList.add('reorder-lifted')
    this.say(pageMessages().grabbed(this.items.indexOf(item) + 1, this.items.length))
  }

  /** The others step aside: an item that is itself taken out of the page loses focus and pointer. */
  private move(item: HTMLElement, place: number): void {
    if (place < 0 || place >= this.items.length) return
    for (let at = this.items.indexOf(item); at !== place; at = this.items.indexOf(item)) {
      if (at < place) item.before(this.items[at + 1] ?? item)
      else item.after(this.items[at - 1] ?? item)
    }
    this.say(pageMessages().moved(place + 1, this.items.length))
  }

  private letGo(): void {
    this.lifted?.classList.remove('reorder-lifted')
    this.lifted = undefined
  }

  private cancel(): void {
    const { lifted } = this
    this.letGo()
    if (lifted) this.move(lifted, this.orderBefore.indexOf(lifted))
    this.say(pageMessages().released)
  }

  private drop(): void {
    this.letGo()
    if (this.items.every((item, index) => item === this.orderBefore[index])) return
    this.say(pageMessages().dropped)
    void this.save()
  }

  /** The page is loaded again either way: with the new order and version, or with the old and what came between. */
  private async save(): Promise<void> {
    const form = this.querySelector<HTMLFormElement>('form[data-order]')
    if (!form) return
    const body = new URLSearchParams()
    for (const input of form.querySelectorAll('input')) body.append(input.name, input.value)
    for (const item of this.items) body.append('order', item.dataset['id'] ?? '')
    const response = await fetch(form.action, { method: 'POST', body }).catch(() => undefined)
    if (!response?.ok) this.say(pageMessages().orderNotSaved)
    location.reload()
  }

  private say(text: string): void {
    this.said.textContent = text
  }
}

function middleOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}

function dragIcon(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', iconPath)
  svg.append(path)
  return svg
}
