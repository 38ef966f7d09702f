import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import { messages as fileWords } from '../../../platform/files/messages.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { filesIn, parse, readForm, typedFields, typedText } from '../../../platform/http/form.ts'
import { writeOnce } from '../../../platform/http/once.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Refusal } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { whereaboutsOf } from '../../meetings/whereabouts/queries.ts'
import { unitTree } from '../../organisation/queries.ts'
import { changeFacts, enterGuideline, enterText } from '../commands.ts'
import { allDuties } from '../duties/queries.ts'
import { holdsOn } from '../duties/rules.ts'
import { FactsInput, GuidelineInput, TextInput } from '../input.ts'
import { messages } from '../messages.ts'
import { guidelinePaths } from '../paths.ts'
import { may } from '../policy.ts'
import { bodiesToEnterFor, guidelinePage } from '../queries.ts'
import { GuidelineForm, type CoverageChoices, type FormState } from '../ui/guideline-form.tsx'

const guidelineIn = (c: AppContext): string => addressPart(c, 'guidelineId')
const crumb = (c: AppContext) => ({ label: messages[c.var.lang].title, href: guidelinePaths.guidelines() })
const textsOf = (c: AppContext) => ({ ...messages[c.var.lang].refusals, ...fileWords[c.var.lang].refusals })

interface Retry extends FormState {
  readonly refusal?: Refusal
}

/** The field whose answer a refusal is about. */
const fieldOf: Readonly<Record<string, string>> = {
  needs_body: 'committee',
  needs_main_committee: 'committee',
  unknown_body: 'committee',
  unknown_item: 'committee',
  needs_decided_by: 'decided_by',
  council_rule_has_no_body: 'committee',
  agreed_in_future: 'agreed_on',
  agreed_before_last: 'agreed_on',
  valid_before_agreed: 'valid_from',
  nothing_written: 'text',
  covers_no_workplace: 'unit',
  unknown_unit: 'unit',
  covers_no_level: 'level',
  kind_is_agreed: 'kind',
  kind_has_notice: 'kind',
}

function stateOf(c: AppContext, { refusal, typed, errors }: Retry): FormState {
  if (!refusal) return { typed, errors }
  const isFile = refusal.code.startsWith('file_')
  const field = isFile ? 'file' : (fieldOf[refusal.code] ?? 'title')
  return { typed, errors: { [field]: refusalText(c, refusal, textsOf(c)) } }
}

const statusOf = ({ refusal, errors }: Retry) => (refusal ? statusOfRefusal(refusal) : errors ? 422 : 200)
const titled = (c: AppContext, retry: Retry, title: string) =>
  statusOf(retry) === 200 ? title : messages[c.var.lang].error + title

const dutiesToAnswer = async (c: AppContext) =>
  (await allDuties(c.var.db)).filter((duty) => holdsOn(duty, today(c.var.now)))

async function coverageFor(c: AppContext): Promise<CoverageChoices> {
  const { db, now, lang } = c.var
  const on = today(now)
  const agreement = await agreementOn(db, on)
  const levels = agreement?.levels ?? []
  return {
    units: await unitTree(db, on),
    levels: levels.map(({ level, name }) => ({
      value: String(level),
      label: name || messages[lang].levelNumber(level),
    })),
  }
}

/** A new one; from an item it comes with the item's body and day. */
async function newForm(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const { db, lang, now } = c.var
  const bodies = await bodiesToEnterFor(db, actor, now)
  if (bodies.length === 0 && !may.enter(actor, null)) {
    return refusedPage(c, { code: 'forbidden' }, {}, guidelinePaths.guidelines())
  }
  const asked = typedText(retry.typed, 'item', c.req.query('item') ?? '')
  const item = isId(asked) ? (await whereaboutsOf(db, [asked], now)).get(asked) : undefined
  const known = item && bodies.some(({ id }) => id === item.committeeId) ? item : undefined
  const t = messages[lang]
  return page(c, {
    title: titled(c, retry, t.add),
    crumbs: [crumb(c)],
    status: statusOf(retry),
    main: (
      <GuidelineForm
        lang={lang}
        accountId={actor.accountId}
        title={t.add}
        lead={known && t.fromItem}
        action={guidelinePaths.guidelines()}
        back={guidelinePaths.guidelines()}
        hidden={known ? { item: known.itemId } : {}}
        state={stateOf(c, retry)}
        facts={{ duties: await dutiesToAnswer(c), guideline: null }}
        text={{
          bodies,
          mayDecide: may.enter(actor, null),
          committeeId: known?.committeeId ?? bodies[0]?.id ?? null,
          agreedOn: known?.meetingOn ?? today(now),
          choices: await coverageFor(c),
          before: null,
        }}
        save={t.create}
      />
    ),
  })
}

async function create(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const typed = typedFields(body)
  const input = parse(GuidelineInput, body, c.var.lang)
  if (!input.ok) return newForm(c, actor, input)
  const text = { ...input.value.text, files: await filesIn(body) }
  const result = await writeOnce(c, (tx) => enterGuideline(tx, actor, { ...input.value, text }, c.var.now))
  return respond(c, result, {
    ok: (guidelineId) => seeOther(c, guidelinePaths.guideline({ guidelineId }), 'guideline_entered'),
    refused: (refusal) => newForm(c, actor, { typed, refusal }),
    texts: textsOf(c),
    back: guidelinePaths.guidelines(),
  })
}

async function formOf(c: AppContext, actor: Actor, which: 'facts' | 'text', retry: Retry = {}): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await guidelinePage(db, actor, guidelineIn(c), now)
  if (!found) return notFound(c)
  const { guideline, abilities } = found
  const at = { guidelineId: guideline.id }
  const back = guidelinePaths.guideline(at)
  if (!abilities.change) return refusedPage(c, { code: 'forbidden' }, {}, back)
  const t = messages[lang]
  const title = which === 'facts' ? t.changeOf(guideline.title) : t.newTextOf(guideline.title)
  const parts =
    which === 'facts'
      ? { facts: { duties: await dutiesToAnswer(c), guideline } }
      : {
          text: {
            bodies: await bodiesToEnterFor(db, actor, now),
            mayDecide: may.enter(actor, null),
            committeeId: guideline.texts.at(-1)?.committeeId ?? null,
            agreedOn: today(now),
            choices: await coverageFor(c),
            before: guideline.texts.at(-1) ?? null,
          },
        }
  return page(c, {
    title: titled(c, retry, title),
    crumbs: [crumb(c), { label: guideline.title, href: back }],
    status: statusOf(retry),
    main: (
      <GuidelineForm
        lang={lang}
        accountId={actor.accountId}
        title={title}
        lead={which === 'text' ? t.newTextLead : undefined}
        action={which === 'facts' ? guidelinePaths.facts(at) : guidelinePaths.texts(at)}
        back={back}
        hidden={which === 'facts' ? { version: guideline.version } : {}}
        state={stateOf(c, retry)}
        {...parts}
        save={t.save}
      />
    ),
  })
}

async function change(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(FactsInput, body, c.var.lang)
  if (!input.ok) return formOf(c, actor, 'facts', input)
  const at = { guidelineId: guidelineIn(c) }
  const result = await write(c, (tx) => changeFacts(tx, actor, { ...at, ...input.value }, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, guidelinePaths.guideline(at), 'guideline_changed'),
    refused: (refusal) => formOf(c, actor, 'facts', { typed: typedFields(body), refusal }),
    texts: textsOf(c),
    back: guidelinePaths.guidelines(),
  })
}

async function addText(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(TextInput, body, c.var.lang)
  if (!input.ok) return formOf(c, actor, 'text', input)
  const at = { guidelineId: guidelineIn(c) }
  const wish = { ...at, ...input.value, files: await filesIn(body) }
  const result = await writeOnce(c, (tx) => enterText(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, guidelinePaths.guideline(at), 'guideline_text_entered'),
    refused: (refusal) => formOf(c, actor, 'text', { typed: typedFields(body), refusal }),
    texts: textsOf(c),
    back: guidelinePaths.guidelines(),
  })
}

export const enteringRoutes: readonly Route[] = [
  get(guidelinePaths.newGuideline, (c, actor) => newForm(c, actor)),
  post(guidelinePaths.guidelines, create),
  get(guidelinePaths.facts, (c, actor) => formOf(c, actor, 'facts')),
  post(guidelinePaths.facts, change),
  get(guidelinePaths.newText, (c, actor) => formOf(c, actor, 'text')),
  post(guidelinePaths.texts, addText),
]
