import type { InterpretationContent } from '../../capabilities/interpretations/rules.ts'

/** How the agreement has been understood: invented, like the agreement. Days before the day of the demo. */
export const interpretationTexts: readonly (Pick<
  InterpretationContent,
  'about' | 'title' | 'question' | 'answer' | 'clause' | 'levels' | 'isRestricted'
> & { readonly daysAgo: number; readonly byParties?: true })[] = [
  {
    about: 'level',
    title: 'Fælles vagtplan for flere arbejdspladser hører til i Center-MED',
    question:
      'Tre plejehjem skulle have den samme vagtplan. Skulle den drøftes lokalt på hvert plejehjem eller i centret?',
    answer:
      'Centerchefen bestemmer over vagtplanen, når den gælder flere plejehjem. Derfor drøftes den i Center-MED. Hvordan den bruges i det enkelte hus, drøftes lokalt bagefter.',
    clause: '§ 8, stk. 3',
    levels: [2],
    isRestricted: false,
    daysAgo: 610,
  },
  {
    about: 'level',
    title: 'Lukning af en afdeling drøftes dér, hvor chefen forelægger sagen for byrådet',
    question:
      'Byrådet skulle beslutte at lukke en daginstitution. Hvilket udvalg skulle drøfte lukningen før politikerne?',
    answer:
      'Den chef, der forelægger sagen for byrådet, sidder i Center-MED. Lukningen drøftes dér, og referatet følger med sagen. Lokal-MED på stedet orienteres samme dag.',
    clause: '§ 8, stk. 3',
    levels: [2],
    isRestricted: false,
    daysAgo: 420,
  },
  {
    about: 'information',
    title: 'Nyt it-system til dokumentation kræver drøftelse før valg af leverandør',
    question: 'Hvornår skal et nyt dokumentationssystem drøftes: før udbuddet, eller når leverandøren er valgt?',
    answer:
      'Et it-system, der ændrer de daglige opgaver væsentligt, drøftes, inden kravene til udbuddet ligger fast. Når leverandøren er valgt, er det for sent.',
    clause: '§ 7, stk. 4',
    levels: [],
    isRestricted: false,
    daysAgo: 330,
  },
  {
    about: 'agreement',
    title: 'Suppleanten deltager i hele mødet, når medlemmet har meldt afbud',
    question: 'Kan en suppleant nøjes med at komme til ét punkt, og kan medlemmet så komme til resten?',
    answer: 'Suppleanten træder ind for hele mødet. Medlem og suppleant skiftes ikke ud undervejs.',
    clause: '§ 5, stk. 8',
    levels: [],
    isRestricted: false,
    daysAgo: 270,
  },
  {
    about: 'guideline',
    title: 'Retningslinjen om sygefravær gælder også vikarer med månedsløn',
    question: 'Gælder retningslinjen om opfølgning på sygefravær for vikarer?',
    answer: 'Den gælder alle med månedsløn, også vikarer. Timelønnede er ikke omfattet.',
    clause: '§ 8, stk. 1',
    levels: [],
    isRestricted: false,
    daysAgo: 190,
  },
  {
    about: 'information',
    title: 'Overdragelse af rengøringen til en privat leverandør skal drøftes før beslutningen',
    question: 'Rengøringen skulle udliciteres. Var det nok at orientere, efter at Økonomiudvalget havde besluttet det?',
    answer:
      'Nej. En virksomhedsoverdragelse drøftes før beslutningen. Parterne var enige om, at pligten ikke var overholdt, og om en godtgørelse, der bruges til kurser for de berørte.',
    clause: '§ 7, stk. 4',
    levels: [],
    isRestricted: true,
    daysAgo: 150,
  },
]
