import type { Lang } from '../i18n/lang.ts'
import { oneLine } from './address.ts'

/** A line of a mail's list: a title that leads somewhere, with what there is to know about it. */
export interface MailListEntry {
  title: string
  url: string
  meta: string
}

/** What a mail says. All of it is plain text; the template does the rest. */
export interface MailContent {
  lang: Lang
  /** What the inbox shows after the subject. */
  preheader: string
  greeting: string
  paragraphs: readonly string[]
  action?: { label: string; url: string } | undefined
  list?: readonly MailListEntry[] | undefined
  footer: string
}

export interface MailBody {
  text: string
  html: string
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '')

/** Our own addresses only, so anything else is a bug: it throws. */
const webAddress = (url: string): string => {
  const parsed = URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw new TypeError('A link in a mail must be a full http(s) address')
  return parsed.href
}

// NOTE: mail readers know no style sheets worth the name, so styles stand on each element here, and nowhere else.
const font = "font-family:'IBM Plex Sans',Arial,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a"
const style = {
  page: `margin:0;padding:24px 16px;background:#ffffff;${font}`,
  column: 'max-width:600px;margin:0 auto',
  preheader: 'display:none;max-height:0;overflow:hidden',
  paragraph: 'margin:0 0 16px',
  action:
    'display:inline-block;padding:12px 20px;background:#0059b3;color:#ffffff;font-weight:600;text-decoration:none',
  list: 'margin:0 0 16px;padding:0 0 0 20px',
  item: 'margin:0 0 8px',
  link: 'color:#0059b3',
  muted: 'color:#595959',
  footer: 'margin:32px 0 0;padding:16px 0 0;border-top:1px solid #d6d6d6;font-size:14px;color:#595959',
}

const htmlLines = (text: string): string => escapeHtml(text.replaceAll(/\r\n?/g, '\n')).replaceAll('\n', '<br>')
const htmlParagraph = (text: string): string => `<p style="${style.paragraph}">${htmlLines(text)}</p>`

const htmlEntry = ({ title, url, meta }: MailListEntry): string => {
  const link = `<a href="${escapeHtml(webAddress(url))}" style="${style.link}">${escapeHtml(oneLine(title))}</a>`
  const about = meta === '' ? '' : `<br><span style="${style.muted}">${escapeHtml(oneLine(meta))}</span>`
  return `<li style="${style.item}">${link}${about}</li>`
}

const htmlOf = (content: MailContent): string => {
  const { action, list = [] } = content
  const button =
    action && `<a href="${escapeHtml(webAddress(action.url))}" style="${style.action}">${escapeHtml(action.label)}</a>`
  return [
    `<!doctype html>`,
    `<html lang="${content.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(oneLine(content.preheader))}</title></head>`,
    `<body style="${style.page}"><div style="${style.preheader}">${escapeHtml(oneLine(content.preheader))}</div>`,
    `<div style="${style.column}">`,
    htmlParagraph(content.greeting),
    ...content.paragraphs.map(htmlParagraph),
    ...(list.length > 0 ? [`<ul style="${style.list}">${list.map(htmlEntry).join('\n')}</ul>`] : []),
    ...(button ? [`<p style="${style.paragraph}">${button}</p>`] : []),
    `<p style="${style.footer}">${htmlLines(content.footer)}</p>`,
    `</div></body></html>`,
  ].join('\n')
}

const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')

const textEntry = ({ title, url, meta }: MailListEntry): string =>
  [`- ${oneLine(title)}`, oneLine(meta), webAddress(url)].filter((line) => line !== '').join('\n  ')

const textOf = (content: MailContent): string => {
  const { action, list = [] } = content
  const parts = [plain(content.greeting), ...content.paragraphs.map(plain)]
  if (list.length > 0) parts.push(list.map(textEntry).join('\n'))
  if (action) parts.push(`${oneLine(action.label)}:\n${webAddress(action.url)}`)
  // "-- " alone on a line is how mail readers know a signature (RFC 3676, 4.3).
  return `${parts.join('\n\n')}\n\n-- \n${plain(content.footer)}\n`
}

/** A mail as plain text and as HTML, saying the same in both. Every text is escaped; links must be http(s) or it throws. */
export const mailTemplate = (content: MailContent): MailBody => ({ text: textOf(content), html: htmlOf(content) })
