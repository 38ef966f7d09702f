import { describe, expect, it } from 'vitest'
import {
  answered,
  begin,
  chosen,
  heard,
  isUnsent,
  resumed,
  send,
  typed,
  type Queue,
  type Sending,
} from './save-queue.ts'

const at = (version: number, text: string, outcome = '') => ({ version, draft: { outcome, text } })
const write = (queue: Queue, text: string, outcome = queue.draft.outcome) => typed(queue, { outcome, text })
const sent = (queue: Queue, id = 'one'): { queue: Queue; sending: Sending } => {
  const { queue: next, sending } = send(queue, () => id)
  if (!sending) throw new Error('nothing to send')
  return { queue: next, sending }
}
const asSent = (version: number, text: string) => ({ kind: 'saved', stored: at(version, text), asSent: true }) as const

describe('a save', () => {
  it('is not made when nothing was typed', () => {
    expect(send(begin(at(1, 'a')), () => 'x').sending).toBeNull()
  })

  it('counts what was typed meanwhile as unsaved, and keeps its blanks', () => {
    const { queue, sending } = sent(write(begin(at(0, '')), 'a '))
    const after = answered(write(queue, 'a b'), sending, asSent(1, 'a'))
    expect(after).toMatchObject({ base: at(1, 'a '), draft: { text: 'a b' }, sending: null })
    expect(isUnsent(after)).toBe(true)
  })

  it('whose answer was lost is sent again under its id, word for word', () => {
    const { queue, sending } = sent(write(begin(at(0, '')), 'a'))
    const later = answered(write(queue, 'a b'), sending, { kind: 'lost' })
    expect(send(later, () => 'two').sending).toEqual(sending)
  })

  it('that met what another wrote brings their words in', () => {
    const { queue, sending } = sent(write(begin(at(3, 'a')), 'a\n\nours'))
    const stored = at(5, 'a\n\ntheirs\n\nours')
    const after = answered(write(queue, 'a\n\nours more'), sending, { kind: 'saved', stored, asSent: false })
    expect(after).toMatchObject({ base: stored, draft: { text: 'a\n\ntheirs\n\nours more' }, clash: null })
  })

  it('that clashed waits until one is chosen, and what is typed meanwhile is kept', () => {
    const { queue, sending } = sent(write(begin(at(1, 'a')), 'a ours'))
    const clashed = write(answered(queue, sending, { kind: 'clash', stored: at(2, 'a theirs') }), 'a ours and more')
    expect(send(clashed, () => 'x').sending).toBeNull()
    expect(chosen(clashed, 'both').draft.text).toBe('a theirs\n\na ours and more')
    expect(chosen(clashed, 'theirs')).toMatchObject({ base: at(2, 'a theirs'), draft: { text: 'a theirs' } })
    expect(sent(chosen(clashed, 'ours')).sending.base.version).toBe(2)
  })

  it('that was refused leaves the text where it is', () => {
    const { queue, sending } = sent(write(begin(at(1, 'a')), 'a 010190-1234'))
    expect(answered(queue, sending, { kind: 'refused', why: 'cpr' })).toMatchObject({
      sending: null,
      draft: { text: 'a 010190-1234' },
    })
  })
})

describe('another’s words', () => {
  it('come in where nobody types', () => {
    expect(heard(begin(at(1, 'a')), at(2, 'a b')).draft.text).toBe('a b')
  })

  it('come in among what is typed elsewhere', () => {
    expect(heard(write(begin(at(1, 'a\n\nb')), 'a1\n\nb'), at(2, 'a\n\nb1')).draft.text).toBe('a1\n\nb1')
  })

  it('wait for the answer to what is on its way, and old news is none', () => {
    const { queue } = sent(write(begin(at(2, 'a')), 'b'))
    expect(heard(queue, at(3, 'c'))).toBe(queue)
    const idle = begin(at(2, 'a'))
    expect(heard(idle, at(2, 'x'))).toBe(idle)
  })

  it('clash over the outcome too', () => {
    const queue = typed(begin(at(1, 'a')), { text: 'a', outcome: 'agreed' })
    const clashed = heard(queue, at(2, 'a', 'noted'))
    expect(clashed.clash).toEqual(at(2, 'a', 'noted'))
    expect(chosen(clashed, 'theirs').draft.outcome).toBe('noted')
    expect(chosen(clashed, 'ours').draft.outcome).toBe('agreed')
  })
})

describe('after the lid was closed', () => {
  it('what was not sent comes back among what others wrote', () => {
    const kept = write(begin(at(1, 'a')), 'a\n\nmine')
    expect(resumed(kept, at(4, 'z\n\na'))).toMatchObject({ base: at(4, 'z\n\na'), draft: { text: 'z\n\na\n\nmine' } })
  })

  it('a save that was on its way is sent again first', () => {
    const { queue } = sent(write(begin(at(1, 'a')), 'a b'))
    expect(resumed(queue, at(2, 'a b')).sending).toEqual(queue.sending)
  })

  it('what had been saved is not brought back', () => {
    expect(resumed(begin(at(1, 'a')), at(3, 'c'))).toEqual(begin(at(3, 'c')))
  })
})
