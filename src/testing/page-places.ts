const tag = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>([^<]*)/g
const attribute = /([^\s=]+)(?:="([^"]*)")?/g
const voidElements = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
/** Whose values decide how an element looks or what it is. Of the others it only counts that they are there. */
const tellingValues =
  /^(class|role|type|aria-(current|pressed|expanded|invalid|hidden|live)|hidden|open|disabled|scope)$/

function makeOf(name: string, attributes: string): string {
  const told = [...attributes.matchAll(attribute)].map(([, key = '', value]) =>
    tellingValues.test(key) && value !== undefined ? `${key}=${value}` : key,
  )
  return [name, ...told.toSorted()].join(' ')
}

/**
 * Everything there is to look at in a page of ours, without its words: each element by its kind and all it stands in, whether it
 * holds text, and which heading follows which. axe judges elements, roles, names that are there or missing, colours and the order
 * of headings: a page of places that were all looked at before, on other pages, has nothing to add.
 */
export function placesOf(html: string): Set<string> {
  const places = new Set<string>()
  const within: string[] = []
  /** The element that began last, until something stands in it. */
  let empty: string | undefined
  let heading = 'none'
  for (const [, closing, name = '', attributes = '', text = ''] of html.matchAll(tag)) {
    if (closing) {
      const ended = within.pop()
      if (ended !== undefined && ended === empty) places.add(`${ended} > nothing`)
      empty = undefined
    } else {
      const place = `${within.at(-1) ?? ''} > ${makeOf(name, attributes)}`
      places.add(place)
      if (/^h[1-6]$/.test(name)) {
        places.add(`${heading} then ${name}`)
        heading = name
      }
      empty = voidElements.has(name) ? undefined : place
      if (!voidElements.has(name)) within.push(place)
    }
    if (text.trim() !== '') {
      places.add(`${within.at(-1) ?? ''} > text`)
      empty = undefined
    }
  }
  return places
}

const pointing = /\s(for|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"/g

/** Ids that two elements share, and ids that are pointed at and are not there. Asked of every page: it shows in no single place. */
export function wrongIds(html: string): string[] {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)
  const known = new Set(ids)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id "${id}" is there twice`)
  const missing = [...html.matchAll(pointing)].flatMap(([, by = '', to = '']) =>
    to
      .split(/\s+/)
      .filter((id) => !known.has(id))
      .map((id) => `${by} points at "${id}", which is not there`),
  )
  return [...new Set([...twice, ...missing])]
}
