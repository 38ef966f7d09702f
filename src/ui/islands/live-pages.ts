import { parseLight } from '../../platform/rich-text/light-notation.ts'
import { toHtml } from './rich-text-dom.ts'

interface LiveItem {
  readonly id: string
  readonly outcomeText: string
  readonly text: string
  readonly statements: readonly { readonly by: string; readonly text: string }[]
}

interface News {
  readonly items?: readonly LiveItem[]
  readonly running?: { readonly itemId: string; readonly seconds: number } | null
  readonly screen?: string
  readonly ended?: true
}

const comeBackMs = 15_000

/**
 * Listens for as long as the page is there. Where that fails for good the page is loaded again now and then. When the
 * meeting is over this page is gone, so the browser goes where the element says.
 */
function follow(element: HTMLElement, hear: (news: News) => void): void {
  const events = new EventSource(element.getAttribute('source') ?? '')
  events.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const news = JSON.parse(data) as News
    if (news.ended) {
      events.close()
      location.replace(element.getAttribute('afterwards') ?? '/')
    } else hear(news)
  })
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), comeBackMs)
  })
}

/** Around the minutes of a meeting that is held: what is written comes in where it belongs. */
export class LiveMinutes extends HTMLElement {
  connectedCallback(): void {
    follow(this, ({ items = [], running }) => {
      for (const item of items) this.put(item)
      for (const place of this.querySelectorAll<HTMLElement>('[data-item]')) {
        const isRunning = place.dataset['item'] === running?.itemId
        const mark = place.querySelector('[data-running]')
        if (mark) mark.textContent = isRunning ? `${this.getAttribute('running')} · ` : ''
      }
    })
  }

  private put(item: LiveItem): void {
    const place = this.querySelector(`[data-item="${item.id}"]`)
    if (!place) return
    const outcome = place.querySelector('[data-outcome]')
    if (outcome) outcome.textContent = item.outcomeText
    const text = place.querySelector('[data-text]')
    if (text && item.text === '') text.replaceChildren(paragraph(this.getAttribute('nothing') ?? '', 'meta'))
    // Written anew from the notation by the same rules as the page; nothing else gets through.
    else if (text) text.innerHTML = toHtml(parseLight(item.text))
    place.querySelector('[data-statements]')?.replaceChildren(...item.statements.map(statement))
  }
}

function paragraph(text: string, className?: string): HTMLElement {
  const made = document.createElement('p')
  made.textContent = text
  if (className) made.className = className
  return made
}

function statement({ by, text }: { by: string; text: string }): HTMLElement {
  const made = document.createElement('blockquote')
  made.className = 'statement'
  const name = document.createElement('p')
  const bold = document.createElement('b')
  bold.textContent = by
  name.append(bold)
  made.append(name, paragraph(text))
  return made
}

/** On the wall: loaded again when another item is taken up or decided. */
export class LiveScreen extends HTMLElement {
  connectedCallback(): void {
    const shows = this.getAttribute('shows')
    follow(this, ({ screen }) => {
      if (screen !== undefined && screen !== shows) location.reload()
    })
  }
}
