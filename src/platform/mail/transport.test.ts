import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { calendarFile } from '../calendar/calendar.ts'
import { mailTemplate } from './message.ts'
import { type MailTransport, type OutgoingMail, createTransport } from './transport.ts'

interface Received {
  from: string
  to: string[]
  raw: Buffer
}
const received: Received[] = []

const noTo = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code })

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onRcptTo: ({ address }, _session, done) => {
    if (address.startsWith('ukendt')) done(noTo(550, 'No such user here'))
    else if (address.startsWith('optaget')) done(noTo(451, 'Try again later'))
    else done()
  },
  onData: (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const raw = Buffer.concat(chunks)
      if (raw.includes('Subject: For stor')) return done(noTo(552, 'Message too large'))
      const { mailFrom, rcptTo } = session.envelope
      received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw })
      done()
    })
  },
})

const sender = { name: 'Medspil i Øvekommunen', address: 'medspil@nordsund.example' }
let transport: MailTransport

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  transport = createTransport(`smtp://127.0.0.1:${port}`, sender)
})
afterAll(async () => {
  transport.close()
  await new Promise<void>((resolve) => {
    server.close(resolve)
  })
})
beforeEach(() => {
  received.length = 0
})

const body = mailTemplate({
  lang: 'da',
  preheader: 'Dagsordenen er klar',
  greeting: 'Kære Søren',
  paragraphs: ['Rødgrød med fløde på Ærø'],
  footer: 'Nordsund Kommune',
})
const mail: OutgoingMail = {
  to: { name: 'Søren Ågård, FTR', address: 'soeren@nordsund.example' },
  subject: 'Dagsorden til møde i Hovedudvalget på Ærø',
  ...body,
  messageId: '<018f-1@nordsund.example>',
}

const lastMail = async (): Promise<Received & { email: Email }> => {
  const last = received.at(-1)
  if (!last) throw new Error('no mail came')
  return { ...last, email: await PostalMime.parse(last.raw) }
}

describe('mail over SMTP', () => {
  it('arrives as text and HTML, with Danish letters', async () => {
    const sent = await transport.send({ ...mail, listUnsubscribe: 'https://medspil.nordsund.example/mails' })
    expect(sent.ok).toBe(true)
    const { from, to, email } = await lastMail()
    expect([from, to]).toEqual([sender.address, [mail.to.address]])
    expect(email).toMatchObject({ from: sender, to: [mail.to], subject: mail.subject, messageId: mail.messageId })
    expect(email.text?.trimEnd()).toBe(body.text.trimEnd())
    expect(email.html?.trimEnd()).toBe(body.html.trimEnd())
    expect(email.headers.find(({ key }) => key === 'list-unsubscribe-post')?.value).toBe('List-Unsubscribe=One-Click')
    expect(email.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(
      '<https://medspil.nordsund.example/mails>',
    )
  })

  it.each(['REQUEST', 'CANCEL'] as const)('carries an invitation with method %s', async (method) => {
    const content = calendarFile({
      method,
      events: [
        {
          uid: 'moede-1@nordsund.example',
          sequence: 1,
          stamp: new Date('2026-01-05T10:00:00Z'),
          start: new Date('2026-03-12T12:00:00Z'),
          end: new Date('2026-03-12T14:00:00Z'),
          summary: 'Møde på Ærø',
          organizer: { name: sender.name, email: sender.address },
        },
      ],
    })
    await transport.send({ ...mail, calendar: { method, content } })
    const { raw, email } = await lastMail()
    expect(raw.toString()).toMatch(new RegExp(`^Content-Type: text/calendar; charset=utf-8; method=${method}`, 'm'))
    const part = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
    expect(part?.method).toBe(method)
    const file = typeof part?.content === 'string' ? part.content : new TextDecoder().decode(part?.content)
    expect(file.replaceAll('\r\n', '\n')).toBe(content.replaceAll('\r\n', '\n'))
  })

  it('cannot be turned to other recipients or headers', async () => {
    await transport.send({
      ...mail,
      to: { name: 'Søren" <x@example.org>,\r\nBcc: y@example.org', address: mail.to.address },
      subject: 'Møde\r\nBcc: z@example.org\r\n\r\nAnden tekst',
    })
    const { to, email } = await lastMail()
    expect(to).toEqual([mail.to.address])
    expect(email.to).toEqual([{ name: 'Søren" <x@example.org>, Bcc: y@example.org', address: mail.to.address }])
    expect(email.bcc ?? []).toEqual([])
    expect(email.subject).toBe('Møde Bcc: z@example.org Anden tekst')
  })

  it.each(['a@b.dk\r\nRCPT TO:<x@example.org>', 'a@b.dk, x@example.org', 'ingen'])(
    'refuses the recipient %j',
    async (address) => {
      const sent = await transport.send({ ...mail, to: { name: 'x', address } })
      expect(sent).toEqual({ ok: false, refusal: { code: 'address_invalid' } })
      expect(received).toEqual([])
    },
  )

  it('gives the server’s permanent no back', async () => {
    const unknown = await transport.send({ ...mail, to: { name: 'x', address: 'ukendt@nordsund.example' } })
    expect(unknown).toMatchObject({
      ok: false,
      refusal: { code: 'recipient_refused', params: { response: '550 No such user here' } },
    })
    const tooLarge = await transport.send({ ...mail, subject: 'For stor' })
    expect(tooLarge).toMatchObject({ ok: false, refusal: { code: 'message_refused' } })
  })

  it('throws what may succeed later', async () => {
    await expect(transport.send({ ...mail, to: { name: 'x', address: 'optaget@nordsund.example' } })).rejects.toThrow(
      '451',
    )
  })

  it('throws when there is no server', async () => {
    const port = await freePort()
    const nowhere = createTransport(`smtp://127.0.0.1:${port}`, sender)
    await expect(nowhere.send(mail)).rejects.toThrow('ECONNREFUSED')
    nowhere.close()
  })

  it('never reads a file or an address', async () => {
    const fromFile = { path: '/etc/hostname' } as unknown as string
    await expect(transport.send({ ...mail, text: fromFile })).rejects.toThrow('File access rejected')
    const fromUrl = { href: 'http://127.0.0.1/' } as unknown as string
    await expect(transport.send({ ...mail, html: fromUrl })).rejects.toThrow('Url access rejected')
  })

  it('refuses what is no mail server or no sender', () => {
    expect(() => createTransport('https://nordsund.example', sender)).toThrow(TypeError)
    expect(() => createTransport('smtp://localhost', { name: 'x', address: 'x' })).toThrow(TypeError)
  })
})

const freePort = async (): Promise<number> => {
  const probe = createServer()
  await new Promise<void>((resolve) => void probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise<void>((resolve) => void probe.close(() => resolve()))
  return port
}
