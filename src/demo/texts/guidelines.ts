import type { GuidelineKind } from '../../capabilities/guidelines/schema.ts'

/** One in the register of the demo. Invented, and short as such texts are when people read them. */
export interface DemoGuideline {
  readonly kind: GuidelineKind
  readonly title: string
  /** The body that agreed: the main committee, a centre's, a workplace's; null when others decided it. */
  readonly level: 1 | 2 | 4 | null
  readonly decidedBy?: string
  readonly covers: 'all' | 'units' | 'levels'
  readonly levels?: readonly number[]
  /** The key of the duty that it answers. */
  readonly answers?: string
  readonly publishedAt?: string
  /** Days from the demo's day; less than nothing is overdue. */
  readonly reviseIn?: number
  /** How many days ago each text was agreed, the oldest first. */
  readonly texts: readonly { readonly agreed: number; readonly says: string; readonly note?: string }[]
  /** The employee side gave notice so many days ago. */
  readonly noticed?: number
}

export const guidelineTexts: readonly DemoGuideline[] = [
  {
    kind: 'procedure',
    title: 'Sådan drøfter vi budgettet i MED',
    level: 1,
    covers: 'levels',
    levels: [1, 2, 3, 4],
    answers: 'budget',
    reviseIn: 190,
    texts: [
      {
        agreed: 820,
        says: '**Formål**\n\nAlle niveauer drøfter budgettets konsekvenser for arbejds- og personaleforhold, før byrådet beslutter noget.\n\n**Sådan gør vi**\n\n- Hovedudvalget drøfter tidsplanen i januar.\n- Materialet sendes ud senest 14 dage før mødet.\n- Center-MED og Lokal-MED svarer inden for fem hverdage, når forslagene er i høring.\n- Hovedudvalget mødes med økonomiudvalget, før budgettet vedtages.',
      },
    ],
  },
  {
    kind: 'procedure',
    title: 'Drøftelse af større omstillinger',
    level: 1,
    covers: 'all',
    answers: 'reorganisation',
    texts: [
      {
        agreed: 790,
        says: 'Når en omstilling rører ved, hvem der arbejder hvor og med hvad, drøftes den i det udvalg, hvis leder beslutter den, så tidligt, at synspunkterne kan indgå.\n\n1. Udvalget får en beskrivelse af formålet.\n2. Udvalget drøfter den mindst to gange.\n3. TRIO på de berørte arbejdspladser følger den til ende.',
      },
    ],
  },
  {
    kind: 'must',
    title: 'Vold, mobning og chikane',
    level: 1,
    covers: 'all',
    answers: 'violence',
    publishedAt: 'Personalehåndbogen, kapitel 6',
    reviseIn: -20,
    texts: [
      {
        agreed: 1480,
        says: 'Ingen skal finde sig i vold, mobning eller chikane på arbejdet.\n\nHændelser registreres inden for en uge.\n\nLederen taler med den, der har været udsat for noget, så snart det kan lade sig gøre.',
      },
      {
        agreed: 385,
        says: 'Ingen skal finde sig i vold, mobning eller chikane på arbejdet, heller ikke fra borgere og pårørende.\n\nHændelser registreres samme dag, også trusler på sociale medier.\n\nLederen taler med den, der har været udsat for noget, samme dag, og en kollega følger op inden for et døgn.',
        note: 'Også trusler på sociale medier er med, og fristerne er kortere.',
      },
    ],
  },
  {
    kind: 'must',
    title: 'Sygefraværssamtaler',
    level: 1,
    covers: 'all',
    answers: 'sickness',
    reviseIn: 300,
    texts: [
      {
        agreed: 600,
        says: 'Samtalen handler om, hvordan man kommer godt tilbage, og ikke om diagnosen.\n\nLederen indkalder senest på 14.-dagen. Man kan tage sin tillidsrepræsentant med.',
      },
    ],
  },
  {
    kind: 'must',
    title: 'Arbejdsbetinget stress',
    level: 1,
    covers: 'all',
    answers: 'stress',
    texts: [
      {
        agreed: 610,
        says: 'Vi forebygger stress der, hvor arbejdet tilrettelægges.\n\n- TRIO taler om arbejdspresset mindst hvert kvartal.\n- Den, der mærker tegn på stress, går til leder, TR eller AMR.\n- Aftaler om lettelser skrives ned og følges op.',
      },
    ],
  },
  {
    kind: 'must',
    title: 'Trivselsmålinger og opfølgning på dem',
    level: 1,
    covers: 'all',
    answers: 'well_being',
    reviseIn: 430,
    texts: [
      {
        agreed: 590,
        says: 'Trivslen måles mindst hvert tredje år. Resultater vises ikke for grupper på under fem svar.\n\nHver arbejdsplads drøfter sit resultat senest seks uger efter og vælger højst tre ting at arbejde med.',
      },
    ],
  },
  {
    kind: 'may',
    title: 'Hjemmearbejde',
    level: 2,
    covers: 'units',
    reviseIn: 75,
    texts: [
      {
        agreed: 240,
        says: 'Hvor opgaverne tillader det, kan man arbejde hjemme op til to dage om ugen efter aftale med sin leder.\n\nDet aftales med hensyn til dem, der er på stedet.',
      },
    ],
  },
  {
    kind: 'may',
    title: 'Telefoner på stuerne',
    level: 4,
    covers: 'units',
    noticed: 25,
    texts: [
      {
        agreed: 330,
        says: 'Private telefoner ligger i skabet, mens man er sammen med børnene. Arbejdstelefonen er på lydløs.',
      },
    ],
  },
  {
    kind: 'policy',
    title: 'Rejser og kørsel',
    level: null,
    decidedBy: 'Direktionen',
    covers: 'all',
    texts: [
      {
        agreed: 700,
        says: 'Vi rejser med det, der er mindst til gene for klima og budget. Kørsel i egen bil aftales, før man kører.',
      },
    ],
  },
  {
    kind: 'council_rule',
    title: 'Kompetenceregler ved ansættelse og afsked',
    level: null,
    decidedBy: 'Byrådet',
    covers: 'all',
    texts: [
      {
        agreed: 900,
        says: 'Byrådet ansætter og afskediger direktører. Direktionen ansætter centerchefer. Øvrige ansættes af deres nærmeste leder.',
      },
    ],
  },
]
