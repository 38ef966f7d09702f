/** Around a file field: the names of the chosen files, in the place where it said that there was none. */
export class FileChoice extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    const names = this.querySelector('.file-names')
    if (!input || !names) return
    const none = names.textContent
    const say = () => {
      const chosen = Array.from(input.files ?? [], (file) => file.name)
      names.textContent = chosen.length === 0 ? none : chosen.join(', ')
    }
    input.addEventListener('change', say)
    // What was chosen before Back, or before this ran.
    addEventListener('pageshow', say)
    say()
  }
}
