import type { Lang } from '../../../platform/i18n/lang.ts'
import type { CastPart } from './rules.ts'

/** Who it is, and what to try first in their shoes. */
type CastWords = readonly [role: string, first: string]

export const da = {
  title: 'Log ind',
  lead: 'Medspil er for ansatte og for dem, der sidder i et MED-udvalg.',
  withProvider: (name: string) => `Log ind med ${name}`,
  withProviderText: 'Brug det login, du bruger til dine andre systemer på arbejdet.',
  withEmail: 'Få et link på e-mail',
  withEmailText: 'For dig, der ikke har kommunens login. Linket virker i 15 minutter og kan bruges én gang.',
  email: 'Din e-mailadresse',
  emailHint: 'Den adresse, kommunen har registreret på dig.',
  sendLink: 'Send linket',
  linkSentTitle: 'Se i din indbakke',
  linkSentText:
    'Hvis adressen er registreret hos os, har vi sendt et link til den. Linket virker i 15 minutter og kan bruges én gang.',
  linkSentMissing:
    'Kommer der ikke noget, så se i mappen med uønsket post, og spørg din leder eller HR, hvilken adresse der er registreret på dig.',
  mailWaits: 'Serveren sender ikke mail endnu',
  mailWaitsText:
    'Så længe får du et link af den, der driver serveren. Stop den, kør kommandoen her, og start den igen. Er du den første administrator, så start den bare igen: den skriver selv et nyt link.',
  mailWaitsAddress: 'din@adresse.dk',
  openLinkTitle: 'Log ind med linket',
  openLinkText: 'Tryk på knappen for at logge ind. Linket kan bruges én gang.',
  openLink: 'Log ind',
  newLink: 'Få et nyt link',
  toSignIn: 'Til log ind',
  refusedTitle: 'Du blev ikke logget ind',
  unknownTitle: 'Din konto kender vi ikke endnu',
  refusals: {
    account_unknown:
      'Dit login virker, men det hører ikke til nogen, vi kender. Spørg din leder eller HR, om du er registreret i Medspil med dit medarbejdernummer eller din e-mailadresse. Når det er på plads, kan du logge ind.',
    account_closed: 'Din konto er lukket. Spørg HR, hvis du mener, at det er en fejl.',
    not_here_any_more:
      'Du har ikke længere en arbejdsplads eller et hverv her. Spørg HR, hvis du mener, at det er en fejl.',
    provider_unreachable: 'Vi kan ikke få forbindelse til loginsystemet lige nu. Prøv igen om et par minutter.',
    provider_refused: 'Loginsystemet gav ikke et svar, vi kan bruge. Begynd forfra.',
    sign_in_expired:
      'Det tog for lang tid at logge ind, eller også er svaret allerede brugt. Begynd forfra i den samme browser.',
    link_unknown: 'Linket findes ikke. Se efter, om hele linket kom med, eller få et nyt.',
    link_used: 'Linket er allerede brugt. Få et nyt, hvis du stadig skal logge ind.',
    link_expired: 'Linket er mere end 15 minutter gammelt og virker ikke længere. Få et nyt.',
    too_many_tries: 'Der er forsøgt for mange gange. Vent et kvarter, og prøv igen.',
  },
  demo: 'Se øvekommunen',
  demoText: 'Dette er en øvekommune med opdigtede mennesker. Du kan prøve Medspil som en af dem.',
  castTitle: 'Vælg, hvem du vil være',
  castLead: 'Alle i øvekommunen er opdigtede. Du kan skifte undervejs, og intet af det, du gør, når ud af huset.',
  stepIn: (name: string) => `Log ind som ${name}`,
  castEmpty: 'Der er ingen roller endnu',
  castEmptyText: 'Rollerne kommer, når øvekommunen er lagt ind.',
  tryThis: 'Prøv:',
  parts: {
    chief_executive: [
      'Kommunaldirektør og formand for hovedudvalget',
      'Drej formandens nøgle, så dagsordenen kan sendes ud.',
    ],
    main_vice_chair: ['Næstformand i hovedudvalget', 'Læs dagsordenen igennem, og drej næstformandens nøgle.'],
    main_secretary: ['Sekretær for hovedudvalget', 'Tag imod en sag fra et center, og sæt den på en dagsorden.'],
    centre_chair: ['Centerchef og formand for et center-MED', 'Godkend referatet, og se, hvad der blev sendt videre.'],
    centre_vice_chair: ['Næstformand i et center-MED', 'Godkend referatet sammen med formanden.'],
    centre_secretary: [
      'Sekretær for et center-MED',
      'Lav en dagsorden, skriv referat, og send et punkt videre til hovedudvalget.',
    ],
    union_representative: ['Tillidsrepræsentant og medlem af et udvalg', 'Foreslå et punkt til næste møde.'],
    safety_representative: [
      'Arbejdsmiljørepræsentant og medlem af et udvalg',
      'Læs dagsordenen, og meld afbud, så suppleanten kaldes ind.',
    ],
    substitute: ['Suppleant i et udvalg', 'Se det møde, du er kaldt ind til.'],
    leader: ['Leder af en daginstitution', 'Se dit personalemøde med MED-status.'],
    employee: ['Ansat uden hverv', 'Find ud af, hvem der repræsenterer dig, og læs et referat.'],
    hr_consultant: ['HR- og MED-konsulent', 'Se MED-aftalen, og besæt en ledig plads i et udvalg.'],
    administrator: ['Systemadministrator', 'Indlæs en medarbejderliste, og se posten, der ville være sendt.'],
  } satisfies Record<CastPart, CastWords> as Record<CastPart, CastWords>,
  accountTitle: 'Min konto',
  sessionsTitle: 'Her er du logget ind',
  sessionsCaption: 'Enheder, hvor du er logget ind',
  device: 'Enhed',
  unknownDevice: 'Ukendt enhed',
  thisDevice: 'denne',
  lastUsed: 'Senest brugt',
  signedInBy: 'Logget ind med',
  methods: { oidc: 'kommunens login', email_link: 'link på e-mail', demo: 'øvekommunen' },
  sessionsText:
    'Du bliver logget ud, når du ikke har brugt Medspil i 12 timer, og altid efter 7 dage. Kender du ikke en enhed, så log ud alle steder.',
  signOut: 'Log ud',
  signOutEverywhere: 'Log ud alle steder',
  mailsTitle: 'Mails',
  mailsText: 'Vælg, hvilke mails du får, og om de kommer med det samme eller samlet.',
  mailsOpen: 'Vælg mails',
  calendarTitle: 'Din kalender',
  calendarText: 'Få dine møder vist i Outlook, på telefonen eller i en anden kalender.',
  calendarOpen: 'Møder i din egen kalender',
  languageTitle: 'Sprog',
  languageText: 'Sider og mails til dig skrives på dette sprog. Det, andre har skrevet, bliver ikke oversat.',
  language: 'Sprog',
  languages: { da: 'Dansk', en: 'Engelsk (English)' },
  saveLanguage: 'Gem sprog',
  notices: {
    signed_out: 'Du er logget ud',
    signed_out_everywhere: 'Du er logget ud alle steder',
    language_chosen: 'Sproget er gemt',
  },
  mail: {
    subject: 'Dit link til Medspil',
    preheader: 'Linket virker i 15 minutter og kan bruges én gang.',
    greeting: (name: string) => `Hej ${name}`,
    greetingWithoutName: 'Hej',
    asked: 'Du, eller en anden, har bedt om et link til at logge ind i Medspil.',
    use: 'Tryk på linket, og derefter på knappen på siden. Linket virker i 15 minutter og kan bruges én gang.',
    ignore: 'Har du ikke bedt om det, så gør ingenting. Så kan linket ikke bruges af nogen.',
    action: 'Log ind i Medspil',
    footer: (municipality: string) => `Medspil, ${municipality}`,
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Sign in',
  lead: 'Medspil is for employees and for those who sit on a MED committee.',
  withProvider: (name) => `Sign in with ${name}`,
  withProviderText: 'Use the login that you use for your other systems at work.',
  withEmail: 'Get a link by e-mail',
  withEmailText:
    'For those who do not have the municipality’s login. The link works for 15 minutes and can be used once.',
  email: 'Your e-mail address',
  emailHint: 'The address that the municipality has registered for you.',
  sendLink: 'Send the link',
  linkSentTitle: 'Look in your inbox',
  linkSentText:
    'If the address is registered with us, we have sent a link to it. The link works for 15 minutes and can be used once.',
  linkSentMissing:
    'If nothing arrives, look in your junk mail, and ask your leader or HR which address is registered for you.',
  mailWaits: 'The server does not send mail yet',
  mailWaitsText:
    'Until then you get a link from whoever runs the server. Stop it, run this command and start it again. If you are the first administrator, just start it again: it writes a new link by itself.',
  mailWaitsAddress: 'your@address.dk',
  openLinkTitle: 'Sign in with the link',
  openLinkText: 'Press the button to sign in. The link can be used once.',
  openLink: 'Sign in',
  newLink: 'Get a new link',
  toSignIn: 'To sign-in',
  refusedTitle: 'You were not signed in',
  unknownTitle: 'We do not know your account yet',
  refusals: {
    account_unknown:
      'Your login works, but it belongs to nobody we know. Ask your leader or HR whether you are registered in Medspil with your employee number or e-mail address. Once you are, you can sign in.',
    account_closed: 'Your account is closed. Ask HR if you think this is a mistake.',
    not_here_any_more: 'You no longer have a workplace or a post here. Ask HR if you think this is a mistake.',
    provider_unreachable: 'We cannot reach the login system right now. Try again in a few minutes.',
    provider_refused: 'The login system did not give an answer that we can use. Start again.',
    sign_in_expired: 'Signing in took too long, or the answer has been used already. Start again in the same browser.',
    link_unknown: 'The link does not exist. Check that the whole link came along, or get a new one.',
    link_used: 'The link has been used already. Get a new one if you still need to sign in.',
    link_expired: 'The link is more than 15 minutes old and no longer works. Get a new one.',
    too_many_tries: 'There have been too many tries. Wait a quarter of an hour and try again.',
  },
  demo: 'See the practice municipality',
  demoText: 'This is a practice municipality with invented people. You can try Medspil as one of them.',
  castTitle: 'Choose who you want to be',
  castLead:
    'Everybody in the practice municipality is invented. You can change along the way, and nothing you do leaves the house.',
  stepIn: (name) => `Sign in as ${name}`,
  castEmpty: 'There are no parts yet',
  castEmptyText: 'The parts come when the practice municipality has been loaded.',
  tryThis: 'Try:',
  parts: {
    chief_executive: [
      'Chief executive and chair of the main committee',
      'Turn the chair’s key so that the agenda can be sent out.',
    ],
    main_vice_chair: ['Vice-chair of the main committee', 'Read through the agenda and turn the vice-chair’s key.'],
    main_secretary: ['Secretary of the main committee', 'Receive a matter from a centre and put it on an agenda.'],
    centre_chair: ['Head of a centre and chair of its committee', 'Approve the minutes and see what was passed on.'],
    centre_vice_chair: ['Vice-chair of a centre’s committee', 'Approve the minutes together with the chair.'],
    centre_secretary: [
      'Secretary of a centre’s committee',
      'Make an agenda, write minutes and pass an item on to the main committee.',
    ],
    union_representative: ['Union representative and member of a committee', 'Raise an item for the next meeting.'],
    safety_representative: [
      'Working environment representative and member of a committee',
      'Read the agenda and send your apologies so that the substitute is called in.',
    ],
    substitute: ['Substitute on a committee', 'See the meeting that you have been called in to.'],
    leader: ['Leader of a day-care institution', 'See your staff meeting with MED status.'],
    employee: ['Employee without a post', 'Find out who represents you, and read some minutes.'],
    hr_consultant: ['HR and MED consultant', 'See the MED agreement and fill a vacant seat on a committee.'],
    administrator: ['System administrator', 'Import a staff list and see the mail that would have been sent.'],
  },
  accountTitle: 'My account',
  sessionsTitle: 'Where you are signed in',
  sessionsCaption: 'Devices where you are signed in',
  device: 'Device',
  unknownDevice: 'Unknown device',
  thisDevice: 'this one',
  lastUsed: 'Last used',
  signedInBy: 'Signed in by',
  methods: { oidc: 'the municipality’s login', email_link: 'link by e-mail', demo: 'the practice municipality' },
  sessionsText:
    'You are signed out when you have not used Medspil for 12 hours, and always after 7 days. If you do not know a device, sign out everywhere.',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  mailsTitle: 'Mails',
  mailsText: 'Choose which mails you get, and whether they come at once or gathered.',
  mailsOpen: 'Choose mails',
  calendarTitle: 'Your calendar',
  calendarText: 'See your meetings in Outlook, on your phone or in another calendar.',
  calendarOpen: 'Meetings in your own calendar',
  languageTitle: 'Language',
  languageText:
    'Pages and mails to you are written in this language. What other people have written is not translated.',
  language: 'Language',
  languages: { da: 'Danish (Dansk)', en: 'English' },
  saveLanguage: 'Save language',
  notices: {
    signed_out: 'You are signed out',
    signed_out_everywhere: 'You are signed out everywhere',
    language_chosen: 'The language has been saved',
  },
  mail: {
    subject: 'Your link to Medspil',
    preheader: 'The link works for 15 minutes and can be used once.',
    greeting: (name) => `Hello ${name}`,
    greetingWithoutName: 'Hello',
    asked: 'You, or somebody else, asked for a link to sign in to Medspil.',
    use: 'Press the link, and then the button on the page. The link works for 15 minutes and can be used once.',
    ignore: 'If you did not ask for it, do nothing. Then nobody can use the link.',
    action: 'Sign in to Medspil',
    footer: (municipality) => `Medspil, ${municipality}`,
  },
}

export const messages: Record<Lang, Messages> = { da, en }

/** What is said after an action, by the key in `?done=`. */
export const signInNotices = Object.fromEntries(
  Object.entries(da.notices).map(([key, text]) => [
    key,
    { da: text, en: en.notices[key as keyof Messages['notices']] },
  ]),
)

export const sameInBoth = ['mailsTitle']
