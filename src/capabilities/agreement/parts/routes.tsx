import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields } from '../../../platform/http/form.ts'
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
import { unitTree } from '../../organisation/queries.ts'
import { messages as agreementMessages } from '../messages.ts'
import { agreementPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { agreementById, type KeptAgreement } from '../queries.ts'
import { partNames, type PartName } from '../rules.ts'
import { messages as versionMessages } from '../versions/messages.ts'
import type { Refused } from '../versions/ui/version-forms.tsx'
import { addPart, changePart, moveItem, removePart } from './commands.ts'
import { ItemOrderInput, partInputs, PartVersionInput } from './input.ts'
import { messages } from './messages.ts'
import { PartPage } from './ui/part-forms.tsx'

interface Place {
  readonly agreement: KeptAgreement
  readonly part: PartName
  readonly partId: string | null
}

const isPart = (name: string): name is PartName => partNames.some((part) => part === name)

/** Which version, part and row an address is about; null when there is no such thing. */
async function placeOf(c: AppContext): Promise<Place | null> {
  const { agreementId = '', part = '', partId = null } = c.req.param() as Record<string, string | undefined>
  if (!isId(agreementId) || !isPart(part)) return null
  const agreement = await agreementById(c.var.db, agreementId)
  if (!agreement) return null
  if (partId !== null && !agreement[part].some((row) => row.id === partId)) return null
  return { agreement, part, partId }
}

const backOf = ({ agreement, part }: Place) => `${agreementPaths.version({ agreementId: agreement.id })}#${part}`

async function partPage(c: AppContext, { agreement, part, partId }: Place, refused?: Refused, status?: 409 | 422) {
  const { lang, now } = c.var
  const t = messages[lang]
  const title = partId ? t.changeTitle[part] : t.add[part]
  const units = part === 'exceptions' ? await unitTree(c.var.db, today(now)) : []
  return page(c, {
    title: refused ? versionMessages[lang].error + title : title,
    crumbs: [
      { label: agreementMessages[lang].title, href: agreementPaths.agreement() },
      { label: agreement.title, href: agreementPaths.version({ agreementId: agreement.id }) },
    ],
    main: <PartPage lang={lang} agreement={agreement} part={part} partId={partId} units={units} refused={refused} />,
    ...(status ? { status } : {}),
  })
}

async function showPart(c: AppContext, actor: Actor): Promise<Response> {
  const place = await placeOf(c)
  if (!place) return notFound(c)
  if (!may.manageAgreement(actor)) return refusedPage(c, { code: 'forbidden' }, {}, backOf(place))
  return partPage(c, place)
}

/** Takes a row: back to the version when it is saved, else the form again with what was typed. */
async function receivePart(c: AppContext, actor: Actor): Promise<Response> {
  const place = await placeOf(c)
  if (!place) return notFound(c)
  const back = backOf(place)
  if (!may.manageAgreement(actor)) return refusedPage(c, { code: 'forbidden' }, {}, back)
  const body = await readForm(c)
  const input = parse(partInputs[place.part], body, c.var.lang)
  if (!input.ok) return partPage(c, place, input, 422)
  const { agreement, partId } = place
  const texts = messages[c.var.lang].refusals
  const result = await write(c, (tx) =>
    partId === null
      ? addPart(tx, actor, agreement.id, input.value, c.var.now)
      : changePart(tx, actor, { agreementId: agreement.id, partId }, input.value, c.var.now),
  )
  return respond(c, result, {
    texts,
    back,
    ok: () => seeOther(c, agreementPaths.version({ agreementId: agreement.id }), 'agreement_changed'),
    refused: (refusal) => {
      const status = statusOfRefusal(refusal)
      if (status !== 409 && status !== 422) return refusedPage(c, refusal, texts, back)
      return partPage(
        c,
        place,
        { typed: typedFields(body), errors: {}, refusal: refusalText(c, refusal, texts) },
        status,
      )
    },
  })
}

/** A form without fields of its own that cannot be read was made from another page than the one there is now. */
const unreadable = (actor: Actor) => ({ code: may.manageAgreement(actor) ? 'changed_meanwhile' : 'forbidden' })

async function receiveRemoval(c: AppContext, actor: Actor): Promise<Response> {
  const place = await placeOf(c)
  if (!place?.partId) return notFound(c)
  const { agreement, part, partId } = place
  const texts = messages[c.var.lang].refusals
  const input = parse(PartVersionInput, await readForm(c), c.var.lang)
  if (!input.ok) return refusedPage(c, unreadable(actor), texts, backOf(place))
  const at = { agreementId: agreement.id, part, partId }
  const result = await write(c, (tx) => removePart(tx, actor, at, input.value.version, c.var.now))
  const done = () => seeOther(c, agreementPaths.version({ agreementId: agreement.id }), 'agreement_changed')
  return respond(c, result, { texts, back: backOf(place), ok: done })
}

async function receiveItemOrder(c: AppContext, actor: Actor): Promise<Response> {
  const agreementId = addressPart(c, 'agreementId')
  if (!isId(agreementId)) return notFound(c)
  const back = agreementPaths.version({ agreementId })
  const texts = messages[c.var.lang].refusals
  const input = parse(ItemOrderInput, await readForm(c), c.var.lang)
  if (!input.ok) return refusedPage(c, unreadable(actor), texts, back)
  const result = await write(c, (tx) => moveItem(tx, actor, agreementId, input.value, c.var.now))
  return respond(c, result, { texts, back, ok: () => seeOther(c, back, 'agreement_changed') })
}

/** The parts of a version are shown with it; here each row is added, changed, moved and removed. */
export const partRoutes: readonly Route[] = [
  post(agreementPaths.itemOrder, receiveItemOrder),
  get(agreementPaths.newPart, showPart),
  post(agreementPaths.parts, receivePart),
  get(agreementPaths.part, showPart),
  post(agreementPaths.part, receivePart),
  post(agreementPaths.partRemoval, receiveRemoval),
]
