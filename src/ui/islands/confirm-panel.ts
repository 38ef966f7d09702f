/** Around a `details` with a confirmation: Escape and "Fortryd" close it and give the focus back. */
export class ConfirmPanel extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details')
    const cancel = this.querySelector<HTMLButtonElement>('[data-cancel]')
    if (!details || !cancel) return
    const close = () => {
      details.open = false
      details.querySelector('summary')?.focus()
    }
    cancel.hidden = false
    cancel.addEventListener('click', close)
    details.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && details.open) close()
    })
  }
}
