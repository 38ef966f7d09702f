import { pageMessages } from './messages.ts'

/** Around a form: a second press while the first is under way does nothing, and the button says that it works. */
export class SubmitOnce extends HTMLElement {
  private sent = false
  private restore: (() => void) | undefined

  connectedCallback(): void {
    this.addEventListener('submit', this.onSubmit)
    // NOTE A page brought back by the Back button comes as it was left: with its button busy.
    addEventListener('pageshow', this.onShow)
  }

  disconnectedCallback(): void {
    removeEventListener('pageshow', this.onShow)
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    if (this.sent) {
      event.preventDefault()
      return
    }
    if (event.defaultPrevented) return
    this.sent = true
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement)) return
    const content = [...button.childNodes]
    button.setAttribute('aria-busy', 'true')
    if (button.textContent.trim()) button.replaceChildren(pageMessages().working)
    this.restore = () => {
      button.removeAttribute('aria-busy')
      button.replaceChildren(...content)
    }
  }

  private readonly onShow = (): void => {
    this.sent = false
    this.restore?.()
    this.restore = undefined
  }
}
