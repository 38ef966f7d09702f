import type { Actor } from '../../../../platform/auth/actor.ts'
import { addressPart } from '../../../../platform/http/address-part.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import {
  parse,
  readForm,
  typedFields,
  type FieldErrors,
  type FormBody,
  type Typed,
} from '../../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import type { Refusal } from '../../../../platform/result.ts'
import { committeeNamed } from '../../queries.ts'
import { VersionInput } from '../input.ts'
import { ItemForm } from '../ui/item-form.tsx'
import { changeText, keepText, removeText, type Kept } from './commands.ts'
import { TemplateInput, TextBlockInput } from './input.ts'
import { messages } from './messages.ts'
import { templatePaths } from './paths.ts'
import { may } from './policy.ts'
import { itemTemplate, keptTexts, textBlock } from './queries.ts'
import type { ItemTemplate, TextBlock } from './rules.ts'
import { BlockForm } from './ui/block-form.tsx'
import { RemovalConfirm } from './ui/removal.tsx'
import { TextsPage } from './ui/texts-page.tsx'

const listOf = (committeeId: string | null): string =>
  templatePaths.texts({}, committeeId === null ? undefined : { committee: committeeId })
const committeeAsked = (c: AppContext): string | null => c.req.query('committee') ?? null

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: Refusal
}

const statusAfter = ({ errors, refusal }: Retry) => (refusal ? statusOfRefusal(refusal) : errors ? 422 : 200)

async function showTexts(c: AppContext, actor: Actor): Promise<Response> {
  const { lang, db, now } = c.var
  const t = messages[lang]
  const committeeId = committeeAsked(c)
  const committee = committeeId === null ? null : await committeeNamed(db, committeeId, now)
  if (committeeId !== null && !committee) return notFound(c)
  if (!may.keepTexts(actor, committeeId)) return refusedPage(c, { code: 'forbidden' }, {}, '/')
  const title = committee ? t.titleOf(committee.name) : t.title
  return page(c, {
    title,
    main: (
      <TextsPage
        lang={lang}
        title={title}
        lead={committee ? t.lead : t.commonLead}
        committeeId={committeeId}
        kept={await keptTexts(db, committeeId)}
        mayKeep={(of) => may.keepTexts(actor, of)}
      />
    ),
  })
}

/** The form's frame: who may keep texts there, and where it leads back to. */
async function formPage(
  c: AppContext,
  actor: Actor,
  committeeId: string | null,
  made: { readonly title: string; readonly main: Parameters<typeof page>[1]['main']; readonly retry: Retry },
): Promise<Response> {
  if (committeeId !== null && !(await committeeNamed(c.var.db, committeeId, c.var.now))) return notFound(c)
  if (!may.keepTexts(actor, committeeId)) return refusedPage(c, { code: 'forbidden' }, {}, '/')
  const crumbs = [{ label: messages[c.var.lang].title, href: listOf(committeeId) }]
  return page(c, { title: made.title, crumbs, main: made.main, status: statusAfter(made.retry) })
}

const again = (c: AppContext, { errors, typed, refusal }: Retry) => ({
  ...(errors && { errors }),
  ...(typed && { typed }),
  ...(refusal && { refusal: refusalText(c, refusal, messages[c.var.lang].refusals) }),
})

function blockForm(c: AppContext, actor: Actor, block: TextBlock | null, retry: Retry = {}): Promise<Response> {
  const { lang } = c.var
  const t = messages[lang]
  const committeeId = block ? block.committeeId : committeeAsked(c)
  const query = committeeId === null ? undefined : { committee: committeeId }
  const title = block ? t.changeBlock(block.name) : t.newBlock
  const main = (
    <BlockForm
      lang={lang}
      accountId={actor.accountId}
      title={title}
      action={block ? templatePaths.block({ blockId: block.id }) : templatePaths.blocks({}, query)}
      back={listOf(committeeId)}
      block={block}
      {...(block && { removal: templatePaths.blockRemoval({ blockId: block.id }) })}
      {...again(c, retry)}
    />
  )
  return formPage(c, actor, committeeId, { title, main, retry })
}

function templateForm(c: AppContext, actor: Actor, template: ItemTemplate | null, retry: Retry = {}) {
  const { lang } = c.var
  const t = messages[lang]
  const committeeId = template ? template.committeeId : committeeAsked(c)
  const query = committeeId === null ? undefined : { committee: committeeId }
  const title = template ? t.changeTemplate(template.content.title) : t.newTemplate
  const main = (
    <>
      <ItemForm
        lang={lang}
        accountId={actor.accountId}
        title={title}
        action={template ? templatePaths.template({ templateId: template.id }) : templatePaths.templates({}, query)}
        back={listOf(committeeId)}
        backLabel={t.back}
        item={template?.content ?? null}
        version={template?.version ?? null}
        as="template"
        save={t.save}
        {...again(c, retry)}
      />
      {template && <RemovalConfirm lang={lang} action={templatePaths.templateRemoval({ templateId: template.id })} />}
    </>
  )
  return formPage(c, actor, committeeId, { title, main, retry })
}

/** What the form holds as something to keep. */
function keptIn(c: AppContext, sort: Kept['sort'], body: FormBody) {
  if (sort === 'text_block') {
    const input = parse(TextBlockInput, body, c.var.lang)
    return input.ok ? { ok: true as const, kept: { sort, ...input.value } } : input
  }
  const input = parse(TemplateInput, body, c.var.lang)
  return input.ok ? { ok: true as const, kept: { sort, content: input.value } } : input
}

function formOf(c: AppContext, actor: Actor, sort: Kept['sort'], stored: unknown, retry: Retry): Promise<Response> {
  return sort === 'text_block'
    ? blockForm(c, actor, stored as TextBlock | null, retry)
    : templateForm(c, actor, stored as ItemTemplate | null, retry)
}

async function receiveNew(c: AppContext, actor: Actor, sort: Kept['sort']): Promise<Response> {
  const input = keptIn(c, sort, await readForm(c))
  if (!input.ok) return formOf(c, actor, sort, null, input)
  const committeeId = committeeAsked(c)
  const result = await write(c, (tx) => keepText(tx, actor, { committeeId, kept: input.kept }, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, listOf(committeeId), 'agenda_text_kept'),
    texts: messages[c.var.lang].refusals,
    back: '/',
  })
}

const idIn = (c: AppContext, sort: Kept['sort']): string =>
  addressPart(c, sort === 'text_block' ? 'blockId' : 'templateId')
const storedIn = (c: AppContext, sort: Kept['sort']) =>
  sort === 'text_block' ? textBlock(c.var.db, idIn(c, sort)) : itemTemplate(c.var.db, idIn(c, sort))

async function showOne(c: AppContext, actor: Actor, sort: Kept['sort']): Promise<Response> {
  const stored = await storedIn(c, sort)
  return stored ? formOf(c, actor, sort, stored, {}) : notFound(c)
}

async function receiveChange(c: AppContext, actor: Actor, sort: Kept['sort']): Promise<Response> {
  const body = await readForm(c)
  const input = keptIn(c, sort, body)
  const stored = await storedIn(c, sort)
  if (!stored) return notFound(c)
  if (!input.ok) return formOf(c, actor, sort, stored, input)
  const version = parse(VersionInput, body, c.var.lang)
  const change = { id: stored.id, version: version.ok ? version.value.version : 0, kept: input.kept }
  const result = await write(c, (tx) => changeText(tx, actor, change, c.var.now))
  return respond(c, result, {
    ok: ({ committeeId }) => seeOther(c, listOf(committeeId), 'agenda_text_kept'),
    refused: (refusal) =>
      refusal.code === 'changed_meanwhile'
        ? formOf(c, actor, sort, stored, { typed: typedFields(body), refusal })
        : refusedPage(c, refusal, {}, '/'),
    texts: messages[c.var.lang].refusals,
    back: '/',
  })
}

async function receiveRemoval(c: AppContext, actor: Actor, sort: Kept['sort']): Promise<Response> {
  const result = await write(c, (tx) => removeText(tx, actor, { sort, id: idIn(c, sort) }, c.var.now))
  return respond(c, result, {
    ok: ({ committeeId }) => seeOther(c, listOf(committeeId), 'agenda_text_removed'),
    texts: messages[c.var.lang].refusals,
    back: '/',
  })
}

export const templateRoutes: readonly Route[] = [
  get(templatePaths.texts, showTexts),
  get(templatePaths.blocks, (c, actor) => blockForm(c, actor, null)),
  post(templatePaths.blocks, (c, actor) => receiveNew(c, actor, 'text_block')),
  get(templatePaths.block, (c, actor) => showOne(c, actor, 'text_block')),
  post(templatePaths.block, (c, actor) => receiveChange(c, actor, 'text_block')),
  post(templatePaths.blockRemoval, (c, actor) => receiveRemoval(c, actor, 'text_block')),
  get(templatePaths.templates, (c, actor) => templateForm(c, actor, null)),
  post(templatePaths.templates, (c, actor) => receiveNew(c, actor, 'item_template')),
  get(templatePaths.template, (c, actor) => showOne(c, actor, 'item_template')),
  post(templatePaths.template, (c, actor) => receiveChange(c, actor, 'item_template')),
  post(templatePaths.templateRemoval, (c, actor) => receiveRemoval(c, actor, 'item_template')),
]
