import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { characterSet } from './character-set.ts'

const family = '@expo-google-fonts/ibm-plex-sans'
/** The cuts the templates use. A cut not listed here would be drawn with another face. */
const cuts = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'] as const

export interface Fonts {
  files: Buffer[]
  /** Code points that every cut can draw. */
  coverage: ReadonlySet<number>
}

/** The document fonts as TTF; Typst silently ignores web fonts. */
export function loadFonts(): Fonts {
  const folder = dirname(createRequire(import.meta.url).resolve(`${family}/package.json`))
  const files = cuts.map((cut) => readFileSync(join(folder, cut, `IBMPlexSans_${cut}.ttf`)))
  const [first = new Set<number>(), ...others] = files.map(characterSet)
  const coverage = new Set([...first].filter((code) => others.every((cut) => cut.has(code))))
  return { files, coverage }
}
