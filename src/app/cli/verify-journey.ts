import { readFileSync } from 'node:fs'
import { sayResult, verifyJourney } from '../../../bin/verify-journey.mjs'
import { BadCall, type Command } from './command.ts'

/** The same check as the single file that can be fetched beside a journey; the database is not asked. */
export const verifyJourneyCommand: Command = {
  name: 'verify-journey',
  usage: 'verify-journey FILE [EARLIER-FILE] [--root CHECK-NUMBER]',
  run: (words, { lang, t, print }) => {
    const at = words.indexOf('--root')
    const root = at < 0 ? undefined : words[at + 1]
    if (at >= 0 && root === undefined) throw new BadCall(t.missing('CHECK-NUMBER'))
    const [file, earlier] = at < 0 ? words : words.toSpliced(at, 2)
    if (file === undefined) throw new BadCall(t.missing('FILE'))
    const before = earlier === undefined ? undefined : readFileSync(earlier, 'utf8')
    const result = verifyJourney(readFileSync(file, 'utf8'), before, root)
    for (const line of sayResult(result, lang, earlier !== undefined, root !== undefined)) print(line)
    return Promise.resolve(result.findings.length === 0 ? 0 : 1)
  },
}
