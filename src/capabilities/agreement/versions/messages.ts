/** What the first agreement is called unless somebody says otherwise: data, in Danish whoever asks. */
export const usualTitle = (municipality: string) => `MED-aftale for ${municipality}`

export const da = {
  newTitle: 'Ny udgave af MED-aftalen',
  newLead: 'Den nye udgave begynder som en kopi. Den nuværende ophører dagen før, den nye træder i kraft.',
  firstTitle: 'Opret MED-aftalen',
  firstLead: 'Vælg, hvor mange niveauer I har. Navnene kan rettes på næste side.',
  title: 'Aftalens navn',
  titleHint: 'For eksempel “MED-aftale for Nordsund Kommune”.',
  signedOn: 'Underskrevet',
  validFrom: 'Gælder fra',
  validFromHint: 'Den første dag, aftalen gælder.',
  firstValidFromHint: 'Den første dag, aftalen gælder. Det må gerne være en dag, der er gået.',
  start: 'Begynd med',
  startCopy: 'En kopi af den udgave, der gælder dagen før',
  startFour: 'Fire niveauer (hoved, center, område, lokal)',
  startThree: 'Tre niveauer (hoved, center, lokal)',
  startRegion: 'Region (RMU, HMU, LMU)',
  startBlank: 'Kun navne på tre niveauer',
  templateHint:
    'En hel skabelon. Arbejdspladsen vælger selv udvalg eller personalemøde. Tal og paragraffer er forslag, som I retter til jeres egne.',
  thresholdHint:
    'En hel skabelon: frister, sammensætning, principper, faste punkter og uddannelse. Personalemøde med MED-status under 20 ansatte. Tal og paragraffer er forslag, som I retter til jeres egne.',
  blankHint: 'Resten skriver I selv ind fra jeres aftale.',
  createFirst: 'Opret aftalen',
  create: 'Opret udgaven',
  save: 'Gem',
  cancel: 'Fortryd',
  details: 'Navn og datoer',
  changeDetails: 'Ret navn og datoer',
  changeLevels: 'Ret niveauer',
  levelsLead: 'To til fire niveauer. Lad navnet stå tomt, hvis I ikke har niveauet.',
  levelName: (level: number) => `Navn på niveau ${level}`,
  levelTier: (level: number) => `Ledelse på niveau ${level}`,
  addRule: 'Tilføj en frist eller grænse',
  addRuleLead: 'Skriv tallet og den paragraf, det står i. Fristen vises med paragraffen alle steder.',
  changeRule: 'Ret',
  changeRuleTitle: (name: string) => `Ret “${name}”`,
  changeWording: 'Ret ordlyden',
  removeRule: 'Fjern',
  removeRuleText: 'Uden reglen er der ingen frist.',
  removeRuleConfirm: 'Ja, fjern reglen',
  rule: 'Hvad handler reglen om?',
  ruleLevel: 'Hvilket niveau gælder den for?',
  allLevels: 'Alle niveauer',
  amount: 'Tal',
  measure: 'Måles i',
  clause: 'Paragraf',
  clauseHint: 'Som den står i aftalen: “§ 9, stk. 2”.',
  wording: 'Aftalens egne ord',
  wordingHint: 'Det, der står i aftalen. Vises for alle under fristen.',
  missing: (names: string) => `Aftalen siger endnu ikke noget om: ${names}.`,
  inForceNote:
    'Udgaven er i kraft, og frister er regnet ud fra den. Kun ordlyden kan rettes. Skal noget andet ændres, så lav en ny udgave.',
  toCommittees: 'Opret udvalgene',
  correctableToday: 'Udgaven er oprettet i dag, og alt i den kan rettes dagen ud',
  correctableFirst:
    'Se sammensætningen og grænsen for personalemøder efter først: udvalg og pladser foreslås efter dem. Resten kan vente. Fra i morgen rettes ordlyden her og tal og paragraffer med en ny udgave.',
  comingNote: 'Udgaven er ikke trådt i kraft og kan rettes.',
  withdraw: 'Træk udgaven tilbage',
  withdrawText: 'Udgaven slettes, og den forrige gælder videre.',
  withdrawConfirm: 'Ja, træk udgaven tilbage',
  error: 'Fejl: ',
  notices: {
    agreement_adopted:
      'Udgaven er oprettet og gælder fra den dag, der står under navnet. Se niveauer og frister efter.',
    agreement_changed: 'Aftalen er rettet.',
    agreement_withdrawn: 'Udgaven er trukket tilbage.',
  },
  refusals: {
    same_first_day:
      'Der er allerede en udgave, der gælder fra den dag. Vælg en anden dag, eller ret den udgave, der er der.',
    begins_in_past: 'Den dag gjaldt en anden udgave, og det ændres ikke bagud. Vælg en dag fra i morgen og frem.',
    nothing_to_copy: 'Der er ingen udgave at kopiere. Begynd med en skabelon.',
    agreement_in_force:
      'Udgaven er i kraft, og frister er regnet ud fra den. Lav en ny udgave, der gælder fra en kommende dag.',
    level_left_out: 'Niveau 4 har et navn, men niveau 3 har ikke. Giv niveau 3 et navn, eller lad niveau 4 stå tomt.',
    level_has_rules: (params: Record<string, string | number>) =>
      `Der er frister, pladser, principper eller punkter kun for niveau ${params['level']}. Fjern dem først, eller lad niveauet stå.`,
    rule_exists: 'Aftalen har allerede den regel for det niveau. Ret den i stedet.',
    level_missing: 'Aftalen har ikke det niveau. Vælg et andet, eller tilføj niveauet først.',
    wrong_measure: 'Tallet kan ikke måles sådan for denne regel. Vælg en anden måde at måle på.',
    wrong_keys: 'Et personalemøde har én eller to nøgler.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  newTitle: 'New version of the MED agreement',
  newLead: 'The new version begins as a copy. The present one ends the day before the new one comes into force.',
  firstTitle: 'Enter the MED agreement',
  firstLead: 'Choose how many levels you have. The names can be changed on the next page.',
  title: 'Name of the agreement',
  titleHint: 'For example “MED agreement of Nordsund Municipality”.',
  signedOn: 'Signed',
  validFrom: 'In force from',
  validFromHint: 'The first day on which the agreement holds.',
  firstValidFromHint: 'The first day on which the agreement holds. It may be a day that has passed.',
  start: 'Begin with',
  startCopy: 'A copy of the version in force the day before',
  startFour: 'Four levels (main, centre, area, local)',
  startThree: 'Three levels (main, centre, local)',
  startRegion: 'Region (RMU, HMU, LMU)',
  startBlank: 'Only the names of three levels',
  templateHint:
    'A whole template. The workplace chooses committee or staff meetings itself. Numbers and clauses are suggestions that you replace by your own.',
  thresholdHint:
    'A whole template: deadlines, composition, principles, fixed items and training. Staff meetings with MED status below 20 employees. Numbers and clauses are suggestions that you replace by your own.',
  blankHint: 'You enter the rest from your own agreement.',
  createFirst: 'Enter the agreement',
  create: 'Enter the version',
  save: 'Save',
  cancel: 'Cancel',
  details: 'Name and dates',
  changeDetails: 'Change name and dates',
  changeLevels: 'Change levels',
  levelsLead: 'Two to four levels. Leave the name empty if you do not have the level.',
  levelName: (level) => `Name of level ${level}`,
  levelTier: (level) => `Management at level ${level}`,
  addRule: 'Add a deadline or threshold',
  addRuleLead: 'Write the number and the clause it stands in. The deadline is shown with its clause everywhere.',
  changeRule: 'Change',
  changeRuleTitle: (name) => `Change “${name}”`,
  changeWording: 'Correct the wording',
  removeRule: 'Remove',
  removeRuleText: 'Without the rule there is no deadline.',
  removeRuleConfirm: 'Yes, remove the rule',
  rule: 'What is the rule about?',
  ruleLevel: 'Which level does it hold for?',
  allLevels: 'All levels',
  amount: 'Number',
  measure: 'Measured in',
  clause: 'Clause',
  clauseHint: 'As in the agreement: “§ 9, stk. 2”.',
  wording: 'The agreement’s own words',
  wordingHint: 'What the agreement says. Shown to everybody under the deadline.',
  missing: (names) => `The agreement does not yet say anything about: ${names}.`,
  inForceNote:
    'This version is in force, and deadlines have been counted from it. Only the wording can be corrected. To change anything else, make a new version.',
  toCommittees: 'Set up the committees',
  correctableToday: 'This version was entered today, and everything in it can be corrected until the day ends',
  correctableFirst:
    'Look through the composition and the threshold for staff meetings first: committees and seats are proposed from them. The rest can wait. From tomorrow the wording is corrected here, numbers and clauses by a new version.',
  comingNote: 'This version is not in force yet and can be changed.',
  withdraw: 'Withdraw the version',
  withdrawText: 'The version is deleted, and the one before it goes on.',
  withdrawConfirm: 'Yes, withdraw the version',
  error: 'Error: ',
  notices: {
    agreement_adopted:
      'The version has been entered and holds from the day under its name. Look through levels and deadlines.',
    agreement_changed: 'The agreement has been changed.',
    agreement_withdrawn: 'The version has been withdrawn.',
  },
  refusals: {
    same_first_day:
      'There is already a version in force from that day. Choose another day, or change the version that is there.',
    begins_in_past:
      'Another version was in force on that day, and that is not changed backwards. Choose a day from tomorrow on.',
    nothing_to_copy: 'There is no version to copy. Begin with a template.',
    agreement_in_force:
      'This version is in force, and deadlines have been counted from it. Make a new version that holds from a coming day.',
    level_left_out: 'Level 4 has a name, but level 3 has none. Name level 3, or leave level 4 empty.',
    level_has_rules: (params) =>
      `There are deadlines, seats, principles or items for level ${params['level']} only. Remove them first, or keep the level.`,
    rule_exists: 'The agreement already has that rule for that level. Change it instead.',
    level_missing: 'The agreement does not have that level. Choose another, or add the level first.',
    wrong_measure: 'The number cannot be measured like that for this rule. Choose another measure.',
    wrong_keys: 'A staff meeting has one key or two.',
  },
}

export const sameInBoth = ['startRegion']

export const messages = { da, en }
