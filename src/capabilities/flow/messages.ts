import type { Lang } from '../../platform/i18n/lang.ts'
import type { FigureKey, Step } from './rules.ts'

type PerFigure = Readonly<Record<FigureKey, string>>

const daTitles: PerFigure = {
  agendas_in_time: 'Dagsordener i tide',
  items_with_apsa: 'Punkter vinklet efter APSA',
  minutes_in_time: 'Referater i tide',
  receipts_in_time: 'Orienteringer modtaget i tide',
  answers_in_time: 'Svar inden for fristen',
  wheel_followed: 'Årshjulet fulgt',
  items_from_below: 'Punkter, der kom nedefra',
  items_discussed: 'Punkter, der blev drøftet',
  days_to_answer: 'Fra foreslået til besvaret',
  disputes: 'Uoverensstemmelser',
}

const daSays: PerFigure = {
  agendas_in_time: 'Dagsordener sendt ud inden MED-aftalens frist, af alle, der er sendt eller skulle have været det.',
  items_with_apsa:
    'Punkter på udsendte dagsordener, der siger, om de handler om arbejds-, personale-, samarbejds- eller arbejdsmiljøforhold. Medspil beder om det for hvert punkt, så andet end 100 % er punkter, der kom til på en anden måde.',
  minutes_in_time: 'Referater sendt ud inden MED-aftalens frist, af alle, der er sendt eller skulle have været det.',
  receipts_in_time: 'Sager sendt til orientering, som modtageren kvitterede for inden fristen.',
  answers_in_time: 'Sager sendt til drøftelse, svar eller beslutning, som modtageren svarede på inden fristen.',
  wheel_followed:
    'Det, årshjulet havde, behandlet i sine måneder. Det, der er udeladt med en begrundelse, tæller som fulgt.',
  items_from_below: 'Punkter på udsendte dagsordener, som medlemmer, ansatte eller et udvalg længere nede har rejst.',
  items_discussed:
    'Punkter, som referatet siger blev drøftet, af alle, der blev afsluttet, og ikke kun taget til efterretning.',
  days_to_answer:
    'Dage fra et punkt blev foreslået, til referatet med svaret blev sendt ud: det midterste tal. Skjules, når det kun er en eller to personers.',
  disputes: 'Uoverensstemmelser, der er begyndt, år for år. Der er for få til en kurve.',
}

const daParameters: PerFigure = {
  agendas_in_time: 'Parameter: »Alle dagsordener udarbejdes i tide«.',
  items_with_apsa: 'Parameter: dagsordener er »vinklet i forhold til APSA«.',
  minutes_in_time: 'Parameter: dagsordener og referater er »altid opdateret« på intranettet.',
  receipts_in_time:
    'Parameter: »fastsatte tidsrammer for formidling af informationer mellem niveauerne skal overholdes«.',
  answers_in_time: 'Parameter: »Informationer mellem de tre niveauer i MED-systemet skal flyde let«.',
  wheel_followed: 'Parameter: »Årshjulet for MED-systemet bliver fulgt på alle tre niveauer«.',
  items_from_below:
    'Ikke en parameter. Ligger tæt på problemet, at arbejdspladsernes virkelighed er »dekoblet fra det som drøftes i MED-udvalgene«.',
  items_discussed:
    'Ikke en parameter. Ligger tæt på »Medarbejderne oplever at lederne overholder deres informationspligt«, som man må spørge om.',
  days_to_answer: 'Ikke en parameter i målaftalen.',
  disputes: 'Parameter: »færre sager, hvor Hoved MED involveres i at fortolke MED-aftalens ordlyd« (gule kort).',
}

export const da = {
  title: 'Flow i MED',
  titleOf: (name: string) => `Flow: ${name}`,
  link: 'Flow',
  lead: 'Om information når frem til alle niveauer i tide. Tallene er regnet ud fra det, der alligevel gøres, og lægger alle udvalg sammen, måned for måned. Udvalg stilles ikke op mod hinanden.',
  bodyLead: 'Udvalgets egne tal, kvartal for kvartal, til udvalgets egen drøftelse. Kun udvalget og HR ser dem.',
  from: 'Parametrene er fra målaftalen om MED og TRIO, Guldborgsund Kommune 2016–2018, side 18–19. Lukkede punkter er ikke talt med.',
  titles: daTitles,
  says: daSays,
  parameters: daParameters,
  empty: 'Intet at tælle endnu',
  emptyText: 'Når der sendes dagsordener og referater ud, kommer tallene af sig selv.',
  nothing: 'Intet at tælle i perioden.',
  latest: (period: string, said: string) => `Senest, ${period}: ${said}`,
  share: (percent: number, part: number, whole: number) => `${percent}\u00a0% (${part}\u00a0af\u00a0${whole})`,
  days: (days: number) => (days === 1 ? '1 dag' : `${days} dage`),
  usual: (low: string, high: string, centre: string) =>
    `Det sædvanlige er mellem ${low} og ${high}, i midten ${centre}.`,
  always: (value: string) => `Hele tiden ${value}.`,
  tooFew: 'For få tal til en streg: der skal være mindst seks perioder med noget i.',
  signals: {
    outside: (periods: string) => `Uden for det sædvanlige: ${periods}.`,
    run: (periods: string) => `Mange i træk på samme side af midten: ${periods}.`,
  },
  calm: 'Ingen perioder skiller sig ud.',
  hidden: 'Skjult: for få personer',
  none: 'Intet at tælle',
  signal: { outside: 'Uden for det sædvanlige', run: 'Mange i træk på samme side' },
  table: 'Tallene bag',
  period: { month: 'Måned', quarter: 'Kvartal' } satisfies Record<Step, string>,
  quarter: (n: number, year: string) => `${n}. kvartal ${year}`,
  quarterShort: (n: number, year: string) => `${n}.kv. ${year}`,
  year: 'År',
  begun: 'Begyndt',
  noDisputes: 'Ingen uoverensstemmelser i perioden.',
  toDisputes: 'Slags, niveau og tid',
  value: 'Tal',
  note: 'Bemærkning',
  levels: 'Niveau for niveau i hele perioden',
  levelHead: 'Niveau',
  level: (n: number) => `Niveau ${n}`,
  chart: (title: string) => `Kurve: ${title}`,
  how: 'Sådan læses kurverne',
  howText:
    'Stregen er midten og båndet det sædvanlige: Kun et punkt uden for båndet, eller otte i træk på samme side af midten, er værd at tale om.',
  elsewhere: 'Målaftalens andre parametre, og hvor de ses',
  elsewhereList: [
    'Organisationsdiagram og udvalgsmedlemmer er opdateret: Medspil tegner dem af det, der gælder i dag (MED-organisationen).',
    'En velfungerende TRIO på alle arbejdspladser: Medspil viser, hvor en TRIO mangler nogen (MED-organisationen), men ikke, om den fungerer.',
    'Erfa-møder mellem sekretærerne mindst hver anden måned: Holdes som netværk i Medspil, men tælles ikke her.',
    'Brush up, temadage, MED-uddannelse og deltagernes udbytte: Måles ikke i Medspil.',
    'Hjælpeværktøjer på intranettet: Måles ikke i Medspil.',
    'Medarbejdernes oplevelse af informationspligten, kendskabet til MED og TRIO og nulpunktsmålingen: Må man spørge om. Måles ikke i Medspil.',
  ],
}

export type Messages = typeof da

const enTitles: PerFigure = {
  agendas_in_time: 'Agendas in time',
  items_with_apsa: 'Items marked by APSA',
  minutes_in_time: 'Minutes in time',
  receipts_in_time: 'Information received in time',
  answers_in_time: 'Answers within their time',
  wheel_followed: 'Annual wheel followed',
  items_from_below: 'Items that came from below',
  items_discussed: 'Items that were discussed',
  days_to_answer: 'From raised to answered',
  disputes: 'Disputes',
}

const enSays: PerFigure = {
  agendas_in_time: 'Agendas sent by the MED agreement’s deadline, of all that are sent or should have been.',
  items_with_apsa:
    'Items on sent agendas that say whether they are about work, staff, cooperation or the working environment. Medspil asks for it for every item, so anything below 100% is items that came in another way.',
  minutes_in_time: 'Minutes sent by the MED agreement’s deadline, of all that are sent or should have been.',
  receipts_in_time: 'Matters sent for information whose receipt was confirmed by the deadline.',
  answers_in_time: 'Matters sent for discussion, reply or decision that were answered by the deadline.',
  wheel_followed:
    'What the annual wheel had, dealt with in its months. What was left out with a reason counts as followed.',
  items_from_below: 'Items on sent agendas that members, employees or a body further down raised.',
  items_discussed: 'Items that the minutes say were discussed rather than only noted, of all that were closed.',
  days_to_answer:
    'Median number of days from when an item was raised until the minutes with the answer were sent. Hidden when it concerns one or two people.',
  disputes: 'Disputes begun, year by year. There are too few for a chart.',
}

const enParameters: PerFigure = {
  agendas_in_time: 'Parameter: “All agendas are made in time”.',
  items_with_apsa: 'Parameter: agendas are “seen in relation to APSA”.',
  minutes_in_time: 'Parameter: agendas and minutes are “always up to date” on the intranet.',
  receipts_in_time: 'Parameter: “fixed times for passing information between the levels must be kept”.',
  answers_in_time: 'Parameter: “Information between the three levels of the MED system must flow easily”.',
  wheel_followed: 'Parameter: “The annual wheel of the MED system is followed on all three levels”.',
  items_from_below:
    'Not a parameter. Close to the problem that the reality of the workplaces is “disconnected from what the MED committees discuss”.',
  items_discussed:
    'Not a parameter. Close to “Employees find that leaders keep their duty to inform”, which has to be asked about.',
  days_to_answer: 'Not a parameter of the goal agreement.',
  disputes: 'Parameter: “fewer cases where the main committee has to interpret the MED agreement” (yellow cards).',
}

export const en: Messages = {
  title: 'Flow in MED',
  titleOf: (name) => `Flow: ${name}`,
  link: 'Flow',
  lead: 'Whether information reaches every level in time. The figures are computed from what is done anyway and add all bodies together, month by month. Bodies are not compared with each other.',
  bodyLead: 'The body’s own figures, quarter by quarter, for its own discussion. Only the body and HR see them.',
  from: 'The parameters are from the goal agreement on MED and TRIO, Guldborgsund Municipality 2016–2018, pages 18–19. Closed items are not counted.',
  titles: enTitles,
  says: enSays,
  parameters: enParameters,
  empty: 'Nothing to count yet',
  emptyText: 'When agendas and minutes are sent, the figures come by themselves.',
  nothing: 'Nothing to count in the period.',
  latest: (period, said) => `Latest, ${period}: ${said}`,
  share: (percent, part, whole) => `${percent}% (${part} of ${whole})`,
  days: (days) => (days === 1 ? '1 day' : `${days} days`),
  usual: (low, high, centre) => `The usual is between ${low} and ${high}, in the middle ${centre}.`,
  always: (value) => `All the time ${value}.`,
  tooFew: 'Too few numbers for a line: there must be at least six periods with something in them.',
  signals: {
    outside: (periods) => `Outside the usual: ${periods}.`,
    run: (periods) => `Many in a row on the same side of the middle: ${periods}.`,
  },
  calm: 'No period stands out.',
  hidden: 'Hidden: too few persons',
  none: 'Nothing to count',
  signal: { outside: 'Outside the usual', run: 'Many in a row on the same side' },
  table: 'The numbers behind',
  period: { month: 'Month', quarter: 'Quarter' },
  quarter: (n, year) => `Quarter ${n} of ${year}`,
  quarterShort: (n, year) => `Q${n} ${year}`,
  year: 'Year',
  begun: 'Begun',
  noDisputes: 'No disputes in the period.',
  toDisputes: 'Kind, level and time',
  value: 'Figure',
  note: 'Note',
  levels: 'Level by level over the whole time',
  levelHead: 'Level',
  level: (n) => `Level ${n}`,
  chart: (title) => `Chart: ${title}`,
  how: 'How to read the charts',
  howText:
    'The line is the middle and the band the usual: only a point outside the band, or eight in a row on the same side of the middle, is worth talking about.',
  elsewhere: 'The other parameters of the goal agreement, and where they are seen',
  elsewhereList: [
    'Chart and members of the committees are up to date: Medspil draws them from what holds today (The MED organisation).',
    'A TRIO that works well at every workplace: Medspil shows where a TRIO lacks somebody (The MED organisation), but not whether it works well.',
    'Meetings of the secretaries’ network at least every second month: held as a network in Medspil, but not counted here.',
    'Refresher courses, theme days, MED training and what people got out of them: not measured in Medspil.',
    'Tools on the intranet: not measured in Medspil.',
    'How employees experience the duty to inform, who knows MED and TRIO, and the baseline survey: must be asked. Not measured in Medspil.',
  ],
}

export const sameInBoth = ['link']

export const messages: Record<Lang, Messages> = { da, en }
