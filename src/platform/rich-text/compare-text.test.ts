import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareText, type ComparedLine } from './compare-text.ts'

const said = (lines: readonly ComparedLine[]) =>
  lines.map((line) =>
    line.map(({ what, text }) => (what === 'same' ? text : `${what === 'added' ? '+' : '-'}[${text}]`)).join(''),
  )

test.each([
  ['nothing', 'Et\n\nTo', 'Et\n\nTo', ['Et', 'To']],
  ['a word', 'Vi svarer inden tre dage', 'Vi svarer inden fem dage', ['Vi svarer inden -[tre ]+[fem ]dage']],
  ['a line more', 'Et', 'Et\n\nTo', ['Et', '+[To]']],
  ['a line less', 'Et\n\nTo\n\nTre', 'Et\n\nTre', ['Et', '-[To]', 'Tre']],
  ['everything', '', 'Nyt', ['+[Nyt]']],
  ['all gone', 'Gammelt', '', ['-[Gammelt]']],
])('says that %s changed', (_what, before, after, expected) => {
  expect(said(compareText(before, after))).toEqual(expected)
})

test('what is not removed is the new text, what is not added the old one', () => {
  const text = fc
    .array(fc.array(fc.constantFrom('vi', 'svarer', 'straks', 'tre', 'dage'), { minLength: 1, maxLength: 6 }), {
      maxLength: 8,
    })
    .map((lines) => lines.map((words) => words.join(' ')).join('\n'))
  const words = (lines: readonly ComparedLine[], without: 'added' | 'removed') =>
    lines
      .flatMap((line) => line.filter(({ what }) => what !== without).map(({ text: part }) => part))
      .join(' ')
      .split(/\s+/)
      .filter(Boolean)
      .toSorted()
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = compareText(before, after)
      const plain = (one: string) => one.split(/\s+/).filter(Boolean).toSorted()
      expect(words(lines, 'removed')).toEqual(plain(after))
      expect(words(lines, 'added')).toEqual(plain(before))
    }),
  )
})
