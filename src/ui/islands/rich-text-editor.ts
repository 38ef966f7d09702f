import Squire from 'squire-rte'
import { isSafeHref } from '../../platform/rich-text/href.ts'
import { parseLight, toLight } from '../../platform/rich-text/light-notation.ts'
import { pageMessages } from './messages.ts'
import { picturesIn, withoutStyle } from './foreign-marks.ts'
import { fromDom, toHtml } from './rich-text-dom.ts'
import { makeLinkRow, makeToolbar, type LinkRow, type Toolbar, type ToolName } from './rich-text-toolbar.ts'

/**
 * Around a textarea with light notation: shows the text as it will look and keeps the notation in the textarea up to date, so that
 * the form posts the same with and without script.
 */
export class RichTextEditor extends HTMLElement {
  private editing: Editing | undefined

  connectedCallback(): void {
    const textarea = this.querySelector('textarea')
    if (textarea && !textarea.disabled) this.editing ??= new Editing(this, textarea)
  }
}

const puts = { bold: 'bold', italic: 'italic', bullets: 'makeUnorderedList', numbers: 'makeOrderedList' } as const
const takesAway = { bold: 'removeBold', italic: 'removeItalic', bullets: 'removeList', numbers: 'removeList' } as const

const capitals = [
  ['B', 'bold'],
  ['I', 'italic'],
] as const

/** Keys for what cannot be stored, and Tab, which must leave the field. */
const keysWithoutMeaning = ['u', 'd', '[', ']', 'Shift-5', 'Shift-6', 'Shift-7'].flatMap((key) => [
  `Ctrl-${key}`,
  `Meta-${key}`,
])

class Editing {
  private readonly textarea: HTMLTextAreaElement
  private readonly area = document.createElement('div')
  /** Says what could not come in. */
  private readonly note = document.createElement('p')
  private readonly squire: Squire
  private readonly toolbar: Toolbar
  private readonly linkRow: LinkRow

  constructor(host: HTMLElement, textarea: HTMLTextAreaElement) {
    this.textarea = textarea
    const wasTyping = document.activeElement === textarea
    this.takeOver(host)
    this.toolbar = makeToolbar(this.area.id, (tool) => this.use(tool))
    this.linkRow = makeLinkRow({
      apply: (address) => this.setLink(address),
      remove: () => this.squire.removeLink(),
      closed: () => this.squire.focus(),
    })
    this.toolbar.element.append(this.linkRow.element)
    this.note.className = 'field-hint'
    this.note.setAttribute('role', 'status')
    host.append(this.toolbar.element, this.area, this.note)
    const sanitizeToDOMFragment = (html: string) => this.sanitized(html)
    this.squire = new Squire(this.area, { blockTag: 'P', sanitizeToDOMFragment, didError: report })
    this.listen()
    this.show()
    // Who began before the editor came goes on where they were.
    if (wasTyping) this.squire.focus().moveCursorToEnd()
  }

  /** The area takes the textarea's id, so that the error summary and its label lead here. */
  private takeOver(host: HTMLElement): void {
    const { textarea, area } = this
    const label = textarea.labels?.[0]
    const hint = document.querySelector(`[id="${textarea.id}-hint"]`)
    area.className = 'rich-text-area'
    area.id = textarea.id
    area.setAttribute('role', 'textbox')
    area.setAttribute('aria-multiline', 'true')
    copyAttributes(textarea, area, ['aria-describedby', 'aria-invalid', 'aria-required'])
    if (label) {
      label.id ||= `${area.id}-label`
      area.setAttribute('aria-labelledby', label.id)
      label.addEventListener('click', () => area.focus())
    }
    // With the toolbar in sight nobody needs the notation explained.
    if (hint) hint.textContent = host.dataset['hint'] ?? ''
    textarea.id += '-notation'
    textarea.hidden = true
  }

  private listen(): void {
    const { squire, textarea } = this
    for (const key of [...keysWithoutMeaning, 'Tab', 'Shift-Tab']) squire.setKeyHandler(key, null)
    for (const key of ['Ctrl-k', 'Meta-k']) {
      squire.setKeyHandler(key, (_, event) => {
        event.preventDefault()
        this.openLink()
      })
    }
    // With Caps Lock the key arrives as a capital, which the editor would leave to the browser's own bold and italic.
    for (const [key, tool] of capitals) {
      for (const modifier of ['Ctrl', 'Meta']) {
        squire.setKeyHandler(`${modifier}-${key}`, (_, event) => {
          event.preventDefault()
          squire[this.isIn(tool) ? takesAway[tool] : puts[tool]]()
        })
      }
    }
    squire.addEventListener('input', () => this.write())
    squire.addEventListener('pathChange', () => this.mark())
    squire.addEventListener('pasteImage', () => this.sayPictures(1))
    textarea.addEventListener('restored', () => {
      this.show()
      this.write()
    })
    textarea.form?.addEventListener('submit', () => this.write())
  }

  /** Whatever comes in (typed, pasted, dropped, undone) is read into our own tree and written anew; nothing else gets through. */
  private sanitized(html: string): DocumentFragment {
    const inert = new DOMParser().parseFromString(withoutStyle(html), 'text/html')
    this.sayPictures(picturesIn(inert.body))
    const template = document.createElement('template')
    template.innerHTML = toHtml(fromDom(inert.body))
    return document.importNode(template.content, true)
  }

  private sayPictures(count: number): void {
    this.note.textContent = count > 0 ? pageMessages().picturesLeftOut(count) : ''
  }

  private show(): void {
    this.squire.setHTML(toHtml(parseLight(this.textarea.value)))
  }

  private write(): void {
    const text = toLight(fromDom(this.area))
    if (text === this.textarea.value) return
    this.textarea.value = text
    this.textarea.dispatchEvent(new Event('input', { bubbles: true }))
  }

  private isIn(tool: ToolName): boolean {
    const { squire } = this
    if (tool === 'bold') return squire.hasFormat('b') || squire.hasFormat('strong')
    if (tool === 'italic') return squire.hasFormat('i') || squire.hasFormat('em')
    if (tool === 'link') return squire.hasFormat('a')
    const list = tool === 'bullets' ? 'UL' : tool === 'numbers' ? 'OL' : ''
    return (
      list !== '' &&
      squire
        .getPath()
        .split('>')
        .some((part) => part === list)
    )
  }

  private mark(): void {
    const tools: ToolName[] = ['bold', 'italic', 'bullets', 'numbers', 'link']
    this.toolbar.press(new Set(tools.filter((tool) => this.isIn(tool))))
  }

  private use(tool: ToolName): void {
    if (tool === 'link') {
      this.openLink()
      return
    }
    const { squire } = this
    if (tool === 'undo') squire.undo()
    else if (this.isIn(tool)) squire[takesAway[tool]]()
    else squire[puts[tool]]()
    this.mark()
  }

  private openLink(): void {
    const { commonAncestorContainer: at } = this.squire.getSelection()
    const element = at instanceof Element ? at : at.parentElement
    this.linkRow.open(element?.closest('a')?.getAttribute('href') ?? '')
  }

  private setLink(address: string): string | undefined {
    if (!isSafeHref(address)) return pageMessages().linkInvalid
    this.squire.makeLink(address)
    return undefined
  }
}

function report(error: unknown): void {
  console.error(error)
}

function copyAttributes(from: Element, to: Element, names: readonly string[]): void {
  for (const name of names) {
    const value = from.getAttribute(name)
    if (value !== null) to.setAttribute(name, value)
  }
}
