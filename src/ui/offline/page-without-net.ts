import type { KeptPage } from './kept-pages.ts'
import { messages } from './messages.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A page that the browser makes itself: why there is nothing here, and what was kept. Titles come escaped from pages. */
export function pageWithoutNet(
  why: 'not_kept' | 'signed_out',
  pages: readonly KeptPage[],
  styles: string | null,
): string {
  const lang = pages[0]?.lang === 'en' ? 'en' : 'da'
  const t = messages[lang]
  const title = why === 'not_kept' ? t.title : t.signedOutTitle
  const items = pages.map((page) => `<li><a href="${escaped(page.address)}">${page.title}</a></li>`).join('')
  const list = items === '' ? '' : `<h2>${t.kept}</h2><ul>${items}</ul>`
  const style = styles === null ? '' : `<link rel="stylesheet" href="${escaped(styles)}">`
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${style}</head><body><main class="shell-main"><h1>${title}</h1><p>${why === 'not_kept' ? t.text : t.signedOutText}</p>${list}</main></body></html>`
}
