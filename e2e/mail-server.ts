import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll } from 'vitest'
import { createTransport, type MailTransport } from '../src/platform/mail/transport.ts'

export interface ReceivedMail {
  to: string
  mail: Email
}

export interface MailServer {
  readonly transport: MailTransport
  /** What has come since it was last asked, in order. */
  take(): Promise<ReceivedMail[]>
}

/** A real mail server on a port of its own, which keeps what it is given. */
export function useMailServer(): MailServer {
  const received: { to: readonly string[]; raw: Buffer }[] = []
  let transport: MailTransport | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) })
        done()
      })
    },
  })

  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    transport = createTransport(`smtp://127.0.0.1:${port}`, { name: 'Medspil', address: 'medspil@nordsund.example' })
  })

  afterAll(async () => {
    transport?.close()
    await new Promise<void>((resolve) => server.close(resolve))
  })

  return {
    get transport() {
      if (!transport) throw new Error('the mail server starts before the tests, not while the file loads')
      return transport
    },
    take: async () =>
      Promise.all(
        received
          .splice(0)
          .flatMap(({ to, raw }) => to.map(async (one) => ({ to: one, mail: await PostalMime.parse(raw) }))),
      ),
  }
}
