export const da = {
  keys: 'Til efterretning: din nøgle mangler',
  keysText: 'Sager til orientering, som tages til efterretning uden for et møde, når begge nøgler er drejet.',
  turnKey: 'Drej min nøgle',
  turnChosen: 'Drej min nøgle til de valgte',
  returned: 'Kommet tilbage til jer',
  returnedMeta: (by: string, reason: string) => `${by} skriver: ${reason}`,
  proposed: (name: string) => `Foreslår ${name}`,
  choose: (title: string) => `Vælg: ${title}`,
  withChosen: 'Gør med de valgte',
  bulkHint: 'Sæt flueben ved flere sager, og gør det samme med dem alle, eller brug knapperne ved den enkelte sag.',
  chooseAll: 'Vælg alle',
  chooseNone: 'Fravælg alle',
  someAfterDue: (n: number) =>
    n === 1
      ? 'For 1 af sagerne ligger fristen før det næste møde. Det står ved sagen, hvad I kan gøre i stedet.'
      : `For ${n} af sagerne ligger fristen før det næste møde. Det står ved hver sag, hvad I kan gøre i stedet.`,
  receive: 'Kvittér',
  place: 'Sæt på næste dagsorden',
  placeOn: (day: string) => `På dagsordenen ${day}`,
  note: 'Tag til efterretning',
  about: (step: string, title: string, from: string) => `${step}: ${title} (fra ${from})`,
  together: (n: number) => `Venter hos ${n} modtagere`,
  refusedTitle: 'Intet er ændret endnu. Tryk igen for at gøre det med resten.',
  refusedRow: (title: string, reason: string) => `${title}: ${reason}`,
}

export type Messages = typeof da

export const en: Messages = {
  keys: 'To be noted: your key is missing',
  keysText: 'Matters for information that are noted outside a meeting when both keys are turned.',
  turnKey: 'Turn my key',
  turnChosen: 'Turn my key for the ticked ones',
  returned: 'Returned to you',
  returnedMeta: (by, reason) => `${by} writes: ${reason}`,
  proposed: (name) => `Proposes ${name}`,
  choose: (title) => `Choose: ${title}`,
  withChosen: 'With the ticked ones',
  bulkHint: 'Tick several matters to do the same with all of them, or use the buttons beside each matter.',
  chooseAll: 'Tick all',
  chooseNone: 'Untick all',
  someAfterDue: (n) =>
    n === 1
      ? 'For 1 of the matters the due date is before the next meeting. Beside it stands what you can do instead.'
      : `For ${n} of the matters the due date is before the next meeting. Beside each stands what you can do instead.`,
  receive: 'Receive',
  place: 'Put on the next agenda',
  placeOn: (day) => `On the agenda of ${day}`,
  note: 'Note',
  about: (step, title, from) => `${step}: ${title} (from ${from})`,
  together: (n) => `Waiting with ${n} receivers`,
  refusedTitle: 'Nothing has been changed yet. Press again to do it with the rest.',
  refusedRow: (title, reason) => `${title}: ${reason}`,
}

export const messages = { da, en }
