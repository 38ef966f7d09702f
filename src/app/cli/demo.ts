import { systemClock } from '../../platform/clock/clock.ts'
import { parseIsoDate, today, type IsoDate } from '../../platform/clock/dates.ts'
import { generateDemo } from '../../demo/generate.ts'
import { loadDemo } from '../../demo/load.ts'
import { demoSizes, type DemoSize, type DemoWish } from '../../demo/setting.ts'
import { openForWork } from '../start.ts'
import { BadCall, type Command } from './command.ts'
import type { CliMessages } from './messages.ts'

export const demoCommand: Command = {
  name: 'demo',
  usage: 'demo [--size S|M|L] [--seed N] [--on YYYY-MM-DD]',
  run: async (words, { config, t, print, progress }) => {
    const wish = wishIn(words, today(systemClock.now()), t)
    const database = await openForWork(config)
    try {
      const began = performance.now()
      const result = await loadDemo(database, generateDemo(wish), ({ table, rows }) => progress(`${table}: ${rows}`))
      if (!result.ok) {
        print(t.demoNotEmpty)
        return 1
      }
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      print(t.demoDone(wish.size, wish.seed, seconds))
      return 0
    } finally {
      await database.close()
    }
  },
}

/** The largest that its column holds. */
const greatestSeed = 2_147_483_647

function wishIn(words: readonly string[], on: IsoDate, t: CliMessages): DemoWish {
  let wish: DemoWish = { size: 'S', seed: 7, on }
  for (let at = 0; at < words.length; at += 2) {
    const [name = '', value = ''] = words.slice(at)
    if (name === '--size') wish = { ...wish, size: sizeIn(value, t) }
    else if (name === '--seed') wish = { ...wish, seed: seedIn(value, t) }
    else if (name === '--on') wish = { ...wish, on: dayIn(value, t) }
    else throw new BadCall(t.unknownOption(name))
  }
  return wish
}

function sizeIn(value: string, t: CliMessages): DemoSize {
  const size = demoSizes.find((one) => one === value)
  if (!size) throw new BadCall(t.badSize)
  return size
}

function seedIn(value: string, t: CliMessages): number {
  const seed = Number(value)
  if (!/^\d{1,10}$/.test(value) || seed > greatestSeed) throw new BadCall(t.badNumber('--seed'))
  return seed
}

function dayIn(value: string, t: CliMessages): IsoDate {
  const day = parseIsoDate(value)
  if (!day || day < '2015-01-01' || day > '2100-01-01') throw new BadCall(t.badDate('--on'))
  return day
}
