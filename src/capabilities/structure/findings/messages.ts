import { sayParam } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { ActionCode, FindingCode, Kind, Severity } from '../rules.ts'

type Params = Readonly<Record<string, string | number>>

const turns: Record<Lang, Record<string, (group: string) => string>> = {
  da: {
    post: () => 'Pladsen følger stillingen: den besættes, når stillingen er det.',
    management: () => 'Det er ledelsen, der udpeger.',
    election_group: (group) => (group ? `Det er ${group}, der udpeger.` : 'Det er valggruppen, der udpeger.'),
    employees: () => 'Det er medarbejderne i området, der vælger.',
    amr_below: () => 'Arbejdsmiljørepræsentanterne vælger blandt sig selv.',
    level_below: () => 'Medarbejdersiden på niveauet under vælger.',
    union: () => 'Det er den faglige organisation, der udpeger.',
    unknown: () => 'Aftalen siger ikke, hvem der vælger eller udpeger.',
  },
  en: {
    post: () => 'The seat follows a position: it is filled when the position is.',
    management: () => 'It is for management to appoint.',
    election_group: (group) => (group ? `It is for ${group} to appoint.` : 'It is for the election group to appoint.'),
    employees: () => 'It is for the employees of the area to elect.',
    amr_below: () => 'The health and safety representatives elect among themselves.',
    level_below: () => 'The employee side of the level below elects.',
    union: () => 'It is for the trade union to appoint.',
    unknown: () => 'The agreement does not say who elects or appoints.',
  },
}

const mandateKinds: Record<Lang, Record<string, string>> = {
  da: {
    leader: 'leder',
    tr: 'tillidsrepræsentant',
    ftr: 'fællestillidsrepræsentant',
    amr: 'arbejdsmiljørepræsentant',
    other: 'anden medarbejderrepræsentant',
  },
  en: {
    leader: 'leader',
    tr: 'shop steward',
    ftr: 'joint shop steward',
    amr: 'health and safety representative',
    other: 'other employee representative',
  },
}

const roles: Record<Lang, Record<string, string>> = {
  da: { leaders: 'leder', representatives: 'medarbejderrepræsentant', amrs: 'arbejdsmiljørepræsentant' },
  en: { leaders: 'leader', representatives: 'employee representative', amrs: 'health and safety representative' },
}

const posts: Record<Lang, Record<string, string>> = {
  da: { chair: 'formand', vice_chair: 'næstformand', secretary: 'sekretær' },
  en: { chair: 'chair', vice_chair: 'vice-chair', secretary: 'secretary' },
}

/** "af tillidsrepræsentanter fra Valggruppe B på medarbejdersiden": which seats a rule counts. */
function sort(lang: Lang, p: Params): string {
  const kind = mandateKinds[lang][String(p['kind'])]
  const group = String(p['group'] ?? '')
  const side = { da: ['ledelsessiden', 'medarbejdersiden'], en: ['the management side', 'the employee side'] }[lang]
  const where = p['side'] === 'management' ? side[0] : side[1]
  return lang === 'da'
    ? `${kind ? ` som ${kind}` : ''}${group ? ` for ${group}` : ''} på ${where}`
    : `${kind ? ` for a ${kind}` : ''}${group ? ` of ${group}` : ''} on ${where}`
}

const seatsDa = (n: string | number | undefined) => (n === 1 ? '1 plads' : n === 0 ? 'ingen plads' : `${n} pladser`)
const seatsEn = (n: string | number | undefined) => (n === 1 ? '1 seat' : n === 0 ? 'no seat' : `${n} seats`)

const reasonsDa: Record<FindingCode, (p: Params) => string> = {
  seat_vacant: (p) =>
    `Pladsen ${p['seat']} er ledig${p['since'] ? ` siden ${sayParam('da', p, 'since')}` : ''}. ${
      p['filledFrom']
        ? `Den er besat igen fra ${sayParam('da', p, 'filledFrom')}.`
        : (turns.da[String(p['turn'])]?.(String(p['group'])) ?? '')
    }`,
  term_expired: (p) =>
    `Valgperioden for ${p['person']} (${p['seat']}) udløb ${sayParam('da', p, 'lastDay')}, og der er ikke valgt igen.`,
  term_expiring: (p) => `Valgperioden for ${p['person']} (${p['seat']}) udløber ${sayParam('da', p, 'lastDay')}.`,
  mandate_ending: (p) =>
    `${p['person']} (${p['seat']}) går ud efter ${sayParam('da', p, 'lastDay')}, og der er ikke valgt en ny.`,
  substitutes_missing: (p) => `${p['count']} af ${p['of']} på medarbejdersiden har ingen suppleant: ${p['seats']}.`,
  holder_left: (p) =>
    `${p['person']} er ikke længere ansat, men står stadig som ${p['standing'] === 'substitute' ? 'suppleant' : 'medlem'} (${p['seat']}).`,
  outside_area: (p) =>
    `${p['person']} (${p['seat']}) er ikke ansat i området ${p['area']}. En repræsentant skal være ansat i udvalgets område.`,
  no_chair: (p) =>
    p['leader'] ? `Der er ingen formand. Lederen af området er ${p['leader']}.` : 'Der er ingen formand.',
  chair_not_leader: (p) => `Formanden er ${p['person']}, men ${p['unit']} ledes af ${p['leader']}.`,
  no_vice_chair: () => 'Der er ingen næstformand. Medarbejdersiden vælger en af sine egne.',
  no_secretary: (p) =>
    p['form'] === 'staff_meeting' ? 'Personalemødet har ingen sekretær.' : 'Udvalget har ingen sekretær.',
  post_holder_left: (p) => `${p['person']} er ikke længere ansat, men står stadig som ${posts.da[String(p['post'])]}.`,
  amr_missing: (p) =>
    `Aftalen kræver ${seatsDa(p['limit'])} til arbejdsmiljørepræsentanter; her er ${seatsDa(p['count'])}.`,
  seats_too_few: (p) => `Aftalen kræver mindst ${seatsDa(p['limit'])}${sort('da', p)}; her er ${seatsDa(p['count'])}.`,
  seats_too_many: (p) =>
    `Aftalen tillader højst ${seatsDa(p['limit'])}${sort('da', p)}; her er ${seatsDa(p['count'])}.`,
  group_missing: (p) => `${p['group']} har ret til mindst ${seatsDa(p['limit'])}; her er ingen.`,
  more_management: (p) =>
    `Ledelsessiden har ${seatsDa(p['count'])} og medarbejdersiden ${p['limit']}. Ledelsen må ikke være flest.`,
  heads_too_few: (p) =>
    `Der skal sidde mindst ${p['limit']} forskellige personer på medarbejdersiden; her er ${p['count']}.`,
  unknown_level: (p) => `Aftalen (${p['agreement']}) har ikke et niveau ${p['level']}.`,
  unit_closed: () => 'Enheden, som udvalget hører til, findes ikke længere.',
  no_body: (p) =>
    `Arbejdspladsen har ${p['heads']} ansatte og hverken udvalg eller personalemøde. Efter aftalen skal den have ${p['form'] === 'staff_meeting' ? 'personalemøde med MED-status' : 'et udvalg'}.`,
  should_be_committee: (p) =>
    p['limit'] === ''
      ? 'Efter en aftalt undtagelse skal arbejdspladsen have et udvalg og ikke et personalemøde.'
      : `Der er ${p['heads']} ansatte. Personalemøde er for arbejdspladser under ${p['limit']}: forslaget er et udvalg.`,
  should_be_staff_meeting: (p) =>
    p['limit'] === ''
      ? 'Efter en aftalt undtagelse skal arbejdspladsen have personalemøde og ikke et udvalg.'
      : `Der er ${p['heads']} ansatte, altså under ${p['limit']}: forslaget er et personalemøde med MED-status.`,
  trio_missing: () => 'Arbejdspladsen har ingen TRIO.',
  trio_incomplete: (p) =>
    `TRIO mangler ${String(p['missing'])
      .split(' ')
      .map((role) => roles.da[role])
      .join(' og ')}.`,
}

const reasonsEn: Record<FindingCode, (p: Params) => string> = {
  seat_vacant: (p) =>
    `The seat ${p['seat']} is vacant${p['since'] ? ` since ${sayParam('en', p, 'since')}` : ''}. ${
      p['filledFrom']
        ? `It is filled again from ${sayParam('en', p, 'filledFrom')}.`
        : (turns.en[String(p['turn'])]?.(String(p['group'])) ?? '')
    }`,
  term_expired: (p) =>
    `The term of ${p['person']} (${p['seat']}) ran out on ${sayParam('en', p, 'lastDay')}, with no new election.`,
  term_expiring: (p) => `The term of ${p['person']} (${p['seat']}) runs out on ${sayParam('en', p, 'lastDay')}.`,
  mandate_ending: (p) =>
    `${p['person']} (${p['seat']}) leaves after ${sayParam('en', p, 'lastDay')}, and nobody new is chosen.`,
  substitutes_missing: (p) => `${p['count']} of ${p['of']} on the employee side have no substitute: ${p['seats']}.`,
  holder_left: (p) =>
    `${p['person']} is no longer employed but still stands as ${p['standing'] === 'substitute' ? 'substitute' : 'member'} (${p['seat']}).`,
  outside_area: (p) =>
    `${p['person']} (${p['seat']}) is not employed in the area ${p['area']}. A representative must be employed in the committee’s area.`,
  no_chair: (p) =>
    p['leader'] ? `There is no chair. The leader of the area is ${p['leader']}.` : 'There is no chair.',
  chair_not_leader: (p) => `The chair is ${p['person']}, but ${p['unit']} is led by ${p['leader']}.`,
  no_vice_chair: () => 'There is no vice-chair. The employee side elects one of its own.',
  no_secretary: (p) =>
    p['form'] === 'staff_meeting' ? 'The staff meeting has no secretary.' : 'The committee has no secretary.',
  post_holder_left: (p) => `${p['person']} is no longer employed but still stands as ${posts.en[String(p['post'])]}.`,
  amr_missing: (p) =>
    `The agreement asks for ${seatsEn(p['limit'])} for health and safety representatives; here is ${seatsEn(p['count'])}.`,
  seats_too_few: (p) =>
    `The agreement asks for at least ${seatsEn(p['limit'])}${sort('en', p)}; here is ${seatsEn(p['count'])}.`,
  seats_too_many: (p) =>
    `The agreement allows at most ${seatsEn(p['limit'])}${sort('en', p)}; here are ${seatsEn(p['count'])}.`,
  group_missing: (p) => `${p['group']} has a right to at least ${seatsEn(p['limit'])}; here is none.`,
  more_management: (p) =>
    `Management has ${seatsEn(p['count'])} and the employees ${p['limit']}. Management may not have the most.`,
  heads_too_few: (p) =>
    `At least ${p['limit']} different people must sit on the employee side; here are ${p['count']}.`,
  unknown_level: (p) => `The agreement (${p['agreement']}) has no level ${p['level']}.`,
  unit_closed: () => 'The unit that the committee belongs to does not exist any more.',
  no_body: (p) =>
    `The workplace has ${p['heads']} employees and neither a committee nor a staff meeting. By the agreement it must have ${p['form'] === 'staff_meeting' ? 'a staff meeting with MED status' : 'a committee'}.`,
  should_be_committee: (p) =>
    p['limit'] === ''
      ? 'By an agreed exception the workplace must have a committee, not a staff meeting.'
      : `There are ${p['heads']} employees. Staff meetings are for workplaces under ${p['limit']}: the proposal is a committee.`,
  should_be_staff_meeting: (p) =>
    p['limit'] === ''
      ? 'By an agreed exception the workplace must have a staff meeting, not a committee.'
      : `There are ${p['heads']} employees, which is under ${p['limit']}: the proposal is a staff meeting with MED status.`,
  trio_missing: () => 'The workplace has no TRIO.',
  trio_incomplete: (p) =>
    `The TRIO lacks a ${String(p['missing'])
      .split(' ')
      .map((role) => roles.en[role])
      .join(' and a ')}.`,
}

const kindsDa: Record<Kind, string> = {
  form: 'Arbejdspladser og form',
  posts: 'Formandskab og sekretær',
  composition: 'Sammensætning',
  seats: 'Ledige pladser',
  terms: 'Valgperioder',
  people: 'Uden for området eller fratrådt',
  substitutes: 'Suppleanter',
  trio: 'TRIO',
}
const kindsEn: Record<Kind, string> = {
  form: 'Workplaces and form',
  posts: 'Chair, vice-chair and secretary',
  composition: 'Composition',
  seats: 'Vacant seats',
  terms: 'Terms of office',
  people: 'Outside the area or left',
  substitutes: 'Substitutes',
  trio: 'TRIO',
}

const severitiesDa: Record<Severity, string> = {
  against: 'Skal rettes',
  soon: 'Inden for 60 dage',
  not_yet: 'Mangler endnu',
  attention: 'Bør ses på',
}
const severitiesEn: Record<Severity, string> = {
  against: 'To be put right',
  soon: 'Within 60 days',
  not_yet: 'Not done yet',
  attention: 'Worth a look',
}

const actionsDa: Record<ActionCode, string> = {
  fill_seat: 'Besæt pladsen',
  end_mandate: 'Afslut hvervet',
  see_committee: 'Se udvalget',
  choose_chair: 'Vælg formand',
  choose_vice_chair: 'Vælg næstformand',
  choose_secretary: 'Vælg sekretær',
  add_seats: 'Opret pladser',
  set_up_body: 'Opret udvalg eller møde',
  change_form: 'Skift form',
  see_agreement: 'Se aftalen',
  see_trio: 'Se TRIO',
}
const actionsEn: Record<ActionCode, string> = {
  fill_seat: 'Fill the seat',
  end_mandate: 'End the mandate',
  see_committee: 'See the committee',
  choose_chair: 'Choose a chair',
  choose_vice_chair: 'Choose a vice-chair',
  choose_secretary: 'Choose a secretary',
  add_seats: 'Add seats',
  set_up_body: 'Set up a body',
  change_form: 'Change the form',
  see_agreement: 'See the agreement',
  see_trio: 'See the TRIO',
}

export const da = { kinds: kindsDa, severities: severitiesDa, actions: actionsDa, reasons: reasonsDa }

export type Messages = typeof da

export const en: Messages = { kinds: kindsEn, severities: severitiesEn, actions: actionsEn, reasons: reasonsEn }

export const messages = { da, en }

export const sameInBoth = ['kinds.trio']

/** Why something is a finding, in words: for every page that shows one. */
export const sayReason = (finding: { code: FindingCode; params: Params }, lang: Lang): string =>
  messages[lang].reasons[finding.code](finding.params).trim()
