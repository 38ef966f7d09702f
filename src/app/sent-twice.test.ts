import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { castOf } from '../demo/cast.ts'
import { newId } from '../platform/db/ids.ts'
import { ok } from '../platform/result.ts'
import { useApp, type Client } from '../testing/app.ts'
import { demoContent } from '../testing/demo.ts'

/*
 * Every form that makes something, sent five times at once without script: one thing is made, and all five are led to it.
 */

const app = useApp({ now: '2026-03-12T07:30:00Z', isDemo: true, content: demoContent() })

/** The secretary of a centre's committee who is in HR too, and who is in the TRIO that has written something. */
let secretary: Client
let chair: Client
let member: Client
let other: Client
/** What stands in the place of `:name` in an address. */
let places: Readonly<Record<string, string>>

beforeAll(async () => {
  const cast = await castOf(app.database.reader)
  await app.database.write(async (tx) => {
    const role = { person_id: cast.centre_secretary, role: 'hr_consultant' as const, granted_by: null }
    const since = { valid_from: '2026-01-01', valid_to: null, created_at: app.now() }
    await tx
      .insertInto('role_assignment')
      .values({ id: newId(), ...role, ...since })
      .execute()
    return ok()
  })
  const { rows } = await sql<Record<string, string>>`
    select m.id as "meetingId", m.committee_id as "committeeId", i.id as "itemId",
      (select r.agenda_item_id from referral r where r.from_committee_id = m.committee_id limit 1) as "passedId",
      (select i.meeting_id from referral r join agenda_item i on i.id = r.agenda_item_id
        where r.from_committee_id = m.committee_id limit 1) as "heldId",
      (select id from guideline order by id limit 1) as "guidelineId",
      (select id from committee where id <> m.committee_id order by id limit 1) as "otherId",
      t.trio_id as "trioId", t.person_id as "memberId"
    from meeting m join committee_post p on p.committee_id = m.committee_id and p.post = 'secretary'
    join agenda_item i on i.meeting_id = m.id
    cross join (select n.trio_id, p.person_id from trio_note n join trio_member p on p.trio_id = n.trio_id limit 1) t
    where p.person_id = ${cast.centre_secretary} and m.starts_at > ${app.now()}
    order by m.starts_at desc, i.position limit 1`.execute(app.database.reader)
  places = rows[0] ?? {}
  secretary = await app.as(cast.centre_secretary)
  member = await app.as(places['memberId'] ?? '')
  chair = await app.as(cast.centre_chair)
  other = await app.as(cast.hr_consultant)
  const draft = { ...formIn((await secretary.get('/hearings/new')).text, '/hearings'), ...hearing }
  places = { ...places, hearingId: (await secretary.post('/hearings', draft)).location?.split('/')[2] ?? '' }
}, 120_000)

const at = (pattern: string): string => pattern.replaceAll(/:(\w+)/g, (_all, name: string) => places[name] ?? '')

interface Case {
  readonly makes: string
  readonly page: string
  /** Where the form is sent; of several forms of a page it tells which. */
  readonly action: string
  readonly fields?: Readonly<Record<string, string | File>>
  readonly by?: () => Client
}

const file = () => new File(['Bilagets tekst.'], 'bilag.txt', { type: 'text/plain' })
const hearing = { title: 'Budget', text: 'Hvad mener I?', questions: 'Hvad mener I?' }
const discussed = { title: 'Vagtplan', text: 'Vagtplanen skal drøftes.', clause: '§ 4' }

const cases: readonly Case[] = [
  {
    makes: 'dispute',
    page: '/disputes/new/interpretation',
    action: '/disputes/new/interpretation',
    fields: discussed,
    by: () => chair,
  },
  {
    makes: 'interpretation',
    page: '/interpretations/new',
    action: '/interpretations',
    fields: { ...discussed, question: 'Hvem?', answer: 'Alle.', decided_on: '2026-03-02' },
  },
  {
    makes: 'item_level_disagreement',
    page: '/meetings/:meetingId/items/:itemId/level',
    action: '/meetings/:meetingId/items/:itemId/level-disagreements',
    fields: discussed,
  },
  {
    makes: 'working_environment_advice',
    page: '/committees/:committeeId/working-environment/advice/new',
    action: '/committees/:committeeId/working-environment/advice',
    fields: { ...discussed, given_on: '2026-03-10' },
  },
  {
    makes: 'working_environment_discussion',
    page: '/committees/:committeeId/working-environment',
    action: '/committees/:committeeId/working-environment/discussions',
  },
  { makes: 'hearing', page: '/hearings/new', action: '/hearings', fields: hearing },
  {
    makes: 'attached_file',
    page: '/hearings/:hearingId',
    action: '/hearings/:hearingId/files',
    fields: { file: file() },
  },
  {
    makes: 'guideline',
    page: '/guidelines/new',
    action: '/guidelines',
    fields: { ...discussed, agreed_on: '2026-03-02', decided_by: 'Hovedudvalget', covers: 'all' },
  },
  {
    makes: 'guideline_text',
    page: '/guidelines/:guidelineId/texts/new',
    action: '/guidelines/:guidelineId/texts',
    fields: { ...discussed, agreed_on: '2026-03-02', decided_by: 'Hovedudvalget', covers: 'all' },
  },
  { makes: 'guideline_duty', page: '/guidelines/duties', action: '/guidelines/duties', fields: discussed },
  {
    makes: 'wheel_item',
    page: '/wheel/items',
    action: '/wheel/items',
    fields: { ...discussed, month_from: '5', month_to: '5', relation: '' },
  },
  {
    makes: 'agenda_item',
    page: '/meetings/:meetingId/raised-items',
    action: '/meetings/:meetingId/raised-items',
    fields: { ...discussed, why: 'Det haster.' },
  },
  {
    makes: 'agenda_item',
    page: '/meetings/:meetingId/items/new',
    action: '/meetings/:meetingId/items',
    fields: discussed,
  },
  {
    makes: 'dispatch',
    page: '/meetings/:heldId/items/:passedId/referrals/new',
    action: '/meetings/:heldId/items/:passedId/referrals',
    fields: { ...discussed, purpose: 'information', other: ':otherId' },
  },
  {
    makes: 'task',
    page: '/committees/:committeeId/tasks/new',
    action: '/committees/:committeeId/tasks',
    fields: discussed,
  },
  {
    makes: 'trio_note',
    page: '/trios/:trioId/notes/new',
    action: '/trios/:trioId/notes',
    fields: discussed,
    by: () => member,
  },
  {
    makes: 'trio_task',
    page: '/trios/:trioId',
    action: '/trios/:trioId/tasks',
    fields: { task: 'Ring til Bente' },
    by: () => member,
  },
  {
    makes: 'reorganisation',
    page: '/reorganisations/new',
    action: '/reorganisations',
    fields: { ...discussed, reason: 'Byrådet har besluttet det.', on: '2026-09-01' },
  },
  {
    makes: 'closing_day',
    page: '/agreement/closing-days',
    action: '/agreement/closing-days',
    fields: { day: '2026-05-15', reason: 'Lukket' },
  },
]

const attribute = (tag: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]

/** What a browser would send of the form with this action: what stands in its fields, and the first of what must be chosen. */
function formIn(html: string, action: string): Record<string, string> {
  const forms = [...html.matchAll(/<form [^>]*>.*?<\/form>/gs)].map(([form]) => form)
  const form = forms.find((one) => attribute(one, 'action')?.split('?')[0] === action)
  expect(form, `a form for ${action}`).toBeDefined()
  const fields: Record<string, string> = {}
  for (const [tag] of (form ?? '').matchAll(/<(?:input|textarea) [^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name') ?? '', attribute(tag, 'type')]
    const isChoice = type === 'radio' || type === 'checkbox'
    const isAlone = type === 'checkbox' && form?.split(` name="${name}"`).length === 2
    if (name === '' || type === 'file' || isAlone) continue
    if (isChoice ? !(name in fields) || tag.includes(' checked') : true) fields[name] = attribute(tag, 'value') ?? ''
  }
  for (const [select] of (form ?? '').matchAll(/<select .*?<\/select>/gs)) {
    const values = [...select.matchAll(/<option [^>]*value="([^"]*)"/g)].map(([, value = '']) => value)
    fields[attribute(select, 'name') ?? ''] = values.find((value) => value !== '') ?? ''
  }
  return fields
}

async function rowsOf(table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    app.database.reader,
  )
  return rows[0]?.n ?? 0
}

test.each(cases)('$page makes one $makes', async ({ makes, page, fields = {}, by = () => secretary, ...form }) => {
  const [action, before] = [at(form.action), await rowsOf(makes)]
  const shown = await by().get(at(page))
  const own = Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, typeof v === 'string' ? at(v) : v]))
  const filled = { ...formIn(shown.text, action), ...own }
  expect(filled).toHaveProperty('form_id')

  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => by().post(action, filled)))
  const wrong = /class="error-summary.*?<\/ul>/s.exec(answers[0]?.text ?? '')?.[0]
  expect(
    answers.map(({ status }) => status),
    wrong,
  ).toEqual([303, 303, 303, 303, 303])
  expect(new Set(answers.map(({ location, done }) => `${location} ${done}`)).size).toBe(1)
  expect(await rowsOf(makes)).toBe(before + 1)
  expect((await by().get(answers[0]?.location ?? '')).status).toBe(200)

  // Something else in the same form is neither made nor thrown away: the page carries it on, with a mark of its own.
  const changed = await by().post(action, { ...filled, more: 'Noget andet' })
  expect(changed.status).toBe(409)
  const again = formIn(changed.text, action)
  expect(again).toMatchObject({ more: 'Noget andet' })
  expect(again['form_id']).not.toBe(filled['form_id' as keyof typeof filled])

  expect(await rowsOf(makes)).toBe(before + 1)
  await app.drainJobs()
})

test('a mark is of one person’s one form', async () => {
  const address = '/guidelines/duties'
  const fields = { ...formIn((await secretary.get(address)).text, address), ...discussed }
  expect((await secretary.post(address, fields)).status).toBe(303)
  const before = await rowsOf('guideline_duty')

  expect((await other.post(address, fields)).status).toBe(404)
  expect((await secretary.post(at('/committees/:committeeId/tasks'), fields)).status).toBe(404)
  const byHand = await secretary.post(address, { ...fields, form_id: 'ikke et id' })
  expect(byHand.status).toBe(303)
  expect(await rowsOf('guideline_duty')).toBe(before + 1)

  // A form that was refused has made nothing: corrected, it is sent as it is.
  const mark = newId()
  const refused = await secretary.post(address, { ...fields, form_id: mark, title: '' })
  expect(refused.status).toBe(422)
  expect((await secretary.post(address, { ...fields, form_id: mark })).status).toBe(303)
  await app.drainJobs()
})
