import { expect, test } from 'vitest'
import { sayFacts } from '../ui/event-facts.ts'

test.each([
  [{ method: 'demo' }, 'Måde: øvekommunen', 'Way: the demo'],
  [{ method: 'email_link', sessions: 2 }, 'Måde: link på e-mail, Logins: 2', 'Way: a link by e-mail, Sign-ins: 2'],
  [{ role: 'hr_consultant', valid_to: '2026-04-01' }, 'Rettighed: HR- og MED-konsulent, Til: 1. april 2026', null],
  [{ corrects: true, acting_for_name: 'Bente Brandt' }, 'På vegne af: Bente Brandt, Retter: ja', null],
  [{ personId: '01a200f4-55e3-7000-b382-d85343a307c4', reason: null, sha: 'a'.repeat(64) }, '–', '–'],
  [{ something_new: [1, 2] }, 'something new: [1,2]', null],
])('%j is said in words', (data, danish, english) => {
  expect(sayFacts(data, 'da')).toBe(danish)
  if (english !== null) expect(sayFacts(data, 'en')).toBe(english)
})
