/*
 * The summary of errors stands before the fields it speaks of, so the page names them when it is whole: "Udfyld feltet."
 * says nothing in a list of five. The label is the one beside the field, and nobody writes it twice.
 */

const summaryStart = '<div class="error-summary"'

/** A page whose error summary begins each error with its field's label, unless the error does so itself. */
export function nameErrors(html: string): string {
  const start = html.indexOf(summaryStart)
  if (start < 0) return html
  const end = html.indexOf('</ul>', start)
  const named = html
    .slice(start, end)
    .replaceAll(/<a href="#([^"]+)">([^<]*)<\/a>/g, (link, id: string, text: string) => {
      const label = labelOf(html, id)
      const saysSo = label === null || text.toLowerCase().startsWith(label.toLowerCase())
      return saysSo ? link : `<a href="#${id}">${label}: ${text}</a>`
    })
  return html.slice(0, start) + named + html.slice(end)
}

/** What stands over the error of a field: its label, or the legend of its group. */
function labelOf(html: string, id: string): string | null {
  const error = html.indexOf(` id="${id}-error"`)
  const label = error < 0 ? -1 : html.lastIndexOf('class="field-label"', error)
  if (label < 0) return null
  const text = html.slice(html.indexOf('>', label) + 1)
  return text.slice(0, text.indexOf('<')).trim().replace(/\?$/, '') || null
}
