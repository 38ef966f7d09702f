import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isTest, root, withoutComments, type Finding, type Project } from './project.ts'

type Words = { readonly [key: string]: unknown }
interface MessageFile {
  da?: Words
  en?: Words
  /** Keys whose words are rightly the same in both languages: names, numbers, signs. */
  sameInBoth?: readonly string[]
}

/** Every leaf as `group.key` and its value. A list (the months) is one leaf. */
function leavesOf(words: Words, before = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leavesOf(value as Words, `${before}${key}.`)
      : [[`${before}${key}`, value] as [string, unknown]],
  )
}

const textOf = (value: unknown) => (typeof value === 'function' ? value.toString() : String(value))
const hasLetters = (text: string) => /\p{L}{2}/u.test(text)

export function compareLanguages(file: string, { da, en, sameInBoth = [] }: MessageFile): Finding[] {
  if (!da || !en) return []
  const danish = new Map(leavesOf(da))
  const english = new Map(leavesOf(en))
  const say = (message: string): Finding => ({ file, message })
  const findings: Finding[] = []
  for (const key of danish.keys()) if (!english.has(key)) findings.push(say(`${key} has no English text.`))
  for (const [key, value] of english) {
    if (!danish.has(key)) findings.push(say(`${key} has no Danish text.`))
    const same = textOf(value) === textOf(danish.get(key)) && hasLetters(textOf(value))
    if (same && !sameInBoth.includes(key)) {
      findings.push(
        say(
          `${key} is the same in both languages. Translate it, or name it in \`export const sameInBoth\` of this file.`,
        ),
      )
    }
  }
  for (const [key, value] of [...danish, ...english]) {
    if (typeof value === 'string' && value.trim() === '')
      findings.push(say(`${key} is empty: say something, or leave the key out.`))
  }
  for (const key of sameInBoth)
    if (textOf(danish.get(key)) !== textOf(english.get(key)))
      findings.push(say(`sameInBoth names ${key}, which differs: remove it there.`))
  return findings
}

/** A key counts as used where its last part is read (`.key`, `['key']`) or named as a code that is looked up (`'key'`). */
export function unusedKeys(file: string, { da }: MessageFile, usedWords: ReadonlySet<string>): Finding[] {
  if (!da) return []
  return leavesOf(da)
    .filter(([key]) => !usedWords.has(key.split('.').at(-1) ?? key))
    .map(([key]) => ({ file, message: `${key} is used nowhere: delete it in both languages.` }))
}

function wordsUsed(project: Project): Set<string> {
  const used = new Set<string>()
  for (const [file, text] of project) {
    if (!/^(src|e2e)\/.*\.(tsx?|typ)$/.test(file) || isTest(file) || file.endsWith('/messages.ts')) continue
    for (const [, dotted, quoted] of withoutComments(text).matchAll(/\.(\w+)|['"`]([\w-]+)['"`]/g))
      used.add(dotted ?? quoted ?? '')
    for (const [, names = ''] of text.matchAll(/(?:const|let)\s*\{([^}]*)\}\s*=/g))
      for (const [name] of names.matchAll(/\w+/g)) used.add(name)
    // `status: answer ? 'yes' : 'no'` is covered by quotes; object keys that map codes to codes are not.
    for (const [, key = ''] of text.matchAll(/^\s*(\w+):/gm)) used.add(key)
  }
  return used
}

/** Both languages complete, different and in use. */
export async function checkMessages(project: Project): Promise<Finding[]> {
  const used = wordsUsed(project)
  const findings: Finding[] = []
  for (const file of project.keys()) {
    if (!/^src\/.*\/messages\.ts$/.test(file)) continue
    const words = (await import(pathToFileURL(path.join(root, file)).href)) as MessageFile
    findings.push(...compareLanguages(file, words), ...unusedKeys(file, words, used))
  }
  return findings
}
