export const da = {
  askTitle: 'Hvad hedder du?',
  askLead: 'Vi kender kun din e-mailadresse. Dit navn står ved det, du gør, så andre kan se, hvem det var.',
  title: 'Dit navn',
  account: 'Min konto',
  error: 'Fejl: ',
  givenName: 'Fornavn',
  familyName: 'Efternavn',
  save: 'Gem navnet',
  skip: 'Ikke nu',
  cancel: 'Fortryd',
  later: 'Du kan altid skrive det på siden Min konto.',
  unknown: 'Du har ikke skrevet, hvad du hedder.',
  give: 'Skriv dit navn',
  change: 'Ret navnet',
  fromElsewhere: 'Navnet kommer fra kommunens medarbejderliste. Er det forkert, så sig det til din leder eller HR.',
  refusals: {
    name_from_elsewhere:
      'Dit navn kommer fra kommunens medarbejderliste og rettes der. Sig det til din leder eller HR.',
  },
  notices: { own_name_given: 'Navnet er gemt' },
}

export type Messages = typeof da

export const en: Messages = {
  askTitle: 'What is your name?',
  askLead: 'We only know your e-mail address. Your name stands beside what you do, so that others can see who it was.',
  title: 'Your name',
  account: 'My account',
  error: 'Error: ',
  givenName: 'First name',
  familyName: 'Last name',
  save: 'Save the name',
  skip: 'Not now',
  cancel: 'Cancel',
  later: 'You can always write it on the page My account.',
  unknown: 'You have not written what you are called.',
  give: 'Write your name',
  change: 'Correct the name',
  fromElsewhere: 'The name comes from the staff list of the municipality. If it is wrong, tell your leader or HR.',
  refusals: {
    name_from_elsewhere:
      'Your name comes from the staff list of the municipality and is corrected there. Tell your leader or HR.',
  },
  notices: { own_name_given: 'The name has been saved' },
}

export const messages = { da, en }

export const ownNameNotices = {
  own_name_given: { da: da.notices.own_name_given, en: en.notices.own_name_given },
}
