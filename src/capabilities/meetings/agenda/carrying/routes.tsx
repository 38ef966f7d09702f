import { write } from '../../../../platform/http/respond.tsx'
import { post, type Route } from '../../../../platform/http/route.ts'
import { meetingPaths } from '../../paths.ts'
import { itemIn, meetingIn, respondChange } from '../routes.tsx'
import { carryItem } from './commands.ts'

export const carryingRoutes: readonly Route[] = [
  post(meetingPaths.postponedItem, async (c, actor) => {
    const at = { meetingId: meetingIn(c), itemId: itemIn(c) }
    return respondChange(c, await write(c, (tx) => carryItem(tx, actor, at, c.var.now)), 'item_placed')
  }),
]
