import type { FormBody } from '../../../platform/http/form.ts'
import { paces, type Pace } from '../../../platform/inbox/pace.ts'
import type { MailChoices } from './commands.ts'
import { kindNames } from './rules.ts'

const isPace = (value: unknown): value is Pace => (paces as readonly unknown[]).includes(value)

/** One field for each kind; what is none of the paces is left as it was. */
export function readChoices(body: FormBody): MailChoices {
  return Object.fromEntries(kindNames.flatMap((name) => (isPace(body[name]) ? [[name, body[name]]] : [])))
}
