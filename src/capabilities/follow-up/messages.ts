export const da = {
  tasks: 'Opgaver',
  none: 'Ingen opgaver fra punktet endnu.',
  all: 'Alle opgaver fra punktet',
  noOwner: 'mangler en ansvarlig',
  due: (day: string) => `frist ${day}`,
  states: { open: 'I gang', late: 'Over tid', done: 'Udført', dropped: 'Bortfaldet' },
}

export type Messages = typeof da

export const en: Messages = {
  tasks: 'Tasks',
  none: 'No tasks from the item yet.',
  all: 'All tasks from the item',
  noOwner: 'without an owner',
  due: (day: string) => `due ${day}`,
  states: { open: 'Under way', late: 'Late', done: 'Done', dropped: 'Dropped' },
}

export const messages = { da, en }
