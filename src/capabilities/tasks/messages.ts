interface About {
  readonly title: string
  readonly committee: string
  readonly owner: string
  readonly by: string
  readonly due: string
}

type Fact = 'given' | 'returned' | 'done' | 'dropped' | 'due_soon' | 'late_to_owner' | 'late_to_asker'
type Facts = Record<Fact, { subject: (about: About) => string; line: (about: About) => string }>

const daFacts: Facts = {
  given: {
    subject: ({ title }) => `Du har fået en opgave: ${title}`,
    line: ({ title, committee, by }) => `${by || 'Udvalget'} har bedt dig om en opgave for ${committee}: ${title}.`,
  },
  returned: {
    subject: ({ title }) => `Opgave afleveret tilbage: ${title}`,
    line: ({ title, committee, by }) =>
      `${by || 'Den ansvarlige'} har afleveret en opgave for ${committee} tilbage: ${title}. Den venter nu på en ny ansvarlig.`,
  },
  done: {
    subject: ({ title }) => `Opgave udført: ${title}`,
    line: ({ title, committee }) => `En opgave for ${committee}, som du har bedt om, er udført: ${title}.`,
  },
  dropped: {
    subject: ({ title }) => `Opgave bortfaldet: ${title}`,
    line: ({ title, committee }) => `En opgave, du havde for ${committee}, er bortfaldet: ${title}.`,
  },
  due_soon: {
    subject: ({ title }) => `Husk din opgave: ${title}`,
    line: ({ title, committee }) => `Din opgave for ${committee} nærmer sig sin frist: ${title}.`,
  },
  late_to_owner: {
    subject: ({ title }) => `Fristen er overskredet: ${title}`,
    line: ({ title, committee }) =>
      `Din opgave for ${committee} har overskredet sin frist: ${title}. Meld den udført, eller aflever den tilbage.`,
  },
  late_to_asker: {
    subject: ({ title }) => `En opgave, du har bedt om, er over tid: ${title}`,
    line: ({ title, committee, owner }) =>
      `En opgave for ${committee}, som du har bedt om, har overskredet sin frist: ${title}. Ansvarlig: ${owner || 'ingen'}.`,
  },
}

export const da = {
  error: 'Fejl: ',
  title: 'Opgaver',
  lead: 'Det, du har taget på dig for dine udvalg, og det, du har bedt andre om.',
  mine: 'Mine opgaver',
  noMine: 'Du har ingen opgaver. Når nogen i et udvalg beder dig om noget, står det her.',
  asked: 'Dem, jeg har bedt om',
  noAsked: 'Du har ikke bedt nogen om noget.',
  withoutOwner: 'Mangler en ansvarlig',
  withoutOwnerLead: 'Den ansvarlige har afleveret opgaven tilbage eller hører ikke længere til. Find en ny.',
  bodies: 'Udvalgenes opgaver',
  bodyTitle: (committee: string) => `Opgaver i ${committee}`,
  bodyLead: 'Åbne opgaver først. Alle i udvalget kan se dem og bede om nye.',
  lineLead: 'Det, der er kommet ud af åbne punkter. Resten er for udvalgets egne.',
  open: 'Åbne opgaver',
  ended: 'Senest afsluttet',
  noOpen: 'Der er ingen åbne opgaver.',
  itemTitle: (title: string) => `Opgaver fra punktet ${title}`,
  itemTitleUnsent: 'Opgaver fra punktet',
  itemLead: 'Punktet er levende, til dets opgaver er udført: indtil da tilbydes det igen til den næste dagsorden.',
  noneAtItem: 'Der er ingen opgaver fra punktet.',
  toItem: 'Til punktet',
  newTask: 'Ny opgave',
  newTaskFor: (committee: string) => `Ny opgave for ${committee}`,
  fromItem: 'Opgaven hører til det punkt, du kom fra. Den kan læses af dem, der kan læse punktet.',
  change: 'Ret opgaven',
  passOn: 'Send videre til et andet udvalg',
  changeOf: (title: string) => `Ret opgaven: ${title}`,
  fields: {
    title: 'Hvad skal gøres?',
    titleHint: 'Kort, som det står på listen.',
    text: 'Uddybning',
    owner: 'Ansvarlig i udvalget',
    nobody: 'Ingen endnu',
    employee: 'Eller en anden, der er ansat under udvalget',
    employeeHint: 'Søg på navn. Udfyldt her gælder det frem for listen.',
    dueOn: 'Frist',
  },
  save: 'Gem',
  create: 'Opret opgaven',
  cancel: 'Fortryd',
  facts: 'Om opgaven',
  owner: 'Ansvarlig',
  noOwner: 'Mangler en ansvarlig',
  askedBy: 'Bedt om af',
  dueOn: 'Frist',
  body: 'Udvalg',
  createdOn: 'Oprettet',
  item: 'Punkt',
  itemOn: (day: string) => `Punkt på mødet ${day}`,
  what: 'Hvad det går ud på',
  noText: 'Der står ikke mere om opgaven.',
  states: { open: 'I gang', late: 'Over tid', done: 'Udført', dropped: 'Bortfaldet' },
  due: (day: string) => `frist ${day}`,
  noDue: 'ingen frist',
  endedOn: (day: string) => `afsluttet ${day}`,
  outcome: { done: 'Udført', dropped: 'Bortfaldet' },
  endedBy: (name: string, day: string) => `${name}, ${day}`,
  returnedBy: (name: string, day: string) => `${name} afleverede opgaven tilbage ${day}:`,
  left: 'Den ansvarlige kan ikke længere have opgaven. Vælg en ny.',
  done: 'Meld udført',
  doneText: 'Det, du skriver, kommer med på udvalgets næste dagsorden.',
  note: 'Hvad blev gjort?',
  handBack: 'Aflever tilbage',
  handBackText: 'Opgaven venter derefter på, at sekretæren finder en ny ansvarlig.',
  reason: 'Hvorfor?',
  drop: 'Lad den bortfalde',
  dropText: 'Opgaven er ikke længere nødvendig. Den bliver stående på listen som bortfaldet.',
  somebody: 'En tidligere ansat',
  refusals: {
    task_ended: 'Opgaven er allerede afsluttet. Det, der skete, står på siden.',
    owner_outside: 'Den ansvarlige skal høre til udvalget eller være ansat under det. Vælg en anden.',
    owner_must_belong: 'Punktet er lukket, så den ansvarlige skal høre til udvalget. Vælg en derfra.',
    owner_excluded: 'Den valgte er udelukket fra punktet og kan ikke have opgaver fra det. Vælg en anden.',
    due_past: 'Fristen er gået. Vælg en dag, der kommer.',
    item_not_sent:
      'Dagsordenen er ikke sendt ud endnu. Opret opgaven, når punktet er sendt, eller opret en fri opgave.',
  },
  mail: {
    greeting: (name: string) => `Kære ${name}`,
    closedTitle: 'opgave fra et lukket punkt',
    due: (day: string) => `Fristen er ${day}.`,
    open: 'Åbn opgaven',
    footer: (municipality: string) => `Sendt af Medspil for ${municipality}.`,
    facts: daFacts,
  },
}

export type Messages = typeof da

const enFacts: Facts = {
  given: {
    subject: ({ title }) => `You have been given a task: ${title}`,
    line: ({ title, committee, by }) => `${by || 'The body'} asked you to do a task for ${committee}: ${title}.`,
  },
  returned: {
    subject: ({ title }) => `Task handed back: ${title}`,
    line: ({ title, committee, by }) =>
      `${by || 'The owner'} handed a task for ${committee} back: ${title}. It now waits for a new owner.`,
  },
  done: {
    subject: ({ title }) => `Task done: ${title}`,
    line: ({ title, committee }) => `A task for ${committee} that you asked for is done: ${title}.`,
  },
  dropped: {
    subject: ({ title }) => `Task dropped: ${title}`,
    line: ({ title, committee }) => `A task that you had for ${committee} is no longer needed: ${title}.`,
  },
  due_soon: {
    subject: ({ title }) => `Remember your task: ${title}`,
    line: ({ title, committee }) => `Your task for ${committee} is due soon: ${title}.`,
  },
  late_to_owner: {
    subject: ({ title }) => `Past its day: ${title}`,
    line: ({ title, committee }) =>
      `Your task for ${committee} is late: ${title}. Say that it is done, or hand it back.`,
  },
  late_to_asker: {
    subject: ({ title }) => `A task you asked for is late: ${title}`,
    line: ({ title, committee, owner }) =>
      `A task for ${committee} that you asked for is late: ${title}. Owner: ${owner || 'nobody'}.`,
  },
}

export const en: Messages = {
  error: 'Error: ',
  title: 'Tasks',
  lead: 'What you have taken on for your bodies, and what you have asked others for.',
  mine: 'My tasks',
  noMine: 'You have no tasks. When somebody in a body asks you for something, it is shown here.',
  asked: 'Those I asked for',
  noAsked: 'You have not asked anybody for anything.',
  withoutOwner: 'Without an owner',
  withoutOwnerLead: 'The owner handed the task back or no longer belongs. Find a new one.',
  bodies: 'Tasks of the bodies',
  bodyTitle: (committee: string) => `Tasks of ${committee}`,
  bodyLead: 'Open tasks first. Everybody in the body can see them and ask for new ones.',
  lineLead: 'What came of open items. The rest is for the body’s own members.',
  open: 'Open tasks',
  ended: 'Lately ended',
  noOpen: 'There are no open tasks.',
  itemTitle: (title: string) => `Tasks from the item ${title}`,
  itemTitleUnsent: 'Tasks from the item',
  itemLead: 'The item is alive until its tasks are done: until then it is offered again for the next agenda.',
  noneAtItem: 'There are no tasks from the item.',
  toItem: 'To the item',
  newTask: 'New task',
  newTaskFor: (committee: string) => `New task for ${committee}`,
  fromItem: 'The task belongs to the item you came from. Whoever can read the item can read it.',
  change: 'Change the task',
  passOn: 'Pass on to another committee',
  changeOf: (title: string) => `Change the task: ${title}`,
  fields: {
    title: 'What is to be done?',
    titleHint: 'Short, as it stands on the list.',
    text: 'More about it',
    owner: 'Owner in the body',
    nobody: 'Nobody yet',
    employee: 'Or somebody else employed under the body',
    employeeHint: 'Search by name. Filled in here it counts instead of the list.',
    dueOn: 'Due',
  },
  save: 'Save',
  create: 'Create the task',
  cancel: 'Cancel',
  facts: 'About the task',
  owner: 'Owner',
  noOwner: 'Without an owner',
  askedBy: 'Asked for by',
  dueOn: 'Due',
  body: 'Body',
  createdOn: 'Created',
  item: 'Item',
  itemOn: (day: string) => `Item of the meeting on ${day}`,
  what: 'What it is about',
  noText: 'There is no more about the task.',
  states: { open: 'Under way', late: 'Late', done: 'Done', dropped: 'Dropped' },
  due: (day: string) => `due ${day}`,
  noDue: 'no due day',
  endedOn: (day: string) => `ended ${day}`,
  outcome: { done: 'Done', dropped: 'Dropped' },
  endedBy: (name: string, day: string) => `${name}, ${day}`,
  returnedBy: (name: string, day: string) => `${name} handed the task back on ${day}:`,
  left: 'The owner can no longer have the task. Choose a new one.',
  done: 'Say it is done',
  doneText: 'What you write comes before the body with its next agenda.',
  note: 'What was done?',
  handBack: 'Hand it back',
  handBackText: 'The task then waits for the secretary to find a new owner.',
  reason: 'Why?',
  drop: 'Drop it',
  dropText: 'The task is no longer needed. It stays on the list as dropped.',
  somebody: 'A former employee',
  refusals: {
    task_ended: 'The task is ended already. What happened is shown on the page.',
    owner_outside: 'The owner must belong to the body or be employed under it. Choose somebody else.',
    owner_must_belong: 'The item is closed, so the owner must belong to the body. Choose somebody there.',
    owner_excluded: 'This person is excluded from the item and can have no tasks from it. Choose somebody else.',
    due_past: 'The day has passed. Choose one to come.',
    item_not_sent: 'The agenda is not sent yet. Create the task when the item is sent, or create a free task.',
  },
  mail: {
    greeting: (name: string) => `Dear ${name}`,
    closedTitle: 'task from a closed item',
    due: (day: string) => `It is due ${day}.`,
    open: 'Open the task',
    footer: (municipality: string) => `Sent by Medspil for ${municipality}.`,
    facts: enFacts,
  },
}

export const messages = { da, en }

export const notices = {
  task_created: { da: 'Opgaven er oprettet.', en: 'The task is created.' },
  task_changed: { da: 'Opgaven er rettet.', en: 'The task is changed.' },
  task_done: { da: 'Opgaven er meldt udført.', en: 'The task is done.' },
  task_dropped: { da: 'Opgaven er bortfaldet.', en: 'The task is dropped.' },
  task_returned: { da: 'Opgaven er afleveret tilbage.', en: 'The task is handed back.' },
}

export const sameInBoth = ['endedBy']
