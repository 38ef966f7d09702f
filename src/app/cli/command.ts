import type { Lang } from '../../platform/i18n/lang.ts'
import type { Config } from '../config.ts'
import type { CliMessages } from './messages.ts'

/** Exit codes: 0 done, 1 refused or found something wrong, 2 called in a way that cannot be understood. */
export type ExitCode = 0 | 1 | 2

export interface Terminal {
  readonly config: Config
  readonly lang: Lang
  readonly t: CliMessages
  /** The result, on standard output. */
  readonly print: (line: string) => void
  /** How far long work has come, on standard error; one line rewritten where there is a terminal. */
  readonly progress: (line: string) => void
}

export interface Command {
  readonly name: string
  readonly usage: string
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<ExitCode>
}

/** The call could not be understood; the message says what was wrong with it. */
export class BadCall extends Error {}
