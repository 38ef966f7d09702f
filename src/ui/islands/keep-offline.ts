import { kept } from '../offline/kept-pages.ts'
import { pageMessages } from './messages.ts'

/** Keeping pages to read without net is asked of the service worker, which is only there for pages to read. */
export async function startKeeping(): Promise<void> {
  if (!('serviceWorker' in navigator) || !document.querySelector('private-note, keep-offline')) return
  const isNew = navigator.serviceWorker.controller === null
  const worker = await navigator.serviceWorker
    .register('/service-worker.js', { updateViaCache: 'none' })
    // Some browsers allow none, in private windows for one: then nothing is kept, and the page is as good without.
    .catch(() => null)
  if (!worker) return
  // The worker was not there yet when this page was fetched.
  if (isNew) await askToKeep([location.pathname + location.search])
}

/** How many of these pages and files are kept now. */
async function askToKeep(addresses: readonly string[]): Promise<number> {
  const { active } = await navigator.serviceWorker.ready
  const parts = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => new URL(name, location.href).pathname.startsWith('/assets/'))
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<number>((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<number>) => resolve(data), { once: true })
  })
  port1.start()
  active?.postMessage({ keep: [...parts, ...addresses] }, [port2])
  return answer
}

const linksToKeep = (): string[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')].map(({ href }) => href)

/** The button that keeps everything the page links to with data-keep. Hidden where it could do nothing or there is nothing. */
export class KeepOffline extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button || !('serviceWorker' in navigator) || linksToKeep().length === 0) return
    this.hidden = false
    void this.tellWhatIsKept()
    button.addEventListener('click', () => void this.keepAll(button))
  }

  /** After a reload it is said again, so that nobody wonders whether it was lost. */
  private async tellWhatIsKept(): Promise<void> {
    const links = linksToKeep()
    if (!('caches' in globalThis) || links.length === 0) return
    const found = await Promise.all(links.map((address) => kept(caches, address, Date.now())))
    if (found.every((page) => page !== null)) this.say(pageMessages().keptOffline(links.length + 1))
  }

  private async keepAll(button: HTMLButtonElement): Promise<void> {
    const m = pageMessages()
    button.disabled = true
    this.say(m.working)
    const count = await askToKeep([location.href, ...linksToKeep()])
    button.disabled = false
    this.say(m.keptOffline(count))
  }

  private say(words: string): void {
    const state = this.querySelector('[role="status"]')
    if (state) state.textContent = words
  }
}
