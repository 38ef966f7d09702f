import { createTransport as connectTo } from 'nodemailer'
import { type Refusal, type Result, ok, refuse } from '../result.ts'
import { type Mailbox, isEmailAddress, oneLine } from './address.ts'

export interface OutgoingMail {
  to: Mailbox
  subject: string
  text: string
  html: string
  /** An iCalendar file; mail readers show it as an invitation. */
  calendar?: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string } | undefined
  /** '<…@…>', chosen by the sender and kept over retries, so that a mail sent twice is seen as one. */
  messageId: string
  /** Where the recipient turns these mails off. */
  listUnsubscribe?: string | undefined
}

export type MailRefusal = Refusal<'address_invalid' | 'recipient_refused' | 'message_refused'>

export interface MailTransport {
  /**
   * Hands one mail to the mail server. What will never succeed comes back as a refusal: a malformed address, or the
   * server's permanent no to this recipient or message. What may succeed later (no connection, server busy, sign-in
   * or sender not accepted) is thrown, so that the job tries again.
   */
  send(mail: OutgoingMail): Promise<Result<{ response: string }, MailRefusal>>
  /** Ends open connections. */
  close(): void
}

const messageIdShape = /^<[^\s<>@]+@[^\s<>@]+>$/

interface SmtpError extends Error {
  responseCode?: number
  command?: string
  response?: string
}

const permanentRefusal = (error: SmtpError): Result<never, MailRefusal> | null => {
  const isPermanent = error.responseCode !== undefined && error.responseCode >= 500 && error.responseCode < 600
  const params = { response: oneLine(error.response ?? error.message).slice(0, 300) }
  if (isPermanent && error.command === 'RCPT TO') return refuse('recipient_refused', params)
  if (isPermanent && error.command === 'DATA') return refuse('message_refused', params)
  return null
}

const optionalParts = (mail: OutgoingMail) => ({
  ...(mail.calendar && { icalEvent: { ...mail.calendar, filename: 'invitation.ics' } }),
  ...(mail.listUnsubscribe !== undefined && {
    list: { unsubscribe: [[new URL(mail.listUnsubscribe).href]] },
    // Lets mail programs stop it with one click (RFC 8058).
    headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  }),
})

/** Mail over SMTP to `smtpUrl` (smtp://, smtps://), from one sender. Never reads files or addresses named in a mail. */
export const createTransport = (smtpUrl: string, from: Mailbox): MailTransport => {
  if (!/^smtps?:\/\//.test(smtpUrl)) throw new TypeError('The mail server is given as smtp://… or smtps://…')
  if (!isEmailAddress(from.address)) throw new TypeError('The sender is not an e-mail address')
  const sender = { name: oneLine(from.name), address: from.address }
  const smtp = connectTo({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  return {
    async send(mail) {
      if (!isEmailAddress(mail.to.address)) return refuse('address_invalid')
      if (!messageIdShape.test(mail.messageId)) throw new TypeError('A message id looks like <id@host>')
      try {
        const sent = await smtp.sendMail({
          from: sender,
          to: { name: oneLine(mail.to.name), address: mail.to.address },
          subject: oneLine(mail.subject),
          text: mail.text,
          html: mail.html,
          messageId: mail.messageId,
          ...optionalParts(mail),
        })
        return ok({ response: sent.response })
      } catch (error) {
        const refusal = error instanceof Error ? permanentRefusal(error) : null
        if (refusal) return refusal
        throw error
      }
    },
    close: () => smtp.close(),
  }
}
