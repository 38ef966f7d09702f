/** The trades that work at a place: how often, which union, and which election group the union belongs to. */
export interface Trade {
  readonly title: string
  readonly share: number
  readonly union: string
  readonly group: 'A' | 'B' | 'C'
}

const trade = (title: string, share: number, union: string, group: Trade['group']): Trade => ({
  title,
  share,
  union,
  group,
})

const pedagogue = trade('Pædagog', 5, 'BUPL', 'C')
const pedagogueAssistant = trade('Pædagogmedhjælper', 3, 'FOA', 'B')
const kitchen = trade('Køkkenassistent', 1, 'FOA', 'B')
const assistant = trade('Social- og sundhedsassistent', 4, 'FOA', 'B')
const helper = trade('Social- og sundhedshjælper', 4, 'FOA', 'B')
const nurse = trade('Sygeplejerske', 2, 'DSR', 'C')
const clerk = trade('Administrativ medarbejder', 3, 'HK', 'B')
const janitor = trade('Teknisk servicemedarbejder', 1, '3F', 'B')
const consultant = trade('Konsulent', 2, 'Djøf', 'A')

const trades = {
  dayCare: [pedagogue, pedagogueAssistant, kitchen],
  school: [
    trade('Lærer', 7, 'DLF', 'C'),
    { ...pedagogue, share: 2 },
    trade('Skolesekretær', 1, 'HK', 'B'),
    { ...janitor, share: 1 },
  ],
  care: [assistant, helper, nurse, kitchen],
  homeCare: [helper, assistant, { ...nurse, share: 1 }, trade('Planlægger', 1, 'HK', 'B')],
  social: [trade('Socialpædagog', 6, 'SL', 'C'), { ...assistant, share: 1 }, trade('Nattevagt', 1, 'FOA', 'B')],
  casework: [trade('Socialrådgiver', 4, 'DS', 'C'), clerk, { ...consultant, share: 1 }],
  technical: [
    trade('Specialarbejder', 4, '3F', 'B'),
    trade('Gartner', 2, '3F', 'B'),
    trade('Ingeniør', 2, 'IDA', 'A'),
    { ...clerk, share: 1 },
  ],
  culture: [trade('Bibliotekar', 3, 'DM', 'A'), trade('Formidler', 2, 'HK', 'B'), { ...janitor, share: 2 }],
  office: [clerk, consultant, trade('It-konsulent', 1, 'PROSA', 'A'), trade('Lønkonsulent', 1, 'HK', 'B')],
} as const satisfies Record<string, readonly Trade[]>

export type WorkKind = keyof typeof trades
export const tradesOf = (kind: WorkKind): readonly Trade[] => trades[kind]

export interface WorkplaceNames {
  readonly work: WorkKind
  /** The kind of unit, as the staff system calls it. */
  readonly kind: string
  readonly leader: string
  /** How its name begins: "Børnehuset". */
  readonly before: string
  readonly names: readonly string[]
}

export interface CentrePlan {
  readonly name: string
  /** Short, in the names of committees. */
  readonly short: string
  readonly areas: readonly { readonly name: string; readonly workplaces: WorkplaceNames }[]
  /** How many workplaces by size: S, M, L. 0: the centre is not there in that size. */
  readonly workplaces: readonly [s: number, m: number, l: number]
  /** Average number of employees of a workplace by size. */
  readonly heads: readonly [s: number, m: number, l: number]
}

const split = (text: string): string[] => text.split(', ')

const dayCare: WorkplaceNames = {
  work: 'dayCare',
  kind: 'Institution',
  leader: 'Leder',
  before: 'Børnehuset ',
  names: split(
    'Solsikken, Mælkebøtten, Svalereden, Skovbrynet, Regnbuen, Ærtehalmen, Myretuen, Søstjernen, Kastanjen, Lærken, Troldehøj, Elverhøj, Grøftekanten, Åkanden, Stjerneskuddet, Egernbo, Nøddebo, Tusindfryd, Humlebien, Hasselhuset, Strandsneglen, Viben, Pindsvinet, Bakkegården',
  ),
}
const school: WorkplaceNames = {
  work: 'school',
  kind: 'Institution',
  leader: 'Skoleleder',
  before: 'Skolen ',
  names: split(
    'Højager, ved Åen, på Bakken, Nordsund Nord, Øster Vedby, Lindeskov, Strandby, Kirkeby, Sankt Olai, Fuglevang, Engmarken, Havbakken, Østervang, Møllemarken',
  ),
}
const careHome: WorkplaceNames = {
  work: 'care',
  kind: 'Institution',
  leader: 'Plejecenterleder',
  before: 'Plejecenter ',
  names: split(
    'Lindegården, Solhøj, Åhaven, Egebo, Bøgelunden, Fjordglimt, Kærvang, Rosenhaven, Møllebakken, Havblik, Enggården, Poppelhuset',
  ),
}
const homeCare: WorkplaceNames = {
  work: 'homeCare',
  kind: 'Institution',
  leader: 'Teamleder',
  before: 'Hjemmeplejen ',
  names: split('Nord, Syd, Øst, Vest, Midt, Oplandet, Havnen, Skovkanten, Aften, Nat, Fjorden, Ådalen'),
}
const residence: WorkplaceNames = {
  work: 'social',
  kind: 'Institution',
  leader: 'Leder',
  before: 'Bostedet ',
  names: split(
    'Klintevej, Ådalen, Søndervang, Birkehuset, Østerled, Havnegade, Møllevej, Engvej, Skolegade, Strandhuset, Bakkehuset, Toften',
  ),
}
const department = (work: WorkKind, names: string): WorkplaceNames => ({
  work,
  kind: 'Afdeling',
  leader: 'Afdelingsleder',
  before: '',
  names: split(names),
})

const familyTeams =
  'Familiehuset, Team Modtagelse, Team Børn, Team Unge og Familie, Team Forebyggelse, PPR, Sundhedsplejen'
const townHall =
  'HR og Arbejdsmiljø, Budget, Løn, Byrådssekretariatet, It-drift, Regnskab, Digitalisering, Indkøb, Jura, Kommunikation, Stadsarkivet, Borgerservice'

/** Level 3 lies across the workplaces of an area: day care, schools, elderly, town hall. */
export const centrePlans: readonly CentrePlan[] = [
  {
    name: 'Center for Dagtilbud og Læring',
    short: 'Dagtilbud og Læring',
    areas: [
      { name: 'Dagtilbud Nord', workplaces: dayCare },
      { name: 'Dagtilbud Syd', workplaces: dayCare },
    ],
    workplaces: [13, 54, 320],
    heads: [9, 19, 24],
  },
  {
    name: 'Center for Skoler',
    short: 'Skoler',
    areas: [{ name: 'Skoleområdet', workplaces: school }],
    workplaces: [5, 28, 170],
    heads: [17, 40, 46],
  },
  {
    name: 'Center for Ældre og Sundhed',
    short: 'Ældre og Sundhed',
    areas: [
      { name: 'Plejecentrene', workplaces: careHome },
      { name: 'Hjemmeplejen', workplaces: homeCare },
    ],
    workplaces: [11, 54, 330],
    heads: [11.5, 29, 36],
  },
  {
    name: 'Center for Social og Handicap',
    short: 'Social og Handicap',
    areas: [{ name: '', workplaces: residence }],
    workplaces: [7, 26, 150],
    heads: [7, 25, 31],
  },
  {
    name: 'Center for Teknik og Miljø',
    short: 'Teknik og Miljø',
    areas: [
      {
        name: '',
        workplaces: department(
          'technical',
          'Vej og Park, Entreprenørgården, Byg, Natur og Miljø, Plan, Forsyning og Klima, Ejendomme, Havnen, Trafik',
        ),
      },
    ],
    workplaces: [6, 20, 90],
    heads: [7, 22, 28],
  },
  {
    name: 'Center for Politik og Personale',
    short: 'Politik og Personale',
    areas: [{ name: 'Rådhuset', workplaces: department('office', townHall) }],
    workplaces: [8, 18, 80],
    heads: [6, 15, 22],
  },
  {
    name: 'Center for Børn og Familie',
    short: 'Børn og Familie',
    areas: [{ name: '', workplaces: department('casework', familyTeams) }],
    workplaces: [0, 20, 90],
    heads: [0, 19, 25],
  },
  {
    name: 'Center for Arbejdsmarked',
    short: 'Arbejdsmarked',
    areas: [
      {
        name: '',
        workplaces: department(
          'casework',
          'Jobindsats, Sygedagpenge, Unge og Uddannelse, Virksomhedsservice, Ydelse, Integration',
        ),
      },
    ],
    workplaces: [0, 16, 80],
    heads: [0, 21, 25],
  },
  {
    name: 'Center for Kultur og Fritid',
    short: 'Kultur og Fritid',
    areas: [
      {
        name: '',
        workplaces: department(
          'culture',
          'Nordsund Bibliotek, Musikskolen, Svømmehallen, Ungdomsskolen, Museet ved Havnen, Idrætshallerne, Kulturhuset',
        ),
      },
    ],
    workplaces: [0, 18, 80],
    heads: [0, 13, 18],
  },
  {
    name: 'Center for Økonomi og IT',
    short: 'Økonomi og IT',
    areas: [
      {
        name: '',
        workplaces: department('office', 'Økonomistyring, Ejendomsskat, Servicedesk, Systemdrift, Analyse, Opkrævning'),
      },
    ],
    workplaces: [0, 14, 50],
    heads: [0, 15, 20],
  },
]

/** Where a workplace lies when the municipality has several of one name. */
export const towns = split(
  'Vedby, Strandby, Kirkeby, Fjordby, Møllerup, Højby, Engesvang, Skovsted, Havnsø, Lundby, Brøndum, Nørre Sund, Sønder Sund, Aaby, Tornby, Rønninge',
)
