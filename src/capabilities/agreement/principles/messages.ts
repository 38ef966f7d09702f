import type { ChoiceOf, PrincipleName } from './rules.ts'

type Choices = { [P in PrincipleName]: Record<ChoiceOf<P>, string> }

const namesDa: Record<PrincipleName, string> = {
  balance: 'Balance mellem siderne',
  agenda_by: 'Hvem laver dagsordenen',
  agenda_from: 'Hvad dagsordenen laves ud fra',
  agenda_to: 'Hvem får dagsordenen',
  agenda_style: 'Hvordan dagsordenen skrives',
  item_purpose: 'Hvad et punkt skal føre til',
  items_handed_in: 'Hvordan punkter meldes ind',
  minutes_to: 'Hvem får referatet',
  minutes_style: 'Hvordan referatet skrives',
  minutes_approved: 'Hvordan referatet godkendes',
  published_by: 'Hvem offentliggør',
  extraordinary_by: 'Hvem kan kræve et ekstraordinært møde',
  waiver: 'Fravigelse af frister',
  meeting_moved_by: 'Flytning af møder',
  calendar_fixed: 'Hvornår mødeplanen lægges',
  notice_satisfied_by: 'Hvad der gælder som varsel',
  led_by: 'Hvem leder mødet',
  aim: 'Hvad mødet sigter efter',
  pre_meetings: 'Formøder',
  open_to_employees: 'Åbne møder',
  secretary_standing: 'Sekretæren',
  advisers: 'Tilforordnede og særligt sagkyndige',
  working_groups: 'Arbejdsgrupper',
  yearly_evaluation: 'Evaluering',
  strategic_discussion: 'Strategisk drøftelse',
  personal_cases: 'Personsager',
  staff_meeting_form: 'Udvalg eller personalemøde',
  staff_meeting_vice_chair: 'Næstformand ved personalemøder',
  working_environment_leader: 'Ledere i arbejdsmiljøgruppe',
  amr_election: 'Valg af arbejdsmiljørepræsentanter',
  other_representatives: 'Medarbejderrepræsentanter, der ikke er TR',
  substitutes_called_by: 'Indkaldelse af suppleanter',
  vacant_seats_shown: 'Ledige pladser',
  disputes: 'Uenighed om den lokale organisation',
  right_level: 'Det rette niveau',
  political_cases: 'Sager til politikerne',
  framework: 'Rammeaftale',
}

const choicesDa: Choices = {
  balance: { never_more_management: 'Der er aldrig flere på ledelsessiden end på medarbejdersiden.' },
  agenda_by: {
    chairs_jointly: 'Formand og næstformand laver dagsordenen sammen.',
    chair: 'Formanden laver dagsordenen.',
    chairmanship: 'Formandskabet laver dagsordenen.',
  },
  agenda_from: { adopted_template: 'Dagsordenen laves ud fra en skabelon, som udvalget har vedtaget.' },
  agenda_to: {
    members: 'Dagsordenen sendes til medlemmerne.',
    members_and_substitutes: 'Dagsordenen sendes til medlemmer og suppleanter.',
    contact_persons: 'Dagsordenen sendes til alle kontaktpersoner.',
    all_employees: 'Dagsordenen kan læses af alle ansatte.',
    public: 'Dagsordenen lægges åbent på nettet.',
  },
  agenda_style: {
    descriptive: 'Dagsordenen skrives, så den kan forstås af andre end medlemmerne.',
    enough_for_those_represented: 'Dagsordenen er så fyldig, at medlemmerne kan drøfte punkterne med deres bagland.',
  },
  item_purpose: {
    decided_with_agenda:
      'Når dagsordenen laves, besluttes det for hvert punkt, om det er til orientering, drøftelse eller beslutning.',
  },
  items_handed_in: { on_a_form: 'Punkter meldes ind på et skema.' },
  minutes_to: {
    members: 'Referatet sendes til medlemmerne.',
    members_and_substitutes: 'Referatet sendes til medlemmer og suppleanter.',
    contact_persons: 'Referatet sendes til alle kontaktpersoner.',
    all_employees: 'Referatet kan læses af alle ansatte.',
    above_and_below: 'Referatet sendes til udvalgene på niveauet over og under.',
  },
  minutes_style: {
    decisions: 'Der skrives beslutningsreferat.',
    descriptive: 'Referatet skrives, så det kan forstås af andre end medlemmerne.',
  },
  minutes_approved: {
    chairs: 'Referatet godkendes af formand og næstformand, før det sendes ud.',
    next_meeting: 'Referatet godkendes på næste møde.',
  },
  published_by: {
    management: 'Ledelsen har ansvaret for, at dagsorden og referat bliver offentliggjort.',
    secretary: 'Sekretæren offentliggør dagsorden og referat.',
  },
  extraordinary_by: {
    chair_or_vice_chair: 'Formanden eller næstformanden kan indkalde til ekstraordinært møde.',
    either_side: 'Formand og næstformand indkalder til ekstraordinært møde, når en af siderne ønsker det.',
    majority_of_members:
      'Et flertal af medlemmerne kan kræve ekstraordinært møde, når de skriver, hvad det handler om.',
    majority_of_employees: 'Et flertal af medarbejderrepræsentanterne kan kræve ekstraordinært møde.',
  },
  waiver: {
    chairs_agree: 'Fristerne kan fraviges, når formand og næstformand er enige om det.',
    special_cases: 'Fristerne kan fraviges i særlige tilfælde.',
    never: 'Fristerne kan ikke fraviges.',
  },
  meeting_moved_by: { chairs_agree: 'Et møde flyttes efter aftale mellem formand og næstformand.' },
  calendar_fixed: {
    last_meeting_of_year: 'Næste års møder lægges på årets sidste møde.',
    year_plan: 'Møderne lægges i en årsplan.',
    annual_wheel_in_december: 'Møderne lægges i årshjulet, som laves i december.',
    dates_published: 'Mødedatoerne offentliggøres.',
  },
  notice_satisfied_by: { year_plan: 'Årsplanen gælder som varsel for de møder, der står i den.' },
  led_by: { chair_else_vice_chair: 'Formanden leder mødet; i formandens fravær gør næstformanden.' },
  aim: { agreement: 'Udvalget sigter efter enighed. Der stemmes ikke.' },
  pre_meetings: {
    each_side: 'Hver side kan holde formøde.',
    shown_on_agenda: 'Formødet aftales og står på dagsordenen.',
  },
  open_to_employees: {
    all: 'Alle ansatte kan overvære mødet.',
    after_registration: 'Alle ansatte kan overvære mødet, når de har meldt sig til.',
  },
  secretary_standing: {
    not_a_member: 'Sekretæren er ikke medlem af udvalget.',
    need_not_be_member: 'Sekretæren behøver ikke at være medlem af udvalget.',
    appointed_jointly: 'Sekretæren udpeges af formand og næstformand sammen.',
    from_hr: 'Sekretæren kommer fra HR.',
  },
  advisers: { may_attend: 'Udvalget kan indbyde særligt sagkyndige, og faste tilforordnede kan deltage.' },
  working_groups: { may_be_set_up: 'Udvalget kan nedsætte arbejdsgrupper.' },
  yearly_evaluation: { held: 'Udvalget evaluerer sit arbejde en gang om året.' },
  strategic_discussion: { every_third_year: 'Udvalget holder en strategisk drøftelse hvert tredje år.' },
  personal_cases: { never: 'Personsager behandles ikke i udvalget.' },
  staff_meeting_form: {
    by_head_count: 'Antallet af ansatte afgør, om en arbejdsplads har udvalg eller personalemøde med MED-status.',
    decided_at_workplace: 'Arbejdspladsen beslutter selv, om den har udvalg eller personalemøde med MED-status.',
  },
  staff_meeting_vice_chair: { none: 'Et personalemøde med MED-status har ingen næstformand.' },
  working_environment_leader: { at_least_one: 'Mindst én af lederne er selv med i en arbejdsmiljøgruppe.' },
  amr_election: {
    annual_meeting_odd_years: 'Arbejdsmiljørepræsentanterne vælges på årsmødet i ulige år.',
    annual_meeting: 'Arbejdsmiljørepræsentanterne vælges på årsmødet.',
  },
  other_representatives: {
    where_no_tr: 'En faggruppe uden TR kan vælge en medarbejderrepræsentant.',
    not_allowed: 'Kun TR og AMR kan være medarbejderrepræsentanter.',
  },
  substitutes_called_by: {
    member: 'Et medlem, der er forhindret, indkalder selv sin suppleant.',
    secretary: 'Sekretæren indkalder suppleanten, når et medlem er forhindret.',
  },
  vacant_seats_shown: { on_web_page: 'Ledige pladser vises på udvalgets side.' },
  disputes: {
    level_above: 'Uenighed om den lokale organisation afgøres på niveauet over.',
    level_two: 'Uenighed om den lokale organisation afgøres af udvalget på andet niveau.',
    main_committee: 'Uenighed om den lokale organisation sendes til hovedudvalget.',
  },
  right_level: { where_decided: 'En sag drøftes i udvalget hos den leder, der træffer beslutningen.' },
  political_cases: { where_submitted: 'En sag til politikerne drøftes i udvalget hos den leder, der forelægger den.' },
  framework: {
    municipal: 'Aftalen bygger på rammeaftalen for kommuner.',
    region: 'Aftalen bygger på rammeaftalen for regioner.',
  },
}

/** The words of principles: what each is about, and each choice as a sentence. */
export const da = { names: namesDa, choices: choicesDa }

export type Messages = typeof da

export const en: Messages = {
  names: {
    balance: 'Balance of the sides',
    agenda_by: 'Who makes the agenda',
    agenda_from: 'What the agenda is made from',
    agenda_to: 'Who gets the agenda',
    agenda_style: 'How the agenda is written',
    item_purpose: 'What an item is to lead to',
    items_handed_in: 'How items are handed in',
    minutes_to: 'Who gets the minutes',
    minutes_style: 'How the minutes are written',
    minutes_approved: 'How the minutes are approved',
    published_by: 'Who publishes',
    extraordinary_by: 'Who may demand an extraordinary meeting',
    waiver: 'Waiving deadlines',
    meeting_moved_by: 'Moving meetings',
    calendar_fixed: 'When the calendar is fixed',
    notice_satisfied_by: 'What counts as notice',
    led_by: 'Who leads the meeting',
    aim: 'What the meeting aims at',
    pre_meetings: 'Pre-meetings',
    open_to_employees: 'Open meetings',
    secretary_standing: 'The secretary',
    advisers: 'Advisers and specialists',
    working_groups: 'Working groups',
    yearly_evaluation: 'Evaluation',
    strategic_discussion: 'Strategic discussion',
    personal_cases: 'Personnel cases',
    staff_meeting_form: 'Committee or staff meeting',
    staff_meeting_vice_chair: 'Vice-chair of staff meetings',
    working_environment_leader: 'Leaders in a working environment group',
    amr_election: 'Election of working environment representatives',
    other_representatives: 'Representatives who are no shop stewards',
    substitutes_called_by: 'Calling substitutes',
    vacant_seats_shown: 'Vacant seats',
    disputes: 'Disagreement about the local organisation',
    right_level: 'The right level',
    political_cases: 'Cases for the politicians',
    framework: 'Framework agreement',
  },
  choices: {
    balance: { never_more_management: 'The management side never has more members than the employee side.' },
    agenda_by: {
      chairs_jointly: 'Chair and vice-chair make the agenda together.',
      chair: 'The chair makes the agenda.',
      chairmanship: 'The chairmanship makes the agenda.',
    },
    agenda_from: { adopted_template: 'The agenda is made from a template that the committee has adopted.' },
    agenda_to: {
      members: 'The agenda is sent to the members.',
      members_and_substitutes: 'The agenda is sent to members and substitutes.',
      contact_persons: 'The agenda is sent to all contact persons.',
      all_employees: 'All employees can read the agenda.',
      public: 'The agenda is published on the internet.',
    },
    agenda_style: {
      descriptive: 'The agenda is written so that others than the members understand it.',
      enough_for_those_represented:
        'The agenda is full enough for members to discuss the items with those they represent.',
    },
    item_purpose: {
      decided_with_agenda:
        'When the agenda is made, it is decided of each item whether it is for information, discussion or decision.',
    },
    items_handed_in: { on_a_form: 'Items are handed in on a form.' },
    minutes_to: {
      members: 'The minutes are sent to the members.',
      members_and_substitutes: 'The minutes are sent to members and substitutes.',
      contact_persons: 'The minutes are sent to all contact persons.',
      all_employees: 'All employees can read the minutes.',
      above_and_below: 'The minutes are sent to the committees on the level above and below.',
    },
    minutes_style: {
      decisions: 'The minutes hold decisions.',
      descriptive: 'The minutes are written so that others than the members understand them.',
    },
    minutes_approved: {
      chairs: 'Chair and vice-chair approve the minutes before they are sent out.',
      next_meeting: 'The minutes are approved at the next meeting.',
    },
    published_by: {
      management: 'The management is responsible for publishing agenda and minutes.',
      secretary: 'The secretary publishes agenda and minutes.',
    },
    extraordinary_by: {
      chair_or_vice_chair: 'The chair or the vice-chair may call an extraordinary meeting.',
      either_side: 'Chair and vice-chair call an extraordinary meeting when one of the sides wishes it.',
      majority_of_members: 'A majority of the members may demand an extraordinary meeting, naming its items.',
      majority_of_employees: 'A majority of the employee representatives may demand an extraordinary meeting.',
    },
    waiver: {
      chairs_agree: 'Deadlines may be waived when chair and vice-chair agree.',
      special_cases: 'Deadlines may be waived in special cases.',
      never: 'Deadlines may not be waived.',
    },
    meeting_moved_by: { chairs_agree: 'A meeting is moved when chair and vice-chair agree.' },
    calendar_fixed: {
      last_meeting_of_year: 'Next year’s meetings are fixed at the last meeting of the year.',
      year_plan: 'Meetings are fixed in a plan of the year.',
      annual_wheel_in_december: 'Meetings are fixed in the annual wheel, which is made in December.',
      dates_published: 'The dates of meetings are published.',
    },
    notice_satisfied_by: { year_plan: 'The plan of the year counts as notice of the meetings in it.' },
    led_by: { chair_else_vice_chair: 'The chair leads the meeting; in the chair’s absence the vice-chair does.' },
    aim: { agreement: 'The committee aims at agreement. There is no voting.' },
    pre_meetings: {
      each_side: 'Each side may hold a pre-meeting.',
      shown_on_agenda: 'The pre-meeting is agreed and shown on the agenda.',
    },
    open_to_employees: {
      all: 'All employees may attend the meeting.',
      after_registration: 'All employees may attend the meeting when they have registered.',
    },
    secretary_standing: {
      not_a_member: 'The secretary is not a member of the committee.',
      need_not_be_member: 'The secretary need not be a member of the committee.',
      appointed_jointly: 'Chair and vice-chair appoint the secretary together.',
      from_hr: 'The secretary comes from HR.',
    },
    advisers: { may_attend: 'The committee may invite specialists, and standing advisers may attend.' },
    working_groups: { may_be_set_up: 'The committee may set up working groups.' },
    yearly_evaluation: { held: 'The committee evaluates its work once a year.' },
    strategic_discussion: { every_third_year: 'The committee holds a strategic discussion every third year.' },
    personal_cases: { never: 'The committee does not deal with cases about single persons.' },
    staff_meeting_form: {
      by_head_count:
        'The number of employees decides whether a workplace has a committee or staff meetings with MED status.',
      decided_at_workplace:
        'The workplace decides itself whether it has a committee or staff meetings with MED status.',
    },
    staff_meeting_vice_chair: { none: 'A staff meeting with MED status has no vice-chair.' },
    working_environment_leader: { at_least_one: 'At least one of the leaders is in a working environment group.' },
    amr_election: {
      annual_meeting_odd_years:
        'The working environment representatives are elected at the annual meeting in odd years.',
      annual_meeting: 'The working environment representatives are elected at the annual meeting.',
    },
    other_representatives: {
      where_no_tr: 'A trade without a shop steward may elect an employee representative.',
      not_allowed: 'Only shop stewards and working environment representatives may represent the employees.',
    },
    substitutes_called_by: {
      member: 'A member who cannot come calls the substitute.',
      secretary: 'The secretary calls the substitute when a member cannot come.',
    },
    vacant_seats_shown: { on_web_page: 'Vacant seats are shown on the committee’s page.' },
    disputes: {
      level_above: 'Disagreement about the local organisation is settled on the level above.',
      level_two: 'Disagreement about the local organisation is settled by the committee on the second level.',
      main_committee: 'Disagreement about the local organisation is sent to the main committee.',
    },
    right_level: { where_decided: 'A matter is discussed in the committee of the leader who decides it.' },
    political_cases: {
      where_submitted: 'A case for the politicians is discussed in the committee of the leader who submits it.',
    },
    framework: {
      municipal: 'The agreement stands on the framework agreement for municipalities.',
      region: 'The agreement stands on the framework agreement for regions.',
    },
  },
}

export const messages = { da, en }

/** A choice as a sentence; the stored words themselves where the list no longer has it. */
export function principleWords(lang: 'da' | 'en', principle: string, choice: string): string {
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = messages[lang].choices
  return choices[principle]?.[choice] ?? `${principle}: ${choice}`
}
