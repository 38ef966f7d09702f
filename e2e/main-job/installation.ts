import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { letFirstAdministratorIn } from '../../src/app/first-administrator.ts'
import type { BrowserTest } from '../harness.ts'
import type { Attachment, Hand } from '../hand.ts'
import type { MailServer } from '../mail-server.ts'
import { giveHrRole, importFile } from '../pages/administration.ts'
import { addRule, adoptThreeLevels } from '../pages/agreement.ts'
import { addSeats, addSubstitute, establish, fillSeat, takePost } from '../pages/committees.ts'
import { askForLink, openLink } from '../pages/sign-in.ts'
import { castOf, unitIdOf, type Cast, type Person } from './cast.ts'

const inData = (name: string): Attachment => ({
  name,
  mimeType: 'text/csv',
  buffer: fs.readFileSync(path.join(import.meta.dirname, '../data', name)),
})

const email = 'drift@nordsund.example'

/** The one named at the first start asks for a link, gets it by mail and is in. Used twice it lets nobody in. */
export async function signInAsFirstAdministrator(test: BrowserTest, mails: MailServer, hand: Hand) {
  await letFirstAdministratorIn(test.database, email, test.now())
  await askForLink(hand, email)
  await test.drainJobs(mails.transport)
  const sent = await mails.take()
  expect(sent.map(({ to, mail }) => [to, mail.subject])).toEqual([[email, 'Dit link til Medspil']])
  const address = /https?:\/\/\S+\/sign-in\/email\/links\/\S+/.exec(sent[0]?.mail.text ?? '')?.[0] ?? ''
  await openLink(hand, address)
}

/** Units first, then employees; and one of them becomes HR. */
export async function importOrganisation(test: BrowserTest, hand: Hand): Promise<Cast> {
  await importFile(hand, 'Enheder', inData('enheder.csv'), '217 nye enheder')
  await importFile(hand, 'Medarbejdere', inData('medarbejdere.csv'), '5.446 nye medarbejdere')
  await hand.go('/organisation')
  await hand.page.getByText(/217 enheder og 5\.\d{3} medarbejdere/).waitFor()
  const cast = await castOf(test)
  await giveHrRole(hand, cast.hr.name, cast.hr.workplace)
  return cast
}

export async function enterAgreement(hand: Hand) {
  await adoptThreeLevels(hand, 'MED-aftale for Nordsund Kommune', '2026-01-01')
  const rules = [
    ['Punkter ind', 15, 'hverdage', '§ 9, stk. 1'],
    ['Dagsorden ud', 5, 'hverdage', '§ 9, stk. 2'],
    ['Referat ud', 10, 'hverdage', '§ 9, stk. 4'],
    ['Videre opad', 10, 'hverdage', '§ 11, stk. 2'],
    ['Videre nedad', 10, 'hverdage', '§ 11, stk. 3'],
  ] as const
  for (const [rule, amount, measure, clause] of rules) await addRule(hand, { rule, amount, measure, clause })
}

/** The committee of the centre, by hand: seats, members, a substitute and the three posts. Answers its id. */
export async function setUpCentre(hand: Hand, cast: Cast): Promise<string> {
  const id = await establish(hand, 'Center-MED', /Center for Dagtilbud og Læring/)
  await addSeats(hand, 'Ledelsessiden', 'Leder', 2)
  await addSeats(hand, 'Medarbejdersiden', 'TR, dagtilbud', 2)
  await addSeats(hand, 'Medarbejdersiden', 'AMR', 1)
  await fillSeat(hand, 'Leder', cast.centreChair, 'Leder')
  await fillSeat(hand, 'Leder', cast.institutionLeader, 'Leder')
  await fillSeat(hand, 'TR, dagtilbud', cast.centreViceChair, 'Tillidsrepræsentant (TR)')
  await fillSeat(hand, 'TR, dagtilbud', cast.unionRepresentative, 'Tillidsrepræsentant (TR)')
  await fillSeat(hand, 'AMR', cast.safetyRepresentative, 'Arbejdsmiljørepræsentant (AMR)')
  await addSubstitute(hand, cast.unionRepresentative.name, cast.substitute, 'Tillidsrepræsentant (TR)')
  await takePost(hand, 'Formand', cast.centreChair, true)
  await takePost(hand, 'Næstformand', cast.centreViceChair, true)
  await takePost(hand, 'Sekretær', cast.centreSecretary, false)
  return id
}

interface QuickCommittee {
  unitNumber: string
  level: number
  name: string
  parent: string
  management: readonly Person[]
  employees: readonly Person[]
  /** Chair and vice-chair are the first of each side. */
  secretary: Person
}

/** The same by the forms' addresses alone, for the committees whose pages have been seen already. Answers its id. */
export async function setUpQuickly(test: BrowserTest, hr: Person, wish: QuickCommittee): Promise<string> {
  const client = await test.as(hr.id)
  const post = async (address: string, fields: Record<string, string | number>) => {
    const answer = await client.post(address, fields)
    expect(answer.status, `${address} ${answer.text.slice(0, 4000)}`).toBe(303)
    return answer
  }
  const unit = await unitIdOf(test, wish.unitNumber)
  const { level, name, parent } = wish
  const from = { valid_from: '2026-03-02' }
  const made = await post('/committees', { unit, level, kind: 'committee', name, parent, ...from })
  const id = made.location?.split('/')[2] ?? ''
  const sides = [
    { side: 'management', title: 'Leder', people: wish.management, kind: 'leader' },
    { side: 'employee', title: 'TR', people: wish.employees, kind: 'tr' },
  ]
  for (const { side, title, people, kind } of sides) {
    await post(`/committees/${id}/seats`, { side, title, election_group: '', amount: people.length, ...from })
    const seats = await test.database.reader
      .selectFrom('seat')
      .select('id')
      .where('committee_id', '=', id)
      .where('side', '=', side as 'management' | 'employee')
      .orderBy('position')
      .execute()
    for (const [index, person] of people.entries()) {
      const address = `/committees/${id}/seats/${seats[index]?.id ?? ''}/mandates`
      await post(address, {
        person: person.id,
        kind,
        standing: 'member',
        electorate: '',
        organisation: '',
        last_day: '',
        ...from,
      })
    }
  }
  const posts = { chair: wish.management[0], vice_chair: wish.employees[0], secretary: wish.secretary }
  for (const [name, person] of Object.entries(posts)) {
    await post(`/committees/${id}/posts/${name}`, { person: person?.id ?? '', ...from })
  }
  return id
}
