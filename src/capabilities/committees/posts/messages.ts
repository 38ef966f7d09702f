import { sayParam } from '../../../platform/clock/words.ts'

type Params = Record<string, string | number>

export const da = {
  title: (post: string) => `Vælg ${post.toLowerCase()}`,
  leads: {
    chair: 'Formanden sidder på ledelsessiden og er normalt lederen af enheden.',
    vice_chair: 'Næstformanden vælges af og blandt medarbejdersiden.',
    secretary: 'Sekretæren behøver ikke være medlem.',
  },
  now: (name: string) => `Lige nu: ${name}.`,
  leader: (name: string) => `Lederen af enheden er ${name}.`,
  person: 'Hvem?',
  personHint: 'Vælg på listen, eller skriv en del af navnet og søg.',
  validFrom: 'Fra',
  save: 'Gem',
  cancel: 'Fortryd',
  end: 'Lad posten stå tom',
  endText: 'Posten er ledig fra dagen efter. Uden formand eller næstformand kan udvalgets nøgler ikke drejes.',
  endLastDay: 'Sidste dag på posten',
  endConfirm: 'Ja, lad posten stå tom',
  outside: 'uden for udvalgets område',
  error: 'Fejl: ',
  notices: { post_taken: 'Posten er besat.', post_left: 'Posten er ledig.' },
  refusals: {
    committee_not_there: 'Udvalget findes ikke den dag. Vælg en dag, hvor det findes.',
    person_unknown: 'Personen findes ikke. Søg igen, og vælg på listen.',
    own_key: 'Man kan ikke give sig selv en af nøglerne. Bed en anden fra HR om at sætte dig på posten.',
    staff_meeting_has_no_vice_chair:
      'Et personalemøde med MED-status har ingen næstformand: alle ansatte er med. Skal der være en næstformand, så opret et udvalg i stedet.',
    chair_needs_management_seat:
      'Formanden skal sidde på en plads på ledelsessiden den dag. Sæt personen på en plads dér først, eller vælg en, der har en.',
    chair_works_elsewhere: 'Personalemødet ledes af lederen af arbejdspladsen eller en, der er ansat der.',
    vice_chair_needs_employee_seat:
      'Næstformanden skal være medlem på medarbejdersiden den dag. Sæt personen på en plads dér først, eller vælg en, der har en.',
    two_keys_two_people: 'Formand og næstformand er to forskellige: dagsorden og referat kræver to nøgler.',
    holds_post_already: (p: Params) => `${sayParam('da', p, 'name')} har posten i forvejen.`,
    post_taken_later: (p: Params) =>
      `${sayParam('da', p, 'name')} har posten fra ${sayParam('da', p, 'from')}. Vælg en senere dag.`,
    post_not_held: 'Ingen har posten efter den dag.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: (post) => `Choose ${post.toLowerCase()}`,
  leads: {
    chair: 'The chair sits on the management side and is normally the leader of the unit.',
    vice_chair: 'The vice-chair is chosen by and among the employee side.',
    secretary: 'The secretary need not be a member.',
  },
  now: (name) => `Right now: ${name}.`,
  leader: (name) => `The leader of the unit is ${name}.`,
  person: 'Who?',
  personHint: 'Choose from the list, or write a part of the name and search.',
  validFrom: 'From',
  save: 'Save',
  cancel: 'Cancel',
  end: 'Leave the post vacant',
  endText:
    'The post is vacant from the day after. Without a chair or vice-chair the committee’s keys cannot be turned.',
  endLastDay: 'Last day in the post',
  endConfirm: 'Yes, leave the post vacant',
  outside: 'outside the committee’s area',
  error: 'Error: ',
  notices: { post_taken: 'The post is filled.', post_left: 'The post is vacant.' },
  refusals: {
    committee_not_there: 'The committee does not exist on that day. Choose a day on which it does.',
    person_unknown: 'There is no such person. Search again and choose from the list.',
    own_key: 'Nobody can give one of the keys to themselves. Ask somebody else in HR to fill the post with you.',
    staff_meeting_has_no_vice_chair:
      'A staff meeting with MED status has no vice-chair: everybody takes part. If there must be one, set up a committee instead.',
    chair_needs_management_seat:
      'The chair must have a seat on the management side on that day. Put the person on a seat there first, or choose somebody who has one.',
    chair_works_elsewhere: 'The staff meeting is led by the leader of the workplace or somebody employed there.',
    vice_chair_needs_employee_seat:
      'The vice-chair must be a member on the employee side on that day. Put the person on a seat there first, or choose somebody who has one.',
    two_keys_two_people: 'Chair and vice-chair are two people: agenda and minutes need two keys.',
    holds_post_already: (p) => `${sayParam('en', p, 'name')} has the post already.`,
    post_taken_later: (p) =>
      `${sayParam('en', p, 'name')} has the post from ${sayParam('en', p, 'from')}. Choose a later day.`,
    post_not_held: 'Nobody has the post after that day.',
  },
}

export const messages = { da, en }
