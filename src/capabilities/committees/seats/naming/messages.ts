import { sayParam } from '../../../../platform/clock/words.ts'

type Params = Record<string, string | number>

export const da = {
  title: (seat: string) => `Ret pladsens navn: ${seat}`,
  lead: 'Det nye navn gælder fra den dag, du skriver. Før den dag står pladsen, som den hed.',
  from: 'Fra',
  save: 'Gem navnet',
  cancel: 'Fortryd',
  open: 'Ret navnet',
  done: { seat_named: 'Pladsen har fået sit nye navn.' },
  refusals: {
    seat_named_later: (p: Params) => `Pladsen skifter navn ${sayParam('da', p, 'from')}. Vælg den dag eller en senere.`,
    seat_named_so: 'Pladsen hedder det allerede. Ret navnet eller valggruppen.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: (seat) => `Change the seat’s name: ${seat}`,
  lead: 'The new name holds from the day you write. Before that day the seat is called what it was.',
  from: 'From',
  save: 'Save the name',
  cancel: 'Cancel',
  open: 'Change the name',
  done: { seat_named: 'The seat has its new name.' },
  refusals: {
    seat_named_later: (p) =>
      `The seat changes its name on ${sayParam('en', p, 'from')}. Choose that day or a later one.`,
    seat_named_so: 'The seat is already called that. Change the title or the election group.',
  },
}

export const messages = { da, en }
