import type { Actor } from '../../../../platform/auth/actor.ts'
import { today } from '../../../../platform/clock/dates.ts'
import { addressPart } from '../../../../platform/http/address-part.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { parse, readForm, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
  type Status,
} from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { may } from '../../policy.ts'
import { committeeNamed, shutOrOpen } from '../../queries.ts'
import { meetingCrumbs } from '../../ui/crumbs.ts'
import { chooseStyle } from './commands.ts'
import { StyleInput } from './input.ts'
import { messages } from './messages.ts'
import { stylePaths } from './paths.ts'
import { agreedStyle, styleChoices } from './queries.ts'
import { styleOn } from './rules.ts'
import { StylePage } from './ui/style-page.tsx'

interface Shown {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly problem?: string
  readonly status?: Status
}

async function showStyle(c: AppContext, actor: Actor, shown: Shown = {}): Promise<Response> {
  const { db, lang, now } = c.var
  const committee = await committeeNamed(db, addressPart(c, 'committeeId'), now)
  if (!committee || !may.see(actor, await shutOrOpen(db, committee))) return notFound(c)
  const prepares = may.prepare(actor, committee.id)
  if (shown.status !== undefined && !prepares) {
    const back = stylePaths.style({ committeeId: committee.id })
    return refusedPage(c, { code: 'forbidden' }, messages[lang].refusals, back)
  }
  const choices = await styleChoices(db, committee.id)
  const on = today(now)
  const style = styleOn(choices, await agreedStyle(db, committee.level, on), on)
  const { status, ...rest } = shown
  return page(c, {
    title: messages[lang].pageTitle(committee.name),
    crumbs: meetingCrumbs(lang, committee),
    main: (
      <StylePage
        lang={lang}
        on={on}
        committee={committee}
        choices={choices}
        style={style}
        prepares={prepares}
        {...rest}
      />
    ),
    ...(status === undefined ? {} : { status }),
  })
}

async function postStyle(c: AppContext, actor: Actor): Promise<Response> {
  const { lang, now } = c.var
  const parsed = parse(StyleInput, await readForm(c), lang)
  if (!parsed.ok) return showStyle(c, actor, { errors: parsed.errors, typed: parsed.typed, status: 422 })
  const committeeId = addressPart(c, 'committeeId')
  const { style, valid_from: validFrom } = parsed.value
  const result = await write(c, (tx) => chooseStyle(tx, actor, { committeeId, style, validFrom }, now))
  const back = stylePaths.style({ committeeId })
  const texts = messages[lang].refusals
  return respond(c, result, {
    ok: () => seeOther(c, back, 'minutes_style_chosen'),
    refused: (refusal) =>
      showStyle(c, actor, {
        typed: { style, valid_from: validFrom },
        problem: refusalText(c, refusal, texts),
        status: statusOfRefusal(refusal),
      }),
    texts,
    back,
  })
}

export const styleRoutes: readonly Route[] = [
  get(stylePaths.style, (c, actor) => showStyle(c, actor)),
  post(stylePaths.style, postStyle),
]
