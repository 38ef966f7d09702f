export const da = {
  title: (seat: string) => `Overlevering: ${seat}`,
  lead: 'Papirer til den, der kommer på pladsen. De ses af den, der sidder her eller skal begynde, den, der sad her sidst, og udvalgets sekretær.',
  open: 'Overlevering',
  files: 'Filer',
  none: 'Der ligger ikke noget endnu. Læg for eksempel årshjul, aftaler og igangværende sager her.',
  add: 'Læg filer her',
  save: 'Læg filerne her',
  remove: 'Fjern',
  removeFile: (name: string) => `Fjern ${name}`,
  uploaded: (date: string) => `Lagt her ${date}`,
  error: 'Fejl: ',
  done: { handover_added: 'Filerne ligger her nu.', handover_removed: 'Filen er fjernet.' },
}

export type Messages = typeof da

export const en: Messages = {
  title: (seat) => `Hand-over: ${seat}`,
  lead: 'Papers for whoever comes to the seat. They are seen by whoever sits here or is about to, whoever sat here last, and the committee’s secretary.',
  open: 'Hand-over',
  files: 'Files',
  none: 'There is nothing here yet. Leave for example the annual wheel, agreements and matters under way.',
  add: 'Leave files here',
  save: 'Leave the files here',
  remove: 'Remove',
  removeFile: (name) => `Remove ${name}`,
  uploaded: (date) => `Left here ${date}`,
  error: 'Error: ',
  done: { handover_added: 'The files are here now.', handover_removed: 'The file has been removed.' },
}

export const messages = { da, en }
