import { beforeAll, expect, it } from 'vitest'
import { allRoutes } from '../src/app/routes.ts'
import { castOf, type CastName } from '../src/demo/cast.ts'
import { demoContent } from '../src/testing/demo.ts'
import { makePlaces, type Places, type State } from '../src/testing/matrix-places.ts'
import { useBrowser } from './harness.ts'

const test = useBrowser({ content: demoContent(), isDemo: true, now: '2026-04-16T06:00:00Z' })
let cast: Readonly<Record<CastName, string>>
let places: Readonly<Record<State, Places>>

/** A page is opened by the first of these who may: whoever may do most comes first. */
const visitors: readonly CastName[] = [
  'administrator',
  'hr_consultant',
  'centre_secretary',
  'centre_chair',
  'leader',
  'union_representative',
  'employee',
]
/** Those of which the demo has none on that day: links, files and mails by id, and what has its time. */
const without: readonly string[] = [
  '/sign-in/email/links/:token',
  '/sign-in/provider',
  '/sign-in/provider/answer',
  '/unsubscribe/:token',
  '/administration/outbox/:mailId',
  '/committees/:committeeId/seats/:seatId/handover/:fileId',
  '/meetings/:meetingId/items/:itemId/attachments/:fileId',
  '/meetings/:meetingId/raised-items',
  '/meetings/:meetingId/word-imports/:wordImportId',
  '/meetings/:meetingId/word-imports/:wordImportId/document',
  '/meetings/:meetingId/pre-meetings/:side/notes/:preMeetingNoteId',
  '/calendar/:token',
  '/meetings/:meetingId/items/:itemId/referrals/new',
  '/meetings/:meetingId/items/:itemId/attachments/:fileId/referrals/new',
  '/referrals/:referralId/attachments/:fileId',
  '/hearings/:hearingId/text',
  '/hearings/:hearingId/files/:fileId',
  '/hearings/:hearingId/reply/:version',
  '/hearings/:hearingId/reply/:version/pdf',
  '/hearings/:hearingId/reply/:version/docx',
  '/disputes/:disputeId/text',
  '/disputes/:disputeId/files/:fileId',
  '/guidelines/:guidelineId/files/:fileId',
  '/administration/imports/:importId',
]
const meetingStates: readonly State[] = ['gathering', 'agenda sent', 'opened', 'held', 'minutes sent']

beforeAll(async () => {
  cast = await castOf(test.database.reader)
  places = await makePlaces(test.database)
  await test.drainJobs()
})

const pages = allRoutes.filter(({ method, access }) => method === 'GET' && access !== 'machine')

function addressesOf(pattern: string): string[] {
  const states: readonly State[] = pattern.includes(':meetingId') ? meetingStates : ['any']
  return states.map((state) => pattern.replace(/:(\w+)/g, (_all, name: string) => places[state][name] ?? name))
}

/** Each is looked at in both languages, two widths and two colour schemes, where it has something that no other had. */
it('Every page that somebody may open is accessible', async () => {
  const unopened: string[] = []
  for (const { pattern } of pages) {
    let answers = 0
    for (const address of addressesOf(pattern)) {
      for (const name of visitors) {
        const { status } = await test.ask(cast[name], address)
        if (status === 200 || status === 303) answers += 1
        if (status === 200) break
      }
    }
    if (answers === 0) unopened.push(pattern)
  }
  expect(unopened).toEqual(without)
}, 600_000)
