import { sayParam } from '../../../platform/clock/words.ts'

type Params = Record<string, string | number>

export const da = {
  title: (name: string) => `Ret udvalget: ${name}`,
  lead: 'Navn, niveau og plads i MED-organisationen fra en dag. Det, udvalget hed og stod under før, bliver stående.',
  from: 'Fra',
  save: 'Gem ændringen',
  cancel: 'Fortryd',
  open: 'Ret udvalget',
  done: { committee_changed: 'Udvalget er ændret.' },
  refusals: {
    committee_not_there: 'Udvalget findes ikke den dag. Vælg en dag, hvor det findes.',
    nothing_changes: 'Der er ikke ændret noget. Ret det, der skal være anderledes.',
    others_under: (p: Params) =>
      `${sayParam('da', p, 'name')} står under udvalget og ville ikke længere stå på et niveau under. Flyt det først.`,
    staff_meeting_has_seats:
      'Et personalemøde har ingen pladser og ingen næstformand. Nedlæg pladserne, og lad næstformanden fratræde først.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: (name) => `Change the committee: ${name}`,
  lead: 'Name, level and place in the MED organisation from a day on. What it was called and stood under before stays.',
  from: 'From',
  save: 'Save the change',
  cancel: 'Cancel',
  open: 'Change the committee',
  done: { committee_changed: 'The committee has been changed.' },
  refusals: {
    committee_not_there: 'The committee does not exist on that day. Choose a day on which it does.',
    nothing_changes: 'Nothing has been changed. Change what is to be different.',
    others_under: (p) =>
      `${sayParam('en', p, 'name')} stands under the committee and would no longer be on a level below. Move it first.`,
    staff_meeting_has_seats:
      'A staff meeting has no seats and no vice-chair. Close the seats and let the vice-chair leave the post first.',
  },
}

export const messages = { da, en }
