import { ConfirmPanel } from './confirm-panel.ts'
import { forgetAll, forgetSaved } from './kept-text.ts'
import { forgetDrafts } from './kept-drafts.ts'
import { FileChoice } from './file-choice.ts'
import { KeepTyped } from './keep-typed.ts'
import { KeepOffline, startKeeping } from './keep-offline.ts'
import { pageMessages } from './messages.ts'
import { addressesWaiting, forgetNotes, forgetOthers, sendAllWaiting } from './note-outbox.ts'
import { PeoplePicker } from './people-picker.ts'
import { PrivateNote } from './private-note.ts'
import { ReorderList } from './reorder-list.ts'
import { RunningClock } from './running-clock.ts'
import { SubmitOnce } from './submit-once.ts'

/*
 * Every element here stands around HTML that already works. The editor is fetched only by pages that have a field for it.
 */
if (document.querySelector('[data-outcome="done"]')) forgetSaved(sessionStorage)
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-signs-out]')) return
  forgetAll(sessionStorage)
  const account = document.documentElement.dataset['account']
  if (account === undefined || addressesWaiting(localStorage, account).length === 0) {
    forgetDrafts(localStorage)
    return
  }
  event.preventDefault()
  void signOutAfterNotes(form, account)
})

/** Notes that wait are sent first: after a sign-out nothing stays here. */
async function signOutAfterNotes(form: HTMLFormElement, account: string): Promise<void> {
  const isSent = await sendAllWaiting(localStorage, account, fetch)
  if (!isSent && !confirm(pageMessages().notesLost)) return
  forgetNotes(localStorage)
  forgetDrafts(localStorage)
  form.submit()
}

const account = document.documentElement.dataset['account']
if (account !== undefined) {
  forgetOthers(localStorage, account)
  void sendAllWaiting(localStorage, account, fetch)
}
void startKeeping()

customElements.define('submit-once', SubmitOnce)
customElements.define('keep-typed', KeepTyped)
customElements.define('confirm-panel', ConfirmPanel)
customElements.define('file-choice', FileChoice)
customElements.define('people-picker', PeoplePicker)
customElements.define('reorder-list', ReorderList)
customElements.define('running-clock', RunningClock)
customElements.define('private-note', PrivateNote)
customElements.define('keep-offline', KeepOffline)

if (document.querySelector('language-help')) {
  const { LanguageHelp } = await import('./language-help.ts')
  customElements.define('language-help', LanguageHelp)
}

if (document.querySelector('rich-text-editor')) {
  const { RichTextEditor } = await import('./rich-text-editor.ts')
  customElements.define('rich-text-editor', RichTextEditor)
}

if (document.querySelector('auto-save')) {
  const { AutoSave } = await import('./auto-save.ts')
  customElements.define('auto-save', AutoSave)
}

if (document.querySelector('live-minutes, live-screen')) {
  const { LiveMinutes, LiveScreen } = await import('./live-pages.ts')
  customElements.define('live-minutes', LiveMinutes)
  customElements.define('live-screen', LiveScreen)
}
