import { expect, test } from 'vitest'
import { optionalText, requiredText, richText } from './text-fields.ts'

test('signs that nobody sees are left out of what is typed, and a CPR number cannot hide behind them', () => {
  expect(requiredText(200).parse('Bente\u200b Brink')).toBe('Bente Brink')
  expect(requiredText(200).parse('Budget \u202egpj.7202\u202c og \u2067høring\u2069\ufeff')).toBe(
    'Budget gpj.7202 og høring',
  )
  expect(requiredText(200).safeParse('\u200b\u202e\u2066').success).toBe(false)
  expect(optionalText(200).safeParse('010190\u200b-1235').success).toBe(
    optionalText(200).safeParse('010190-1235').success,
  )
  expect(JSON.stringify(richText(200).parse('Første \u202elinje\r\n\r\n- et punkt'))).not.toMatch(/\p{Bidi_Control}/u)
  expect(optionalText(200).parse('én linje\r\nog én til')).toBe('én linje\nog én til')
})
