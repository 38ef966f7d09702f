/** What a digest says of a mail that it carries. */
export interface CarriedMail {
  readonly title: string
  /** Where its button leads; null when it has none. */
  readonly url: string | null
  /** Its first words after the greeting. */
  readonly said: string
}

const mostSaid = 280

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text)

/** Reads a mail that we wrote ourselves (message.ts): greeting, paragraphs, a list, a button, and a footer after "-- ". */
export function carried({ subject, text }: { readonly subject: string; readonly text: string }): CarriedMail {
  const [content = ''] = text.split('\n\n-- \n')
  const [, ...parts] = content.split('\n\n')
  const button = parts.findLast((part) => isAddress(part.split('\n').at(-1) ?? '') && !part.startsWith('- '))
  const paragraphs = parts.filter((part) => part !== button && !part.startsWith('- '))
  const said = paragraphs.join(' ').replaceAll(/\s+/g, ' ').trim()
  return {
    title: subject,
    url: button?.split('\n').at(-1) ?? null,
    said: said.length > mostSaid ? `${said.slice(0, mostSaid - 1).trimEnd()}…` : said,
  }
}
