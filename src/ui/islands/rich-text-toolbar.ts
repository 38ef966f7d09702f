import { pageMessages } from './messages.ts'

export type ToolName = 'bold' | 'italic' | 'bullets' | 'numbers' | 'link' | 'undo'

const shortcuts: Record<ToolName, string> = {
  bold: 'Control+B',
  italic: 'Control+I',
  bullets: 'Control+Shift+8',
  numbers: 'Control+Shift+9',
  link: 'Control+K',
  undo: 'Control+Z',
}
const names = Object.keys(shortcuts) as ToolName[]

export interface Toolbar {
  element: HTMLElement
  /** Shows which tools are on where the cursor stands. */
  press(on: ReadonlySet<ToolName>): void
}

/** Buttons in one Tab stop; arrow keys go between them. */
export function makeToolbar(areaId: string, use: (tool: ToolName) => void): Toolbar {
  const m = pageMessages()
  const element = document.createElement('div')
  element.className = 'rich-text-bar'
  element.setAttribute('role', 'toolbar')
  element.setAttribute('aria-label', m.toolbar)
  element.setAttribute('aria-controls', areaId)
  const buttons = names.map((name, index) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = m[name]
    button.dataset['tool'] = name
    button.tabIndex = index === 0 ? 0 : -1
    button.setAttribute('aria-keyshortcuts', shortcuts[name])
    button.title = shortcuts[name].replace('Control', 'Ctrl')
    if (name !== 'undo') button.setAttribute('aria-pressed', 'false')
    // Keeps the selection in the text.
    button.addEventListener('pointerdown', (event) => event.preventDefault())
    button.addEventListener('click', () => use(name))
    return button
  })
  element.append(...buttons)
  element.addEventListener('keydown', (event) => walk(event, buttons))
  return {
    element,
    press: (on) => {
      for (const button of buttons) {
        if (button.hasAttribute('aria-pressed'))
          button.setAttribute('aria-pressed', String(on.has(button.dataset['tool'] as ToolName)))
      }
    },
  }
}

function walk(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
  const at = buttons.findIndex((button) => button === event.target)
  if (at < 0) return
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  const next = buttons[(to + buttons.length) % buttons.length]
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next?.focus()
}

export interface LinkRow {
  element: HTMLElement
  open(address: string): void
}

export interface LinkRowActions {
  /** Returns what is wrong with the address, if anything. */
  apply(address: string): string | undefined
  remove(): void
  closed(): void
}

/** The address of a link, asked for in the toolbar itself. */
export function makeLinkRow(actions: LinkRowActions): LinkRow {
  const m = pageMessages()
  const element = document.createElement('div')
  const input = addressInput(m.linkAddress)
  const problem = document.createElement('span')
  element.className = 'rich-text-link'
  element.hidden = true
  problem.className = 'field-error'
  problem.setAttribute('role', 'alert')
  const close = () => {
    element.hidden = true
    actions.closed()
  }
  const apply = () => {
    const refused = actions.apply(input.value.trim())
    problem.textContent = refused ?? ''
    if (refused === undefined) close()
  }
  const remove = () => {
    actions.remove()
    close()
  }
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    // Neither sends the form nor closes what stands around it.
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') apply()
    else close()
  })
  element.append(input, tool(m.linkApply, apply), tool(m.linkRemove, remove), problem)
  const open = (address: string) => {
    input.value = address
    problem.textContent = ''
    element.hidden = false
    input.focus()
  }
  return { element, open }
}

function addressInput(label: string): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'url'
  input.className = 'input'
  input.placeholder = 'https://'
  input.setAttribute('aria-label', label)
  return input
}

function tool(text: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button-secondary button-small'
  button.textContent = text
  button.addEventListener('click', press)
  return button
}
