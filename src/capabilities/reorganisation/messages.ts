import type { Lang } from '../../platform/i18n/lang.ts'

type Params = Record<string, string | number>
const step = (p: Params, da: string, text: string) => (p['step'] === undefined ? text : `${da} ${p['step']}: ${text}`)

export const da = {
  title: 'Organisationsændringer',
  lead: 'En ændring laves som kladde, ses igennem og godkendes med en dag. Historikken røres ikke.',
  list: 'Organisationsændringer',
  newTitle: 'Ny organisationsændring',
  begin: 'Begynd en kladde',
  emptyTitle: 'Der er ingen organisationsændringer endnu',
  emptyText:
    'Her kommer kladder til ny struktur: flyt, læg sammen, del eller nedlæg enheder, og se hvad det betyder for udvalgene.',
  states: { draft: 'Kladde', approved: 'Godkendt', in_force: 'I kraft', withdrawn: 'Trukket tilbage' },
  effective: (day: string) => `gælder fra ${day}`,
  steps: (n: number) => (n === 1 ? '1 trin' : `${n} trin`),
  name: 'Titel',
  nameHint: 'For eksempel: Børnehusene Vest lægges sammen.',
  reason: 'Begrundelse',
  reasonHint: 'Skriv ikke om enkeltpersoner.',
  on: 'Gælder fra',
  onHint: 'Tidligst i morgen, så alle kan få besked inden.',
  details: 'Titel, begrundelse og dag',
  save: 'Gem',
  cancel: 'Fortryd',
  facts: 'Om ændringen',
  state: 'Status',
  madeBy: 'Lavet af',
  approvedBy: 'Godkendt af',
  withdrawnBy: 'Trukket tilbage af',
  withdrawalReason: 'Hvorfor den blev trukket tilbage',
  who: (name: string | null, at: string) => (name ? `${name}, ${at}` : at),
  stepsTitle: 'Trin',
  noSteps: 'Der er ingen trin endnu. Begynd med at vælge et nedenfor.',
  preview: 'Se, hvad det betyder',
  result: 'Se, hvad der blev godkendt',
  remove: 'Fjern trin',
  removeLabel: (what: string) => `Fjern trin: ${what}`,
  add: 'Tilføj et trin',
  addUnits: 'Enheder',
  addCommittees: 'Udvalg',
  withdraw: 'Træk ændringen tilbage',
  withdrawDraft: 'Kladden lægges væk. Intet er ændret.',
  withdrawApproved:
    'Alt bliver, som var den ikke godkendt. Sekretærerne får besked, og møder får deres gamle udvalg igen.',
  withdrawConfirm: 'Ja, træk den tilbage',
  problem: 'Kladden kan ikke gennemføres, som den er',
  problemHelp: 'Fjern trinnet, eller lav det om.',
  error: 'Fejl: ',
  theirs: 'Nogen har rettet kladden imens. Se den igennem igen.',
  refusals: {
    not_a_draft: 'Den er ikke længere en kladde og kan ikke rettes. Lav en ny organisationsændring.',
    effective_too_soon: 'Vælg en dag, der kommer: tidligst i morgen.',
    too_many_steps: 'Der kan højst være 200 trin. Del ændringen i to.',
    already_withdrawn: 'Den er allerede trukket tilbage.',
    already_in_force: 'Dagen er kommet, og ændringen gælder. Lav en ny, der ændrer det igen.',
    built_upon: 'Nogen har siden ændret noget, der bygger på den. Ret det tilbage først, eller lav en ny ændring.',
    unit_unknown: (p: Params) =>
      step(p, 'Trin', 'Enheden findes ikke den dag eller er nedlagt i et tidligere trin. Vælg en anden.'),
    parent_unknown: (p: Params) =>
      step(p, 'Trin', 'Den enhed, den skal høre under, findes ikke den dag. Vælg en anden.'),
    own_subunit: (p: Params) =>
      step(p, 'Trin', 'En enhed kan ikke høre under sig selv eller noget, der ligger under den.'),
    too_deep: (p: Params) => step(p, 'Trin', 'Der kan højst være 20 lag af enheder. Vælg en enhed højere oppe.'),
    nothing_changed: (p: Params) => step(p, 'Trin', 'Det er sådan i forvejen. Ret noget, eller fjern trinnet.'),
    at_least_two_units: (p: Params) => step(p, 'Trin', 'Vælg mindst to forskellige enheder.'),
    into_itself: (p: Params) => step(p, 'Trin', 'Vælg en anden end den, der ophører.'),
    not_under_unit: (p: Params) => step(p, 'Trin', 'En af underenhederne hører ikke længere til enheden.'),
    splits_nothing: (p: Params) => step(p, 'Trin', 'Vælg mindst en underenhed eller en medarbejder, der følger med.'),
    number_taken: (p: Params) => step(p, 'Trin', `Enhedsnummeret ${p['number']} er brugt. Vælg et andet.`),
    committee_unknown: (p: Params) => step(p, 'Trin', 'Udvalget findes ikke den dag. Vælg et andet.'),
    parent_not_above: (p: Params) => step(p, 'Trin', `${p['name']} er ikke på et niveau over. Vælg et andet udvalg.`),
    unit_has_committee: (p: Params) => step(p, 'Trin', `Enheden har allerede et udvalg på det niveau: ${p['name']}.`),
    main_committee_stays: (p: Params) =>
      step(p, 'Trin', 'Hovedudvalget skal være der. Det kan få nyt navn eller en ny enhed.'),
    staff_meeting_at_top: (p: Params) => step(p, 'Trin', 'Et personalemøde kan ikke være hovedudvalg.'),
    unit_changes_later: (p: Params) =>
      `${p['name']} er ændret med virkning fra ${p['from']}. Vælg en senere dag, eller ret den ændring først.`,
    unit_begins_then: (p: Params) =>
      `${p['name']} begynder selv den dag og kan ikke ophøre samtidig. Vælg en senere dag.`,
    receiver_ends: (p: Params) => `${p['name']} ophører senere og kan ikke tage over. Vælg en anden.`,
    committee_changes_later: (p: Params) =>
      `${p['name']} er ændret med virkning fra ${p['from']}. Vælg en senere dag, eller ret den ændring først.`,
    committee_begins_then: (p: Params) =>
      `${p['name']} begynder selv den dag og kan ikke ophøre samtidig. Vælg en senere dag.`,
    committee_has_coming: (p: Params) =>
      `${p['name']} har pladser, hverv eller poster, der begynder den dag eller senere. Tag dem tilbage først.`,
    mandate_begins_then: (p: Params) =>
      `${p['name']} begynder først den dag på sin plads. Tag hvervet tilbage, eller lad det fortsætte.`,
    without_parent: (p: Params) => `${p['name']} får intet udvalg over sig. Vælg et under Udvalg.`,
    number_used: (p: Params) => `Enhedsnummeret ${p['number']} er taget i brug imens. Lav trinnet om.`,
    nothing_happens: 'Der sker ikke noget endnu. Tilføj mindst ét trin.',
    changed_since_preview: (p: Params) =>
      `Noget er ændret, siden du så det igennem: ${String(p['parts'])
        .split(',')
        .map(
          (part) =>
            ({
              units: 'enheder og ansatte',
              committees: 'udvalg',
              people: 'hverv og poster',
              meetings: 'planlagte møder',
            })[part] ?? part,
        )
        .join(', ')}. Se det igennem igen.`,
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Reorganisations',
  lead: 'A change is made as a draft, looked through and approved with a day. History is not touched.',
  list: 'Reorganisations',
  newTitle: 'New reorganisation',
  begin: 'Begin a draft',
  emptyTitle: 'There are no reorganisations yet',
  emptyText:
    'Drafts of a new structure will stand here: move, merge, split or close units, and see what it means for the committees.',
  states: { draft: 'Draft', approved: 'Approved', in_force: 'In force', withdrawn: 'Withdrawn' },
  effective: (day) => `holds from ${day}`,
  steps: (n) => (n === 1 ? '1 step' : `${n} steps`),
  name: 'Title',
  nameHint: 'For example: The day-care centres in the west are merged.',
  reason: 'Reason',
  reasonHint: 'Do not write about individuals.',
  on: 'Holds from',
  onHint: 'Tomorrow at the earliest, so that everybody can be told before.',
  details: 'Title, reason and day',
  save: 'Save',
  cancel: 'Cancel',
  facts: 'About the change',
  state: 'State',
  madeBy: 'Made by',
  approvedBy: 'Approved by',
  withdrawnBy: 'Withdrawn by',
  withdrawalReason: 'Why it was withdrawn',
  who: (name, at) => (name ? `${name}, ${at}` : at),
  stepsTitle: 'Steps',
  noSteps: 'There are no steps yet. Begin by choosing one below.',
  preview: 'See what it means',
  result: 'See what was approved',
  remove: 'Remove step',
  removeLabel: (what) => `Remove step: ${what}`,
  add: 'Add a step',
  addUnits: 'Units',
  addCommittees: 'Committees',
  withdraw: 'Withdraw the change',
  withdrawDraft: 'The draft is put away. Nothing has been changed.',
  withdrawApproved:
    'Everything becomes as if it had not been approved. The secretaries are told, and meetings get their old committee back.',
  withdrawConfirm: 'Yes, withdraw it',
  problem: 'The draft cannot be carried out as it is',
  problemHelp: 'Remove the step, or make it anew.',
  error: 'Error: ',
  theirs: 'Somebody changed the draft meanwhile. Look through it again.',
  refusals: {
    not_a_draft: 'It is no longer a draft and cannot be changed. Make a new reorganisation.',
    effective_too_soon: 'Choose a day to come: tomorrow at the earliest.',
    too_many_steps: 'There can be at most 200 steps. Divide the change in two.',
    already_withdrawn: 'It is withdrawn already.',
    already_in_force: 'The day has come, and the change holds. Make a new one that changes it again.',
    built_upon:
      'Somebody has since changed something that builds on it. Change that back first, or make a new reorganisation.',
    unit_unknown: (p) =>
      step(p, 'Step', 'The unit does not exist on that day, or is closed in an earlier step. Choose another.'),
    parent_unknown: (p) => step(p, 'Step', 'The unit it is to belong to does not exist on that day. Choose another.'),
    own_subunit: (p) => step(p, 'Step', 'A unit cannot belong to itself or to anything below it.'),
    too_deep: (p) => step(p, 'Step', 'There can be at most 20 tiers of units. Choose a unit higher up.'),
    nothing_changed: (p) => step(p, 'Step', 'It is so already. Change something, or remove the step.'),
    at_least_two_units: (p) => step(p, 'Step', 'Choose at least two different units.'),
    into_itself: (p) => step(p, 'Step', 'Choose another than the one that ends.'),
    not_under_unit: (p) => step(p, 'Step', 'One of the sub-units no longer belongs to the unit.'),
    splits_nothing: (p) => step(p, 'Step', 'Choose at least one sub-unit or employee to go along.'),
    number_taken: (p) => step(p, 'Step', `The unit number ${p['number']} is used. Choose another.`),
    committee_unknown: (p) => step(p, 'Step', 'The committee does not exist on that day. Choose another.'),
    parent_not_above: (p) => step(p, 'Step', `${p['name']} is not on a level above. Choose another committee.`),
    unit_has_committee: (p) => step(p, 'Step', `The unit has a committee on that level already: ${p['name']}.`),
    main_committee_stays: (p) => step(p, 'Step', 'The main committee must be there. It can get a new name or unit.'),
    staff_meeting_at_top: (p) => step(p, 'Step', 'A staff meeting cannot be the main committee.'),
    unit_changes_later: (p) =>
      `${p['name']} is changed with effect from ${p['from']}. Choose a later day, or change that first.`,
    unit_begins_then: (p) => `${p['name']} itself begins on that day and cannot end then. Choose a later day.`,
    receiver_ends: (p) => `${p['name']} ends later and cannot take over. Choose another.`,
    committee_changes_later: (p) =>
      `${p['name']} is changed with effect from ${p['from']}. Choose a later day, or change that first.`,
    committee_begins_then: (p) => `${p['name']} itself begins on that day and cannot end then. Choose a later day.`,
    committee_has_coming: (p) =>
      `${p['name']} has seats, mandates or posts that begin on that day or later. Take them back first.`,
    mandate_begins_then: (p) => `${p['name']} takes the seat only on that day. Take the mandate back, or let it go on.`,
    without_parent: (p) => `${p['name']} would have no committee above it. Choose one under Committees.`,
    number_used: (p) => `The unit number ${p['number']} has been taken meanwhile. Make the step anew.`,
    nothing_happens: 'Nothing happens yet. Add at least one step.',
    changed_since_preview: (p) =>
      `Something has changed since you looked through it: ${String(p['parts'])
        .split(',')
        .map(
          (part) =>
            ({
              units: 'units and employees',
              committees: 'committees',
              people: 'mandates and posts',
              meetings: 'planned meetings',
            })[part] ?? part,
        )
        .join(', ')}. Look through it again.`,
  },
}

export const messages: Record<Lang, Messages> = { da, en }

export const notices = {
  reorganisation_drafted: {
    da: 'Kladden er begyndt. Tilføj det første trin.',
    en: 'The draft is begun. Add the first step.',
  },
  reorganisation_saved: { da: 'Kladden er gemt', en: 'The draft is saved' },
  reorganisation_step_added: { da: 'Trinnet er tilføjet', en: 'The step is added' },
  reorganisation_step_removed: { da: 'Trinnet er fjernet', en: 'The step is removed' },
  reorganisation_homes_saved: { da: 'Valgene er gemt', en: 'The choices are saved' },
  reorganisation_approved: {
    da: 'Organisationsændringen er godkendt, og sekretærerne får besked',
    en: 'The reorganisation is approved, and the secretaries are told',
  },
  reorganisation_withdrawn: { da: 'Organisationsændringen er trukket tilbage', en: 'The reorganisation is withdrawn' },
}
