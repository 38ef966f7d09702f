import { sync, type VEvent } from 'node-ical'
import { expect } from 'vitest'
import type { Effort } from '../hand.ts'
import type { ReceivedMail } from '../mail-server.ts'
import {
  attachFile,
  beginAgenda,
  itemTitles,
  placeReferral,
  publishAgenda,
  turnAgendaKey,
  writeItem,
} from '../pages/agenda.ts'
import { agendaInOrder, titles, type MeetingPeople, type Story } from './story.ts'

const attachment = {
  name: 'sygefravaer.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Hus;Fravær\r\nSolsikken;5,1\r\nMælkebøtten;4,4\r\n'),
}

/** From an empty agenda to one that is sent: six items, two keys. The effort of all three is counted. */
export async function buildAndPublish(story: Story, meeting: string, people: MeetingPeople, effort: Effort) {
  const secretary = await story.hand(people.secretary, { effort })
  await secretary.go(meeting)
  await beginAgenda(secretary, meeting, titles.raised)
  await placeReferral(secretary, titles.referred)
  await writeItem(secretary, meeting, {
    title: titles.workingEnvironment,
    presentation: 'Sygefraværet i fjerde kvartal er gjort op for hvert hus.',
    recommendation: 'At udvalget drøfter tallene.',
  })
  await attachFile(secretary, meeting, titles.workingEnvironment, attachment)
  for (const holder of [people.chair, people.viceChair]) {
    await turnAgendaKey(await story.hand(holder, { effort }), meeting)
  }
  await publishAgenda(secretary, meeting)
  expect(await itemTitles(secretary)).toEqual(agendaInOrder)
}

/** One mail to each receiver, with a calendar entry that says when and where. */
export function expectInvitations(sent: readonly ReceivedMail[], subject: RegExp, receivers: readonly string[]) {
  const ours = sent.filter(({ mail }) => subject.test(mail.subject ?? ''))
  expect(ours.map(({ to }) => to).toSorted()).toEqual([...receivers].toSorted())
  const uids = ours.map(({ mail }) => {
    const file = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
    expect(file, `the mail "${mail.subject}" has a calendar entry`).toBeDefined()
    const entries = Object.values(sync.parseICS(textOf(file?.content)))
    const event = entries.find((entry): entry is VEvent => entry?.type === 'VEVENT')
    expect(event?.start.toISOString()).toBe('2026-04-16T11:00:00.000Z')
    expect(event?.end?.toISOString()).toBe('2026-04-16T13:00:00.000Z')
    expect(event?.location).toBe('Børnehuset Solsikken, mødelokalet')
    return event?.uid
  })
  expect(new Set(uids).size).toBe(1)
}

function textOf(content: string | ArrayBuffer | Uint8Array | undefined): string {
  if (content === undefined) return ''
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}
