import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import { messages as fileMessages } from '../../../platform/files/messages.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
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
import type { Refusal, Result } from '../../../platform/result.ts'
import { readTable } from '../../../platform/tables/read-table.ts'
import type { Table } from '../../../platform/tables/table.ts'
import { may } from '../policy.ts'
import { applyImport, changeColumnMapping, uploadImport } from './commands.ts'
import { ApplicationInput, columnMappingFrom, UploadInput } from './input.ts'
import { messages } from './messages.ts'
import { importPaths } from './paths.ts'
import { importById, importedBytes, planImport, recentImports, type StaffImport } from './queries.ts'
import { keepHeadings } from './sources/commands.ts'
import { nextKind } from './rules.ts'
import { ImportPage } from './ui/import-page.tsx'
import { ImportsPage } from './ui/imports-page.tsx'

/** The same limit as other uploads have. */
const largestBytes = 20 * 1024 * 1024
const importsShown = 50

interface RefusedUpload {
  readonly typed: Typed
  readonly errors: FieldErrors
  readonly status: ReturnType<typeof statusOfRefusal>
}

const notAllowed = (c: AppContext) => refusedPage(c, { code: 'forbidden' }, messages[c.var.lang].refusals, '/')

const administration = (c: AppContext) => ({ label: messages[c.var.lang].administration, href: '/administration' })
const crumbsOf = (c: AppContext) => [
  administration(c),
  { label: messages[c.var.lang].title, href: importPaths.imports() },
]

async function importsPage(c: AppContext, refused?: RefusedUpload): Promise<Response> {
  const { lang, db } = c.var
  const t = messages[lang]
  const imports = await recentImports(db, importsShown)
  return page(c, {
    title: refused ? t.error + t.title : t.title,
    crumbs: [administration(c)],
    main: (
      <ImportsPage
        lang={lang}
        imports={imports}
        typed={refused?.typed}
        errors={refused?.errors ?? {}}
        next={nextKind(c.req.query('kind'), imports)}
      />
    ),
    ...(refused ? { status: refused.status } : {}),
  })
}

/** Reads the uploaded bytes; a refusal of the file stands at the file field. */
async function upload(c: AppContext, actor: Actor): Promise<Response> {
  const { lang, now } = c.var
  const body = await readForm(c)
  const typed = typedFields(body)
  const input = parse(UploadInput, body, lang)
  if (!input.ok) return importsPage(c, { typed, errors: input.errors, status: 422 })
  const { kind, file } = input.value
  const refused = (refusal: Refusal) => {
    const texts = { ...fileMessages[lang].refusals, ...messages[lang].refusals }
    const errors = { file: refusalText(c, refusal, texts) }
    return importsPage(c, { typed, errors, status: statusOfRefusal(refusal) })
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await readTable(bytes, file.name, { bytes: largestBytes })
  if (!read.ok) return refused(read.refusal)
  const wanted = { kind, fileName: file.name, bytes, table: read.value }
  const result = await write(c, (tx) => uploadImport(tx, actor, wanted, now))
  if (!result.ok) return refused(result.refusal)
  return seeOther(c, importPaths.import({ importId: result.value }))
}

interface OpenedImport {
  readonly found: StaffImport
  readonly file: Result<Table>
}

async function openImport(c: AppContext): Promise<OpenedImport | null> {
  const { db } = c.var
  const importId = c.req.param('importId')
  if (!isId(importId)) return null
  const found = await importById(db, importId)
  const bytes = found && (await importedBytes(db, importId))
  if (!found || !bytes) return null
  return { found, file: await readTable(bytes, found.fileName, { bytes: largestBytes }) }
}

type ImportHandler = (c: AppContext, actor: Actor, found: StaffImport, table: Table) => Promise<Response>

/** For administrators, with the import and its file read again. */
function withImport(handler: ImportHandler) {
  return async (c: AppContext, actor: Actor): Promise<Response> => {
    if (!may.importStaff(actor)) return notAllowed(c)
    const opened = await openImport(c)
    if (!opened) return notFound(c)
    const { found, file } = opened
    if (!file.ok) return refusedPage(c, file.refusal, messages[c.var.lang].refusals, importPaths.imports())
    return handler(c, actor, found, file.value)
  }
}

export const staffImportRoutes: readonly Route[] = [
  get(importPaths.imports, (c, actor) => (may.importStaff(actor) ? importsPage(c) : notAllowed(c))),

  post(importPaths.imports, (c, actor) => (may.importStaff(actor) ? upload(c, actor) : notAllowed(c))),

  get(
    importPaths.import,
    withImport(async (c, _actor, found, table) => {
      const { lang, db, now } = c.var
      const endsAbsent = found.source?.endsAbsent ?? false
      const planned = found.appliedAt
        ? null
        : await planImport(db, found.kind, table, found.mapping, today(now), endsAbsent)
      return page(c, {
        title: found.fileName,
        crumbs: crumbsOf(c),
        main: <ImportPage lang={lang} found={found} table={table} plan={planned?.ok ? planned.value : null} />,
      })
    }),
  ),

  post(
    importPaths.columnMapping,
    withImport(async (c, actor, found, table) => {
      const mapping = columnMappingFrom(found.kind, await readForm(c))
      const input = { importId: found.id, header: table.header, mapping }
      const result = await write(c, async (tx) => {
        const changed = await changeColumnMapping(tx, actor, input)
        if (changed.ok) await keepHeadings(tx, found.id, table.header)
        return changed
      })
      const back = importPaths.import({ importId: found.id })
      return respond(c, result, {
        texts: messages[c.var.lang].refusals,
        back,
        ok: () => seeOther(c, back, 'column_mapping_saved'),
      })
    }),
  ),

  post(
    importPaths.application,
    withImport(async (c, actor, found, table) => {
      const { lang, now } = c.var
      const back = importPaths.import({ importId: found.id })
      const input = parse(ApplicationInput, await readForm(c), lang)
      const texts = messages[lang].refusals
      if (!input.ok) return refusedPage(c, { code: 'plan_changed' }, texts, back)
      const wanted = { importId: found.id, table, seenSum: input.value.sum, reason: input.value.reason || null }
      const result = await write(c, (tx) => applyImport(tx, actor, wanted, now))
      return respond(c, result, { texts, back, ok: () => seeOther(c, back, 'staff_import_applied') })
    }),
  ),
]
