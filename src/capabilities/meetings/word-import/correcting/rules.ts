import { parseLight, toLight } from '../../../../platform/rich-text/light-notation.ts'
import { plainText } from '../../../../platform/rich-text/plain-text.ts'
import { ok, refuse, type Result } from '../../../../platform/result.ts'
import { isSameMatter, isSameTitle } from '../../agenda/likeness/rules.ts'
import { escaped, longestTitle, mostItems, shortTitle, type ImportRefusal, type ProposedItem } from '../rules.ts'

/*
 * What a secretary does to proposed items before they are taken in: joins two, cuts one in two, leaves one out.
 */

const together = (...texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n\n')

/** The item joined to the one above it, its heading in bold before its text. The first has none above it. */
export function mergedUp(items: readonly ProposedItem[], at: number): ProposedItem[] {
  const [above, own] = [items[at - 1], items[at]]
  if (!above || !own) return [...items]
  const heading = own.title.trim() === '' ? '' : `**${escaped(own.title)}**`
  const merged: ProposedItem = {
    ...above,
    apsa: [...new Set([...above.apsa, ...own.apsa])],
    presentation: together(above.presentation, heading, own.presentation),
    recommendation: together(above.recommendation, own.recommendation),
    decision: together(above.decision, own.decision),
    attachments: [above.attachments, own.attachments].filter((text) => text !== '').join('; '),
    isTaken: above.isTaken || own.isTaken,
    outcome: above.outcome === '' ? own.outcome : above.outcome,
  }
  return items.toSpliced(at - 1, 2, merged)
}

/** Where a text can be cut: each of its paragraphs and lists but none, said by how it begins. */
export function cutsOf(presentation: string): string[] {
  return parseLight(presentation).content.map((block) =>
    plainText({ type: 'doc', content: [block] }).replaceAll(/\s+/g, ' '),
  )
}

/**
 * Two items of one: the second begins at a paragraph of the text, which becomes its heading, and has what comes after
 * with the recommendation and the decision.
 */
export function splitAt(
  items: readonly ProposedItem[],
  at: number,
  paragraph: number,
): Result<ProposedItem[], ImportRefusal> {
  const own = items[at]
  const blocks = own ? parseLight(own.presentation).content : []
  const title = own && cutsOf(own.presentation)[paragraph]
  if (!own || title === undefined) return refuse('nothing_to_split')
  if (items.length >= mostItems) return refuse('too_many_items')
  const text = (from: number, to?: number) => toLight({ type: 'doc', content: blocks.slice(from, to) })
  const short = title.length <= longestTitle
  const second: ProposedItem = {
    ...own,
    title: shortTitle(title),
    presentation: text(short ? paragraph + 1 : paragraph),
    attachments: '',
    minutes: '',
    onto: '',
  }
  const first: ProposedItem = {
    ...own,
    presentation: text(0, paragraph),
    recommendation: '',
    decision: '',
    outcome: '',
  }
  return ok(items.toSpliced(at, 1, first, second))
}

/** Each proposed item beside the item of the agenda that seems to be the same, each of those once. */
export function besideAgenda(
  items: readonly ProposedItem[],
  there: readonly { readonly id: string; readonly title: string }[],
): ProposedItem[] {
  const used = new Set<string>()
  return items.map((item) => {
    const free = there.filter(({ id }) => !used.has(id))
    const match =
      free.find(({ title }) => isSameTitle(title, item.title)) ??
      free.find(({ title }) => isSameMatter(title, item.title))
    if (!match) return item
    used.add(match.id)
    return { ...item, onto: match.id }
  })
}
