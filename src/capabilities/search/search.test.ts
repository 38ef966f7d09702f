import { describe, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { ok } from '../../platform/result.ts'
import type { Writer } from '../../platform/db/database.ts'
import { useApp } from '../../testing/app.ts'
import { aCommittee, anEmployee, aPlace, aStaffMeeting } from '../committees/testing.ts'
import { memberPaths } from '../committees/members/paths.ts'
import { committeePaths } from '../committees/paths.ts'
import { forumPaths } from '../forums/paths.ts'
import { interpretationPaths } from '../interpretations/paths.ts'
import { anInterpretation } from '../interpretations/testing.ts'
import { meetingPaths } from '../meetings/paths.ts'
import { publishAgenda } from '../meetings/publication/commands.ts'
import { aMeeting, castOf, unwrap } from '../meetings/testing.ts'
import { directoryPaths } from '../organisation/directory/paths.ts'
import { organisationPaths } from '../organisation/paths.ts'
import { hrConsultant } from '../people/testing.ts'
import { threeLevels } from '../referrals/testing.ts'
import { searchPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function make<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
  const result = await app.database.write(async (tx) => ok(await work(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

const makePlaces = () =>
  make(async (tx) => {
    const unit = await aPlace(tx, { name: 'Børnehuset Søstjernen' })
    const committee = await aCommittee(tx, { name: 'Lokal-MED, Søstjernen', unit })
    const meeting = await aStaffMeeting(tx, { unit, name: 'Personalemøde, Søstjernen' })
    const colleague = await anEmployee(tx, unit, { given: 'Åse', family: 'Kjærgård' })
    const gone = await anEmployee(tx, null, { given: 'Åse', family: 'Kjærgårdsen' })
    const reader = await anEmployee(tx, await aPlace(tx, { name: 'Rådhuset' }))
    return { unit, committee, meeting, colleague, gone, reader }
  })
let made: ReturnType<typeof makePlaces> | undefined
const places = () => (made ??= makePlaces())

describe('search', () => {
  test.each(['søstjernen', 'soestjernen', 'sostjernen', 'SØSTJ', 'stjern'])(
    'finds committee, staff meeting and workplace by %s',
    async (q) => {
      const { reader, unit, committee, meeting } = await places()
      const { text, status } = await (await app.as(reader)).get(searchPaths.search({}, { q }))
      expect(status).toBe(200)
      expect(text).toContain(`href="${committeePaths.committee({ committeeId: committee.id })}"`)
      expect(text).toContain(`href="${committeePaths.committee({ committeeId: meeting.id })}"`)
      expect(text).toContain(`href="${organisationPaths.unit({ unitId: unit })}"`)
      expect(text).toContain(`href="${committeePaths.representatives({}, { unit })}"`)
    },
  )

  test.each(['åse kjærgård', 'aase kjaergaard', 'kjærgård åse', 'jærg'])('finds who works here by %s', async (q) => {
    const { reader, colleague, gone } = await places()
    const found = await (await app.as(reader)).get(searchPaths.search({}, { q }))
    expect(found.text).toContain(`href="${directoryPaths.person({ personId: colleague })}"`)
    expect(found.text).toContain('Børnehuset Søstjernen')
    expect(found.text).not.toContain(`href="${directoryPaths.person({ personId: gone })}"`)
  })

  test('finds how the agreement was understood, for who are in MED and may read it', async () => {
    const at = await threeLevels(app.database)
    const { secretary } = castOf(at.main)
    const open = await anInterpretation(app.database, secretary, { title: 'Vikarer og ferieplanen' })
    const kept = await anInterpretation(app.database, secretary, {
      title: 'Ferieplanen i direktionen',
      isRestricted: true,
    })
    const lapsed = await anInterpretation(app.database, secretary, {
      title: 'Den gamle ferieplan',
      lapsedOn: isoDate('2026-01-01'),
    })
    const found = async (personId: string) => {
      const { text } = await (await app.as(personId)).get(searchPaths.search({}, { q: 'ferieplanen' }))
      return [open, kept, lapsed].map((id) =>
        text.includes(interpretationPaths.interpretation({ interpretationId: id })),
      )
    }
    expect(await found(at.local.tr)).toEqual([true, false, false])
    expect(await found(at.main.tr)).toEqual([true, true, false])
    expect(await found(at.employee)).toEqual([false, false, false])
  })

  test('takes at most nine queries besides the one that finds who asks', async () => {
    const { reader } = await places()
    const { statements } = await (await app.as(reader)).get(searchPaths.search({}, { q: 'søstjernen' }))
    expect(statements.length).toBeLessThanOrEqual(10)
  })

  test('says so when too little is typed and when nothing is found; hostile text is only text', async () => {
    const { reader } = await places()
    const client = await app.as(reader)
    const shown = async (q: string) => (await client.get(searchPaths.search({}, { q }))).text
    expect(await shown('')).toContain('Skriv mindst to bogstaver')
    expect(await shown('-')).toContain('Skriv mindst to bogstaver')
    expect(await shown('zzzz')).toContain('Intet fundet med »zzzz«')
    for (const q of [
      "'; drop table person; --",
      '%%',
      '__',
      '\\\\',
      '\u0000ab',
      '\ud800ab',
      'ø'.repeat(5000),
      '<script>x',
    ]) {
      const answer = await client.get(`/search?q=${encodeURIComponent(q.toWellFormed())}`)
      expect(answer.status).toBe(200)
      expect(answer.text).not.toContain('<script>x')
    }
    expect((await client.get('/search?q=a&q=b')).status).toBe(200)
    expect((await app.anonymous.get('/search?q=ab')).status).toBe(303)
    await client.post('/language', { lang: 'en', return_to: '/' })
    expect(await shown('')).toContain('Type at least two letters')
    await client.post('/language', { lang: 'da', return_to: '/' })
  })

  test('the field stands on every page, also where the menu is folded away', async () => {
    const { reader } = await places()
    const client = await app.as(reader)
    for (const address of ['/', '/committees', '/organisation']) {
      expect((await client.get(address)).text).toMatch(
        /id="menu"[^>]*><search class="site-search"><form method="get" action="\/search"/,
      )
    }
    expect((await app.anonymous.get('/sign-in')).text).not.toContain('site-search')
  })
})

describe('agenda items', () => {
  test('are found by those who may read them: drafts and closed ones by nobody else', async () => {
    const committee = await make((tx) => aCommittee(tx, { name: 'Lokal-MED, Fyrtårnet' }))
    const { reader } = await places()
    const draft = await aMeeting(committee).on('2026-04-16').withClosedItem().withAgenda(2).in(app.database)
    const sent = await aMeeting(committee).on('2026-05-16').withClosedItem().withAgenda(2).published().in(app.database)
    await app.drainJobs()
    const titles = await app.database.reader
      .selectFrom('agenda_item')
      .select(['id', 'title', 'meeting_id', 'closed_ground'])
      .where('meeting_id', 'in', [draft.id, sent.id])
      .execute()
    const seenBy = async (personId: string) => {
      const client = await app.as(personId)
      const seen: string[] = []
      for (const item of titles) {
        const { text } = await client.get(searchPaths.search({}, { q: item.title }))
        const isFound = text.includes(`href="${meetingPaths.item({ meetingId: item.meeting_id, itemId: item.id })}"`)
        const state = `${item.meeting_id === draft.id ? 'draft' : 'sent'} ${item.closed_ground === null ? 'open' : 'closed'}`
        if (isFound) seen.push(state)
      }
      return [...new Set(seen)].toSorted()
    }
    expect(await seenBy(reader)).toEqual(['sent open'])
    expect(await seenBy(committee.tr)).toEqual(['sent closed', 'sent open'])
    expect(await seenBy(committee.secretary)).toEqual(['draft closed', 'draft open', 'sent closed', 'sent open'])
  })
})

test('a working group that is for its members only is found by nobody else, and has no list to download', async () => {
  const { reader } = await places()
  const { hr, convener } = await make(async (tx) => ({
    hr: await hrConsultant(tx),
    convener: await anEmployee(tx, await aPlace(tx, { name: 'Værkstedet' })),
  }))
  const client = await app.as(hr)
  const group = { kind: 'working_group', name: 'Arbejdsgruppe om støj', purpose: 'Mindre støj', mandate: 'Et halvt år' }
  const made = await client.post(forumPaths.forums(), { ...group, openness: 'members', ends_on: '2026-09-30' })
  const forumId = made.location?.split('/').at(-1) ?? ''
  const joined = await client.post(forumPaths.participants({ forumId }), { person: convener, part: 'chair' })
  expect([made.done, joined.done]).toEqual(['forum_established', 'forum_joined'])
  const people = { id: forumId, chair: convener, viceChair: convener, secretary: convener, tr: convener }
  const meeting = await aMeeting(people)
    .on('2026-06-18')
    .withItem({ title: 'Måling af støj i kantinen' })
    .withKeys('chair')
    .in(app.database)
  unwrap(
    await app.database.write((tx) => publishAgenda(tx, castOf(people).chair, { meetingId: meeting.id }, app.now())),
  )
  await app.drainJobs()
  const found = async (personId: string) =>
    (await (await app.as(personId)).get(searchPaths.search({}, { q: 'stoej i kantinen' }))).text.includes(meeting.id)
  expect([await found(convener), await found(reader)]).toEqual([true, false])
  expect((await (await app.as(reader)).get(memberPaths.xlsx({ committeeId: forumId }))).status).toBe(404)
  expect((await (await app.as(reader)).get(searchPaths.search({}, { q: 'arbejdsgruppe' }))).text).not.toContain(forumId)
})

test('an employee finds who represents them in two clicks from the front page', async () => {
  const unit = await make((tx) => aPlace(tx, { name: 'Plejecentret Havblik' }))
  const { tr } = await make((tx) => aCommittee(tx, { name: 'Lokal-MED, Havblik', unit }))
  const name = await app.database.reader
    .selectFrom('person')
    .select('name')
    .where('id', '=', tr)
    .executeTakeFirstOrThrow()
  const client = await app.as(await make((tx) => anEmployee(tx, unit)))
  const front = await client.get('/')
  expect(front.text).toContain(`href="${committeePaths.representatives()}"`)
  expect((await client.get(committeePaths.representatives())).text).toContain(name.name)
})
