import { it } from 'vitest'
import { demoContent } from '../src/testing/demo.ts'
import { pointer } from './hand.ts'
import { useBrowser } from './harness.ts'
import { keyboard } from './keyboard.ts'
import { tellFlow, type Where } from './flow-job/whole.ts'

/**
 * Given the demo municipality, when a matter is passed on to every workplace of a centre, then it is taken up, sent back,
 * answered and missed, and its sender sees it; likewise notings, what was raised, the wheel, a hearing and a guideline.
 */
const test = useBrowser({ content: demoContent(), isDemo: true, now: '2026-03-12T08:00:00Z' })

const schools: Where = {
  turn: 0,
  centre: 'Center-MED, Skoler',
  workplaces: 5,
  placing: 'Lokal-MED, Skolen ved Åen',
  returning: 'Personalemøde, Skolen Højager',
  replying: 'Personalemøde, Skolen på Bakken',
  heard: 'Center-MED, Ældre og Sundhed',
}

const elderly: Where = {
  turn: 1,
  centre: 'Center-MED, Ældre og Sundhed',
  workplaces: 11,
  placing: 'Lokal-MED, Plejecenter Lindegården',
  returning: 'Lokal-MED, Plejecenter Åhaven',
  replying: 'Personalemøde, Hjemmeplejen Nord',
  heard: 'Center-MED, Social og Handicap',
}

it('Matters travel, come back and are followed, with script switched off', async () => {
  const hand = async (personId: string) =>
    pointer(await test.open(personId, '/', { withScript: false, isLookedAt: false }), false)
  await tellFlow({ test, where: schools, hand })
}, 120_000)

it('Matters travel, come back and are followed, by keyboard alone', async () => {
  const hand = async (personId: string) => keyboard(await test.open(personId, '/', { isLookedAt: false }))
  await tellFlow({ test, where: elderly, hand })
}, 120_000)
