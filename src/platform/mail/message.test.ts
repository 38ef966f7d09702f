import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmailAddress, oneLine } from './address.ts'
import { type MailContent, mailTemplate } from './message.ts'

const content: MailContent = {
  lang: 'da',
  preheader: 'Dagsordenen er klar',
  greeting: 'Kære Søren',
  paragraphs: ['Dagsordenen til mødet er sendt ud.', 'Vi ses\nMED-sekretariatet'],
  action: { label: 'Læs dagsordenen', url: 'https://medspil.nordsund.example/moeder/1?a=b&c=d' },
  list: [{ title: 'Sygefravær', url: 'https://medspil.nordsund.example/punkter/2', meta: 'Til drøftelse' }],
  footer: 'Du får denne mail, fordi du er medlem.',
}

describe('an e-mail address', () => {
  it.each(['a@b.dk', 'søren.kjær@øvekommunen.dk', "o'hara+med@x-y.nordsund.example"])('takes %s', (address) => {
    expect(isEmailAddress(address)).toBe(true)
  })

  it.each([
    '',
    'a',
    '@b.dk',
    'a@',
    'a@localhost',
    'a b@c.dk',
    'a@b.dk\r\nBcc: x@example.org',
    'a@b.dk\n',
    'a\u0000@b.dk',
    'a@b.dk,x@example.org',
    'a@b.dk;x@example.org',
    'Navn <a@b.dk>',
    '"a@x.dk"@b.dk',
    'a@b.dk(x)',
    'a@b@c.dk',
    '.a@b.dk',
    'a..b@c.dk',
    'a@-b.dk',
    'a@b..dk',
    'a@[127.0.0.1]',
    `${'a'.repeat(65)}@b.dk`,
    `a@${'b'.repeat(64)}.dk`,
    `a@${'b.'.repeat(130)}dk`,
  ])('refuses %j', (address) => {
    expect(isEmailAddress(address)).toBe(false)
  })
})

describe('a mail', () => {
  it('says the same as text', () => {
    expect(mailTemplate(content).text).toBe(
      [
        'Kære Søren',
        '',
        'Dagsordenen til mødet er sendt ud.',
        '',
        'Vi ses',
        'MED-sekretariatet',
        '',
        '- Sygefravær',
        '  Til drøftelse',
        '  https://medspil.nordsund.example/punkter/2',
        '',
        'Læs dagsordenen:',
        'https://medspil.nordsund.example/moeder/1?a=b&c=d',
        '',
        '-- ',
        'Du får denne mail, fordi du er medlem.',
        '',
      ].join('\n'),
    )
  })

  it('is HTML in its own language', () => {
    const { html } = mailTemplate(content)
    expect(html).toContain('<html lang="da">')
    expect(html).toContain('Vi ses<br>MED-sekretariatet')
    expect(html).toContain('href="https://medspil.nordsund.example/moeder/1?a=b&amp;c=d"')
  })

  it('escapes whatever it is given', () => {
    const plainTags = mailTemplate({ ...content, greeting: 'x' }).html.match(/<[^>]+>/g)
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'b', '\u0000', '/', '=') }), (hostile) => {
        const { html } = mailTemplate({
          ...content,
          preheader: hostile,
          greeting: hostile,
          list: [{ title: hostile, url: 'https://medspil.nordsund.example/punkter/2', meta: `x${hostile}` }],
          footer: hostile,
        })
        expect(html.match(/<[^>]+>/g)).toEqual(plainTags)
      }),
    )
  })

  it.each(['javascript:alert(1)', '/moeder/1', 'data:text/html,x'])('throws on the link %s', (url) => {
    expect(() => mailTemplate({ ...content, action: { label: 'x', url } })).toThrow(TypeError)
  })

  it('keeps titles on one line', () => {
    expect(oneLine(' a\r\nBcc: b\u0000\tc ')).toBe('a Bcc: b c')
    expect(
      mailTemplate({ ...content, list: [{ title: 'a\n\n-- \nb', url: 'https://x.dk', meta: '' }] }).text,
    ).toContain('- a -- b\n  https://x.dk/')
  })
})
