import type { Assignment } from '../../roles/rules.ts'

/*
 * Groups of the municipality's own directory.
 * Owns: provisioned group (what the directory calls it, and the role an administrator lets its members hold), member.
 * A group gives nothing by itself. What an administrator may let it give is a role of the whole municipality: never a post,
 * a mandate or a place in a TRIO, which come from elections and appointments. No group may say who is in a trade union.
 * States, by instants: in use or removed; with a role or without.
 */

/** The roles that a group may give. */
export const rolesByGroup = ['administrator', 'hr_consultant'] as const satisfies readonly Assignment['role'][]
export type RoleByGroup = (typeof rolesByGroup)[number]

/** What the directory may say of a group. Nothing else it sends is kept. */
export interface GroupFacts {
  readonly name: string
  readonly externalId: string | null
  /** Ids of people, each once. */
  readonly memberIds: readonly string[]
}

export interface MemberChanges {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Who comes and who goes when a group is to have these members. */
export function memberChanges(standing: readonly string[], wanted: readonly string[]): MemberChanges {
  const [before, after] = [new Set(standing), new Set(wanted)]
  return {
    added: [...after].filter((id) => !before.has(id)),
    removed: [...before].filter((id) => !after.has(id)),
  }
}

/** Trade unions and their short names, as they stand in the names of groups. Short ones count only as words of their own. */
const unions = [
  '3f',
  'blik og rør',
  'bupl',
  'business danmark',
  'danmarks lærerforening',
  'dansk el-forbund',
  'dansk jernbaneforbund',
  'dansk magisterforening',
  'dansk metal',
  'dansk psykolog forening',
  'dansk socialrådgiverforening',
  'dansk sygeplejeråd',
  'dansk told- og skatteforbund',
  'danske fysioterapeuter',
  'dlf',
  'djøf',
  'dsr',
  'ergoterapeutforeningen',
  'fag og arbejde',
  'finansforbundet',
  'foa',
  'forhandlingsfællesskabet',
  'frie funktionærer',
  'frivilligt forbund',
  'hk',
  'ingeniørforeningen',
  'jordemoderforeningen',
  'konstruktørforeningen',
  'krifa',
  'kristelig fagforening',
  'kristelig fagbevægelse',
  'lægeforeningen',
  'malerforbundet',
  'prosa',
  'serviceforbundet',
  'skolelederforeningen',
  'socialpædagogernes landsforbund',
  'teknisk landsforbund',
  'uddannelsesforbundet',
]

/** What says "union" whichever it is. */
const unionWords =
  /fagforening|fagforbund|fagligt? organisation|fagligt? medlem|overenskomstgruppe|trade ?union|labou?r union/

/**
 * Whether a name says that those under it belong to a trade union (GDPR article 9). Nobody can list every name: this stops
 * what is said in plain words, and decision 013 says what it cannot know.
 */
export function namesUnion(name: string): boolean {
  const words = wordsOf(name)
  return unionWords.test(words) || unions.some((union) => words.includes(` ${wordsOf(union).trim()} `))
}

const wordsOf = (text: string): string =>
  ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
