export const da = {
  title: (item: string) => `Opfølgning: ${item}`,
  done: (by: string, note: string) => `udført${by === '' ? '' : ` af ${by}`}. ${note}`,
  open: (owner: string, due: string) =>
    [owner === '' ? 'mangler en ansvarlig' : owner, due === '' ? '' : `frist ${due}`].filter(Boolean).join(', '),
  said: (open: number, done: number) =>
    [open > 0 && `${open} i gang`, done > 0 && `${done} udført`].filter(Boolean).join(', '),
}

export type Messages = typeof da

export const en: Messages = {
  title: (item: string) => `Follow-up: ${item}`,
  done: (by: string, note: string) => `done${by === '' ? '' : ` by ${by}`}. ${note}`,
  open: (owner: string, due: string) =>
    [owner === '' ? 'without an owner' : owner, due === '' ? '' : `due ${due}`].filter(Boolean).join(', '),
  said: (open: number, done: number) =>
    [open > 0 && `${open} under way`, done > 0 && `${done} done`].filter(Boolean).join(', '),
}

export const messages = { da, en }
