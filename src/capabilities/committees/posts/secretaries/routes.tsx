import type { Actor } from '../../../../platform/auth/actor.ts'
import { today } from '../../../../platform/clock/dates.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { readForm, typedFields, typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import { page, refusalText, refusedPage, respond, seeOther, write } from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { structurePaths } from '../../../structure/paths.ts'
import { messages as committeeMessages } from '../../messages.ts'
import { committeePaths } from '../../paths.ts'
import { may } from '../../policy.ts'
import { candidateById, findCandidates } from '../../seats/queries.ts'
import type { Shown } from '../../ui/form-parts.tsx'
import { nameSecretaries } from './commands.ts'
import { fieldFor, readNamed, searchedFor } from './input.ts'
import { messages } from './messages.ts'
import { secretaryPaths } from './paths.ts'
import { bodiesWithoutSecretary, type WithoutSecretary } from './queries.ts'
import { SecretariesPage, type SecretaryLine } from './ui/secretaries-page.tsx'

/** So many pickers on a page: what a person looks through in one go. */
const perPage = 30

async function secretariesPage(c: AppContext, wanted: number, shown?: Shown): Promise<Response> {
  const { db, lang, now } = c.var
  const t = messages[lang]
  const all = await bodiesWithoutSecretary(db, today(now))
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const number = Math.min(Math.max(1, wanted), pages)
  const lines: SecretaryLine[] = []
  for (const body of all.slice((number - 1) * perPage, number * perPage))
    lines.push(await lineOf(c, body, shown?.typed))
  const isWrong = shown !== undefined && (shown.refusal !== undefined || Object.keys(shown.errors).length > 0)
  return page(c, {
    ...(isWrong ? { title: t.error + t.title, status: 422 as const } : { title: t.title }),
    crumbs: [{ label: committeeMessages[lang].title, href: committeePaths.committees() }],
    main: <SecretariesPage lang={lang} lines={lines} all={all.length} page={number} pages={pages} shown={shown} />,
  })
}

/** Asks only for bodies where something was typed or chosen: none on a page that is opened. */
async function lineOf(c: AppContext, body: WithoutSecretary, typed: Typed | undefined): Promise<SecretaryLine> {
  const nothing = { ...body, search: undefined, found: undefined, chosen: undefined }
  if (!typed) return nothing
  const { db, now } = c.var
  const on = today(now)
  const [searched] = searchedFor(typed, [body.id])
  const [named] = readNamed(typed, [body.id])
  return {
    ...nothing,
    search: searched?.text,
    found: searched && (await findCandidates(db, body.id, searched.text, on)),
    chosen: named && (await candidateById(db, body.id, named.personId, on)),
  }
}

const pageNumber = (text: string | undefined): number => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : 1)

/** Every body that a name was typed for and nobody chosen, each with what to do about it. */
async function unsettled(c: AppContext, typed: Typed, ids: readonly string[]): Promise<FieldErrors> {
  const { db, lang, now } = c.var
  const t = messages[lang]
  const errors: Record<string, string> = {}
  for (const { committeeId, text } of searchedFor(typed, ids)) {
    const found = await findCandidates(db, committeeId, text, today(now))
    errors[fieldFor(committeeId)] = found.length === 0 ? t.nobodyFound : t.choose
  }
  return errors
}

const turnedAway = (c: AppContext) => refusedPage(c, { code: 'forbidden' }, {}, committeePaths.committees())

async function takeNames(c: AppContext, actor: Actor): Promise<Response> {
  if (!may.manageCommittees(actor)) return turnedAway(c)
  const { db, lang, now } = c.var
  const typed = typedFields(await readForm(c))
  const number = pageNumber(typedText(typed, 'page'))
  if (typed['find'] !== undefined) return secretariesPage(c, number, { typed, errors: {} })
  const shown = Object.keys(typed).flatMap((name) => /^secretary_([0-9a-f-]{36})(?:_search)?$/.exec(name)?.[1] ?? [])
  const ids = [...new Set(shown)].slice(0, perPage)
  const errors = await unsettled(c, typed, ids)
  const t = messages[lang]
  if (Object.keys(errors).length > 0) return secretariesPage(c, number, { typed, errors, refusal: t.stillToChoose })
  const named = readNamed(typed, ids)
  if (named.length === 0) return secretariesPage(c, number, { typed, errors, refusal: t.nothingChosen })
  const result = await write(c, (tx) => nameSecretaries(tx, actor, named, now))
  return respond(c, result, {
    texts: t.refusals,
    back: secretaryPaths.secretaries(),
    ok: async () => {
      const left = await bodiesWithoutSecretary(db, today(now))
      const next = left.length > 0 ? secretaryPaths.secretaries() : structurePaths.structure()
      return seeOther(c, next, 'secretaries_named')
    },
    refused: (refusal) =>
      secretariesPage(c, number, { typed, errors: {}, refusal: refusalText(c, refusal, t.refusals) }),
  })
}

/** Secretaries for many bodies on one page. */
export const secretaryRoutes: readonly Route[] = [
  get(secretaryPaths.secretaries, (c, actor) =>
    may.manageCommittees(actor) ? secretariesPage(c, pageNumber(c.req.query('page'))) : turnedAway(c),
  ),
  post(secretaryPaths.secretaries, takeNames),
]
