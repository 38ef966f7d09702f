import { checkLanguage } from '../../platform/plain-language/plain-language.ts'
import { sayReport } from '../../platform/plain-language/words.ts'
import { parseLight } from '../../platform/rich-text/light-notation.ts'
import { plainText } from '../../platform/rich-text/plain-text.ts'

/** Under a text field: follows what is written with advice on its language. The button that asks the server is not needed then. */
export class LanguageHelp extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined
  private known: ReadonlySet<string> = new Set()
  private said = ''

  connectedCallback(): void {
    const field = this.closest('form')?.elements.namedItem(this.getAttribute('field') ?? '')
    if (!(field instanceof HTMLTextAreaElement)) return
    this.known = new Set((this.getAttribute('known') ?? '').split(' '))
    this.querySelector('button')?.remove()
    field.addEventListener('input', () => {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.show(field.value), 500)
    })
    this.show(field.value)
  }

  private show(notation: string): void {
    const report = checkLanguage(plainText(parseLight(notation)), this.known)
    const said = sayReport(report, document.documentElement.lang === 'en' ? 'en' : 'da')
    const key = JSON.stringify(said)
    if (key === this.said) return
    this.said = key
    const place = this.querySelector('.language-report')
    if (!place) return
    place.replaceChildren()
    if (!said) return
    place.append(element('p', said.lead))
    if (said.lines.length === 0) return
    const list = document.createElement('ul')
    list.append(...said.lines.map((line) => element('li', line)))
    place.append(list)
  }
}

function element(name: 'p' | 'li', text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
