import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import { attachedFile, attachedTo, fileResponse } from '../../../platform/files/files.ts'
import { messages as fileMessages } from '../../../platform/files/messages.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { fieldErrorText, filesIn, readForm } from '../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { messages as committeeMessages } from '../messages.ts'
import { committeePaths } from '../paths.ts'
import type { Committee } from '../rules.ts'
import { seatHistories } from '../seats/queries.ts'
import { committeeOfAddress } from '../seats/routes.tsx'
import type { SeatHistory } from '../seats/rules.ts'
import { addHandover, handoverKind, removeHandover } from './commands.ts'
import { messages } from './messages.ts'
import { handoverPaths } from './paths.ts'
import { may } from './policy.ts'
import { HandoverPage } from './ui/handover-page.tsx'

type Handler = (c: AppContext, actor: Actor, at: { committee: Committee; seat: SeatHistory }) => Promise<Response>

/** For those it is between; to everybody else it is not there. */
const forThose = (handle: Handler) => async (c: AppContext, actor: Actor) => {
  const committee = await committeeOfAddress(c)
  const seats = committee ? await seatHistories(c.var.db, committee.id) : []
  const seat = seats.find((one) => one.seatId === c.req.param('seatId'))
  if (!committee || !seat || !may.readHandover(actor, committee.id, seat, today(c.var.now))) return notFound(c)
  return handle(c, actor, { committee, seat })
}

const showHandover =
  (error?: string, status?: ReturnType<typeof statusOfRefusal>): Handler =>
  async (c, actor, { committee, seat }) => {
    const { db, lang } = c.var
    const t = messages[lang]
    const files = (await attachedTo(db, handoverKind, [seat.seatId])).get(seat.seatId) ?? []
    const title = t.title(seat.title)
    const back = committeePaths.committee({ committeeId: committee.id })
    return page(c, {
      title: error === undefined ? title : t.error + title,
      crumbs: [
        { label: committeeMessages[lang].title, href: committeePaths.committees() },
        { label: committee.name, href: back },
      ],
      main: (
        <HandoverPage
          lang={lang}
          ids={{ committeeId: committee.id, seatId: seat.seatId }}
          committeeName={committee.name}
          seatTitle={seat.title}
          files={files}
          mayRemove={may.removeHandover(actor, committee.id)}
          error={error}
        />
      ),
      ...(status === undefined ? {} : { status }),
    })
  }

const receiveFiles: Handler = async (c, actor, at) => {
  const files = await filesIn(await readForm(c))
  if (files.length === 0) return showHandover(fieldErrorText('file_missing', c.var.lang), 422)(c, actor, at)
  const ids = { committeeId: at.committee.id, seatId: at.seat.seatId }
  const texts = fileMessages[c.var.lang].refusals
  return respond(c, await write(c, (tx) => addHandover(tx, actor, ids, files, c.var.now)), {
    texts,
    back: handoverPaths.handover(ids),
    ok: () => seeOther(c, handoverPaths.handover(ids), 'handover_added'),
    refused: (refusal) => showHandover(refusalText(c, refusal, texts), statusOfRefusal(refusal))(c, actor, at),
  })
}

const receiveRemoval: Handler = async (c, actor, at) => {
  const fileId = c.req.param('fileId')
  if (!isId(fileId)) return notFound(c)
  const ids = { committeeId: at.committee.id, seatId: at.seat.seatId }
  return respond(c, await write(c, (tx) => removeHandover(tx, actor, { ...ids, fileId }, c.var.now)), {
    texts: {},
    back: handoverPaths.handover(ids),
    ok: () => seeOther(c, handoverPaths.handover(ids), 'handover_removed'),
  })
}

const sendFile: Handler = async (c, _actor, { seat }) => {
  const fileId = c.req.param('fileId')
  const file = isId(fileId) ? await attachedFile(c.var.db, fileId) : null
  if (file?.subject.kind !== handoverKind || file.subject.id !== seat.seatId) return notFound(c)
  return fileResponse(c, file)
}

export const handoverRoutes: readonly Route[] = [
  get(handoverPaths.handover, forThose(showHandover())),
  post(handoverPaths.handover, forThose(receiveFiles)),
  get(handoverPaths.file, forThose(sendFile)),
  post(handoverPaths.removal, forThose(receiveRemoval)),
]
