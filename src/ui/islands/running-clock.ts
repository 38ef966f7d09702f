/** Around a time that was counted by the server: goes on counting. */
export class RunningClock extends HTMLElement {
  connectedCallback(): void {
    if (this.getAttribute('runs') !== 'yes') return
    const startedAt = Date.now() - Number(this.getAttribute('seconds')) * 1000
    const timer = setInterval(() => {
      if (!this.isConnected) clearInterval(timer)
      else this.textContent = counted(Math.max(0, Math.round((Date.now() - startedAt) / 1000)))
    }, 1000)
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

function counted(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const left = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${left}` : `${minutes}:${left}`
}
