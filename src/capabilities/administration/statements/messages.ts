import type { Lang } from '../../../platform/i18n/lang.ts'

/** A heading and its paragraphs. */
type Section = readonly [heading: string, ...paragraphs: string[]]

export const da = {
  accessibilityTitle: 'Tilgængelighed',
  accessibilityLead: (municipality: string) => `Sådan kan Medspil i ${municipality} bruges af alle.`,
  accessibility: [
    [
      'Det, vi går efter',
      'Medspil er bygget efter WCAG 2.2 på niveau AA. Alt kan gøres med tastatur alene, uden JavaScript, med skærmlæser og ved 400 % forstørrelse. Farve står aldrig alene.',
      'Referater og dagsordener som PDF er mærket op efter PDF/UA-1, så de kan læses op i den rigtige rækkefølge.',
    ],
    [
      'Sådan er det prøvet',
      'Hver side bliver kontrolleret automatisk på dansk og engelsk, på stor og lille skærm, lyst og mørkt. Hovedopgaverne bliver prøvet med tastatur alene og uden JavaScript. Automatisk kontrol finder ikke alt.',
    ],
    [
      'Det, der ikke er tilgængeligt',
      'Bilag, som andre har vedhæftet, er ikke altid tilgængelige. Mangler du et bilag i en form, du kan læse, så skriv til udvalgets sekretær.',
    ],
    [
      'Sig til, hvis noget ikke virker',
      'Skriv til den, der er systemansvarlig for Medspil i din kommune, og fortæl, hvilken side det drejer sig om, og hvad du ville.',
      'Er du ikke tilfreds med svaret, kan du klage til Digitaliseringsstyrelsen. Kommunens officielle tilgængelighedserklæring ligger på was.digst.dk.',
    ],
  ] as readonly Section[],
  privacyTitle: 'Persondata',
  privacyLead: (municipality: string) => `${municipality} er dataansvarlig for det, der står i Medspil.`,
  privacy: [
    [
      'Det, der står om dig',
      'Navn, medarbejdernummer, e-mailadresse på arbejdet, arbejdsplads, stilling og ansættelsesperiode fra personalesystemet. De hverv, du har i MED-systemet. Det, du selv skriver til møder.',
      'Hvilke af kommunens brugergrupper du er i nu, hvis kommunens brugerkatalog sender dem hertil. Det kan kun systemadministratorer se.',
      'Fagforening står kun ved hverv som tillidsrepræsentant eller anden repræsentant og aldrig om andre. CPR-numre må ikke stå nogen steder.',
    ],
    [
      'Hvorfor',
      'For at medarbejdere og ledelse kan samarbejde i MED-systemet, som kommunen er forpligtet til efter rammeaftalen om medindflydelse og medbestemmelse og lov om arbejdsmiljø.',
    ],
    [
      'Hvem der kan se det',
      'Alle, der er ansat, kan se arbejdspladser, udvalg, hverv, udsendte dagsordener og referater. Lukkede punkter kan kun udvalgets medlemmer se, og det bliver noteret, hvem der har læst dem.',
      'Din e-mailadresse kan kollegaer se, når du har et hverv. Ingen får oplysninger uden for kommunen.',
    ],
    [
      'Hvor længe',
      'Referater er en del af kommunens sager og gemmes, som loven kræver. Hvor du har været logget ind, slettes efter 90 dage. Loggen over, hvem der har gjort hvad, gemmes, så længe sagerne gør.',
    ],
    [
      'Cookies',
      'Medspil bruger fire cookies, som er nødvendige: en, mens du er logget ind, en, mens du logger ind, en, der husker dit sprog, og en, der husker, om du vil have stor tekst. Åbne dagsordener og dine noter kan gemmes i din browser, så du kan læse uden net, og slettes, når du logger ud. Der er ingen sporing.',
    ],
    [
      'Dine rettigheder',
      'Du kan få at vide, hvad der står om dig, og få fejl rettet. Skriv til HR. Kommunens databeskyttelsesrådgiver kan hjælpe dig, og du kan klage til Datatilsynet.',
    ],
  ] as readonly Section[],
}

export type Messages = typeof da

export const en: Messages = {
  accessibilityTitle: 'Accessibility',
  accessibilityLead: (municipality) => `How Medspil in ${municipality} can be used by everybody.`,
  accessibility: [
    [
      'What we aim for',
      'Medspil is built to WCAG 2.2 at level AA. Everything can be done with the keyboard alone, without JavaScript, with a screen reader and at 400 % zoom. Colour never stands alone.',
      'Minutes and agendas as PDF are tagged to PDF/UA-1, so that they can be read aloud in the right order.',
    ],
    [
      'How it has been tried',
      'Every page is checked automatically in Danish and English, on a large and a small screen, light and dark. The main jobs are tried with the keyboard alone and without JavaScript. Automatic checks do not find everything.',
    ],
    [
      'What is not accessible',
      'Attachments that others have added are not always accessible. If you need one in a form that you can read, write to the committee’s secretary.',
    ],
    [
      'Tell us if something does not work',
      'Write to whoever is responsible for Medspil in your municipality, and say which page it is about and what you wanted to do.',
      'If you are not satisfied with the answer, you can complain to the Danish Agency for Digital Government. The municipality’s official accessibility statement is at was.digst.dk.',
    ],
  ],
  privacyTitle: 'Personal data',
  privacyLead: (municipality) => `${municipality} is the controller of what is in Medspil.`,
  privacy: [
    [
      'What is held about you',
      'Name, employee number, e-mail address at work, workplace, job title and period of employment from the staff system. The posts that you hold in the MED system. What you write for meetings yourself.',
      'Which of the municipality’s user groups you are in now, where the municipality’s directory sends them here. Only system administrators can see it.',
      'Union affiliation is held only with a mandate as union or other representative, and never about others. Civil registration (CPR) numbers may not stand anywhere.',
    ],
    [
      'Why',
      'So that employees and management can cooperate in the MED system, to which the municipality is bound by the framework agreement on co-influence and co-determination and the Working Environment Act.',
    ],
    [
      'Who can see it',
      'Everybody who is employed can see workplaces, committees, posts, published agendas and minutes. Closed items can only be seen by the committee’s members, and it is noted who has read them.',
      'Colleagues can see your e-mail address when you hold a post. Nobody outside the municipality is given anything.',
    ],
    [
      'For how long',
      'Minutes are part of the municipality’s records and are kept as the law demands. Where you have been signed in is deleted after 90 days. The log of who has done what is kept as long as the records are.',
    ],
    [
      'Cookies',
      'Medspil uses four cookies, all of them necessary: one while you are signed in, one while you are signing in, one that remembers your language, and one that remembers whether you want large text. Open agendas and your notes can be kept in your browser to be read without a connection, and are deleted when you sign out. There is no tracking.',
    ],
    [
      'Your rights',
      'You can be told what is held about you and have mistakes corrected. Write to HR. The municipality’s data protection officer can help you, and you can complain to the Danish Data Protection Agency.',
    ],
  ],
}

export const messages: Record<Lang, Messages> = { da, en }
