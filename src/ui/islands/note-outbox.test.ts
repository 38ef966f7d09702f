import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { noteAfter, noNote, type PrivateNote } from '../../capabilities/meetings/reading/rules.ts'
import {
  addressesWaiting,
  forgetNotes,
  forgetOthers,
  keepNote,
  sendAllWaiting,
  sendWaiting,
  waitingNote,
} from './note-outbox.ts'

function someStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  }
}

/** The server's side of it, with a net that comes and goes. */
function someServer(isOnline: () => boolean) {
  const server: { note: PrivateNote } = { note: noNote }
  const send: typeof fetch = (_address, init) => {
    if (!isOnline()) return Promise.reject(new TypeError('no net'))
    const fields = new URLSearchParams(init?.body as URLSearchParams)
    const typed = {
      text: fields.get('text') ?? '',
      version: Number(fields.get('version')),
      isMarked: fields.has('marked'),
    }
    const after = noteAfter(server.note, typed)
    if (after.ok) server.note = after.value
    // An answer that is lost on its way back: the server has it, the device does not know.
    if (!isOnline()) return Promise.reject(new TypeError('no net'))
    return Promise.resolve(Response.json(after.ok ? after.value : { error: 'no' }, { status: after.ok ? 200 : 422 }))
  }
  return { server, send }
}

let storage: Storage
const address = '/meetings/1/items/2/note'
const typed = (text: string, version = 0) => ({ text, isMarked: false, version })

beforeEach(() => {
  storage = someStorage()
})

describe('a note that was typed', () => {
  test('waits without net and is sent once there is', async () => {
    let online = false
    const { server, send } = someServer(() => online)
    keepNote(storage, 'a', address, typed('husk'))
    expect(await sendAllWaiting(storage, 'a', send)).toBe(false)
    online = true
    expect(await sendAllWaiting(storage, 'a', send)).toBe(true)
    expect(server.note.text).toBe('husk')
    expect(waitingNote(storage, 'a', address)).toBeNull()
  })

  test('is sent again when more was typed on the way', async () => {
    const { server, send } = someServer(() => true)
    keepNote(storage, 'a', address, typed('hus'))
    const typing: typeof fetch = async (...request) => {
      const answer = await send(...request)
      if (server.note.version === 1) keepNote(storage, 'a', address, typed('husk det'))
      return answer
    }
    expect(await sendWaiting(storage, 'a', address, typing)).toMatchObject({ is: 'saved', note: { text: 'husk det' } })
  })

  test('stays when the server will not have it, or answers with a page', async () => {
    keepNote(storage, 'a', address, typed('x'))
    const refusing: typeof fetch = () => Promise.resolve(Response.json({ error: 'CPR' }, { status: 422 }))
    expect(await sendWaiting(storage, 'a', address, refusing)).toEqual({ is: 'refused', why: 'CPR' })
    const signedOut: typeof fetch = () => Promise.resolve(new Response('<p>', { status: 403 }))
    expect(await sendWaiting(storage, 'a', address, signedOut)).toEqual({ is: 'waiting' })
    expect(waitingNote(storage, 'a', address)).not.toBeNull()
  })

  test('loses no word in a net that is cut again and again', async () => {
    const cut = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{3,8}$/), fc.boolean(), fc.boolean()), { maxLength: 50 })
    await fc.assert(
      fc.asyncProperty(cut, async (steps) => {
        const own = someStorage()
        let answers: boolean[] = []
        const { server, send } = someServer(() => answers.shift() ?? true)
        let words = ''
        let version = 0
        for (const [word, reaches, returns] of steps) {
          words = `${words} ${word}`.trim()
          keepNote(own, 'a', address, typed(words, version))
          answers = [reaches, returns]
          const sent = await sendWaiting(own, 'a', address, send)
          if (sent.is === 'saved') version = sent.note.version
        }
        answers = []
        await sendAllWaiting(own, 'a', send)
        expect(server.note.text).toContain(words)
      }),
      { numRuns: 60 },
    )
  })
})

test('notes are their account’s: another’s are removed, and a sign-out removes all', () => {
  keepNote(storage, 'a', address, typed('x'))
  keepNote(storage, 'b', address, typed('y'))
  storage.setItem('other', 'stays')
  forgetOthers(storage, 'b')
  expect(addressesWaiting(storage, 'a')).toEqual([])
  expect(addressesWaiting(storage, 'b')).toEqual([address])
  forgetNotes(storage)
  expect(storage.length).toBe(1)
})
