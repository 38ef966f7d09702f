import { ConfirmPanel } from './confirm-panel.ts'
import { forgetAll, forgetSaved } from './kept-text.ts'
import { KeepTyped } from './keep-typed.ts'
import { PeoplePicker } from './people-picker.ts'
import { ReorderList } from './reorder-list.ts'
import { SubmitOnce } from './submit-once.ts'

/*
 * Every element here stands around HTML that already works. The editor is fetched only by pages that have a field for it.
 */
if (document.querySelector('[data-outcome="done"]')) forgetSaved(sessionStorage)
document.addEventListener('submit', (event) => {
  if (event.target instanceof HTMLFormElement && event.target.matches('[data-signs-out]')) forgetAll(sessionStorage)
})

customElements.define('submit-once', SubmitOnce)
customElements.define('keep-typed', KeepTyped)
customElements.define('confirm-panel', ConfirmPanel)
customElements.define('people-picker', PeoplePicker)
customElements.define('reorder-list', ReorderList)

if (document.querySelector('rich-text-editor')) {
  const { RichTextEditor } = await import('./rich-text-editor.ts')
  customElements.define('rich-text-editor', RichTextEditor)
}
