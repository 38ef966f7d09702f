import type { Lang } from '../i18n/lang.ts'

const da = {
  refusals: {
    not_found: 'Siden eller det, du leder efter, findes ikke, eller du har ikke adgang til det.',
    forbidden:
      'Det har du ikke rettighed til. Spørg udvalgets sekretær eller HR, hvis du mener, at du skulle have det.',
    signed_out: 'Du er ikke logget ind længere. Log ind igen. Det, du skrev, ligger stadig i din browser.',
    seen_as: 'Du ser som en anden. Formularer og kladder, som lukkede punkter kan stå i, bliver ikke åbnet for dig.',
    changed_meanwhile: 'En anden har ændret det samme, mens du skrev. Se begge tekster herunder, og gem igen.',
    already_sent:
      'Formularen er sendt én gang og gemt. Denne gang stod der noget andet i den, og det er ikke gemt endnu. Skulle det rette det første, så gør det på det førstes egen side. Skal det være én til, så send det herunder. Filer følger ikke med og vedhæftes bagefter.',
  },
  fieldErrors: {
    required: 'Udfyld feltet.',
    too_long: 'Teksten er for lang.',
    not_a_date: 'Skriv en dato som 12-03-2026.',
    not_a_time: 'Skriv et klokkeslæt som 13.00.',
    not_a_number: 'Skriv et helt tal.',
    not_a_kle_number: 'Et KLE-nummer skrives xx.xx.xx, for eksempel 81.38.00.',
    not_a_kle_facet: 'En handlingsfacet er et bogstav og to tal, for eksempel P35.',
    out_of_range: 'Tallet er uden for det mulige.',
    not_an_email: 'Skriv en e-mailadresse som navn@kommune.dk.',
    choose_one: 'Vælg en af mulighederne.',
    choose_at_least_one: 'Vælg mindst én.',
    too_many_chosen: 'Det er flere, end der kan vælges på én gang. Vælg færre.',
    bad_text: 'Teksten kan ikke læses. Skriv den igen.',
    cpr_number: 'Teksten ligner et CPR-nummer. CPR-numre må ikke stå her. Fjern det, og gem igen.',
    file_missing: 'Vælg en fil.',
    file_too_large: 'Filen er for stor.',
    file_type: 'Den slags fil kan ikke vedhæftes.',
    invalid: 'Feltet er ikke udfyldt rigtigt.',
  },
  alreadySentTitle: 'Formularen er allerede sendt',
  seeTheFirst: 'Se det, der blev gemt',
  sendOneMore: 'Send det nye som én til',
  refusedTitle: 'Det kunne ikke lade sig gøre',
  back: 'Tilbage',
}

export type HttpMessages = typeof da

const en: HttpMessages = {
  refusals: {
    not_found: 'The page or thing you are looking for does not exist, or you do not have access to it.',
    forbidden: 'You are not allowed to do that. Ask the committee’s secretary or HR if you think you should be.',
    signed_out: 'You are no longer signed in. Sign in again. What you wrote is still in your browser.',
    seen_as: 'You see as somebody else. Forms and drafts that may hold closed items are not opened for you.',
    changed_meanwhile:
      'Somebody else changed the same thing while you were writing. See both texts below, and save again.',
    already_sent:
      'The form was sent once and is saved. This time it said something else, which is not saved yet. If it was to correct the first, do that on the page of the first. If there is to be one more, send it below. Files do not come along and are attached afterwards.',
  },
  fieldErrors: {
    required: 'Fill in this field.',
    too_long: 'The text is too long.',
    not_a_date: 'Write a date such as 12-03-2026.',
    not_a_time: 'Write a time such as 13:00.',
    not_a_number: 'Write a whole number.',
    not_a_kle_number: 'A KLE number is written xx.xx.xx, for example 81.38.00.',
    not_a_kle_facet: 'An action facet is a letter and two digits, for example P35.',
    out_of_range: 'The number is outside what is possible.',
    not_an_email: 'Write an e-mail address such as name@municipality.dk.',
    choose_one: 'Choose one of the options.',
    choose_at_least_one: 'Choose at least one.',
    too_many_chosen: 'That is more than can be chosen at once. Choose fewer.',
    bad_text: 'The text cannot be read. Write it again.',
    cpr_number:
      'The text looks like a civil registration (CPR) number. These must not stand here. Remove it and save again.',
    file_missing: 'Choose a file.',
    file_too_large: 'The file is too large.',
    file_type: 'This kind of file cannot be attached.',
    invalid: 'The field is not filled in correctly.',
  },
  alreadySentTitle: 'The form has been sent already',
  seeTheFirst: 'See what was saved',
  sendOneMore: 'Send the new as one more',
  refusedTitle: 'That was not possible',
  back: 'Back',
}

export const httpMessages: Record<Lang, HttpMessages> = { da, en }

export type FieldErrorCode = keyof HttpMessages['fieldErrors']
