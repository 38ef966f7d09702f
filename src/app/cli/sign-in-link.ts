import { systemClock } from '../../platform/clock/clock.ts'
import { handOutLink } from '../hand-out-link.ts'
import { openForWork } from '../start.ts'
import { BadCall, type Command } from './command.ts'

export const signInLinkCommand: Command = {
  name: 'sign-in-link',
  usage: 'sign-in-link EMAIL',
  run: async ([email], { config, t, print }) => {
    if (email === undefined) throw new BadCall(t.missing('EMAIL'))
    const database = await openForWork(config)
    try {
      const address = await handOutLink(database, email, systemClock.now())
      print(address === null ? t.nobodyWithAddress : `${config.origin ?? `http://localhost:${config.port}`}${address}`)
      return address === null ? 1 : 0
    } finally {
      await database.close()
    }
  },
}
