import { above, everywhere, near, result, type Topic } from './topic.ts'

/** Goes out from the main committee every August, and comes back. */
export const budgetHearing: Topic = {
  title: 'Budget {next}: høring af MED',
  kind: 'discussion',
  apsa: ['work', 'staff'],
  levels: [1],
  months: [8],
  minutes: 40,
  by: 'chair',
  presentation:
    'Direktionen har sendt et samlet oplæg til budget {next} i høring. Oplægget rummer effektiviseringer på {pct} procent på de administrative områder og en omlægning af vikarbudgetterne. Efter procedureretningslinjen skal MED drøfte, hvad budgettet betyder for **arbejds- og personaleforhold**, før kommunalbestyrelsen behandler det.\n\nHøringen spørger især om:\n\n- hvilke opgaver der kan løses på en anden måde\n- hvad forslagene betyder for arbejdsmiljøet\n- hvordan ændringer bedst kan forberedes på arbejdspladserne',
  recommendation:
    '- At Hovedudvalget drøfter oplægget\n- At oplægget sendes i høring i Center-MED med svar inden for MED-aftalens frist',
  results: [
    result(
      'referred',
      'Udvalget drøftede oplægget. Der er enighed om, at konsekvenserne skal beskrives for den enkelte arbejdsplads og ikke kun som beløb. Sagen sendes i høring i alle Center-MED.',
      {
        side: 'employee',
        text: 'Medarbejdersiden er bekymret for, at færre vikartimer bliver til flere alenevagter, og forventer, at det bliver belyst, før budgettet vedtages.',
      },
    ),
  ],
}

/** A proposal on its way through the levels at any time of the year. */
export const restructuring: Topic = {
  title: 'Forslag til ny struktur for administrative fællesskaber: høring',
  kind: 'discussion',
  apsa: ['work', 'staff', 'cooperation'],
  levels: [1],
  months: [],
  minutes: 35,
  by: 'chair',
  presentation:
    'Direktionen foreslår, at administrative opgaver, der i dag løses på {many} arbejdspladser, samles i tre fællesskaber. Formålet er færre systemer at kunne, bedre dækning ved fravær og mere tid til kerneopgaven. Ingen afskediges som følge af forslaget, men nogle skifter arbejdssted.\n\nForslaget behandles politisk til næste forår. MED inddrages nu, så synspunkterne kan indgå i grundlaget.',
  recommendation: '- At udvalget drøfter forslaget\n- At forslaget sendes i høring i Center-MED',
  results: [
    result(
      'referred',
      'Udvalget drøftede forslaget. Det skal fremgå, hvem der tager sig af telefoner og modtagelse på de arbejdspladser, der afgiver opgaver. Forslaget sendes i høring i Center-MED.',
    ),
  ],
}

export const economy: readonly Topic[] = [
  {
    title: 'Budget {next}: rammer og tidsplan',
    kind: 'information',
    apsa: ['work', 'staff'],
    levels: above,
    months: [2, 3],
    minutes: 20,
    by: 'chair',
    presentation:
      'Økonomiudvalget har vedtaget rammerne for budget {next} og en tidsplan med frister for MED. Centrene skal pege på effektiviseringer svarende til {pct} procent. Tidsplanen viser, hvornår hvert niveau får materialet, og hvornår svarene skal være fremme.',
    recommendation: '- At udvalget tager tidsplanen til efterretning',
    results: [
      result(
        'noted',
        'Taget til efterretning. Materialet skal være ude 14 dage før det møde, hvor budgettet drøftes, så baglandet kan høres.',
      ),
    ],
  },
  {
    title: 'Budget {next}: konsekvenser for arbejdspladserne',
    kind: 'discussion',
    apsa: ['work', 'staff'],
    levels: near,
    months: [5, 6],
    minutes: 30,
    by: 'chair',
    presentation:
      'Budgetforslaget betyder, at {place} skal finde {pct} procent i {next}. Ledelsen har indtil nu tre ideer: færre timer i ydertider, fælles indkøb og en anden fordeling af mødetiden. Intet er besluttet.',
    recommendation: '- At udvalget drøfter ideerne og deres betydning for arbejdsmiljøet',
    results: [
      result(
        'discussed',
        'Drøftet. Der er størst opbakning til fælles indkøb. Færre timer i ydertiderne kan ikke ske uden en ny vagtplan, som arbejdsmiljøgruppen er med til at lave.',
      ),
      result('discussed', 'Drøftet. Udvalget ønsker et regneeksempel til næste møde, før der meldes noget ind.'),
    ],
  },
  {
    title: 'Det vedtagne budget {next}: hvad betyder det for os?',
    kind: 'information',
    apsa: ['work', 'staff'],
    levels: everywhere,
    months: [10, 11, 12],
    minutes: 20,
    by: 'chair',
    presentation:
      'Kommunalbestyrelsen vedtog budgettet i oktober. For {place} betyder det en reduktion på {pct2} procent, som hentes på vakante timer og indkøb. Der er afsat midler til flere lærlinge og elever.',
    recommendation:
      '- At udvalget tager orienteringen til efterretning\n- At udvalget drøfter, hvordan budgettet fortælles videre',
    results: [
      result('noted', 'Taget til efterretning. Lederne fortæller om budgettet på personalemøder inden jul.'),
      result('noted', 'Taget til efterretning. Udvalget glæder sig over midlerne til lærlinge og elever.'),
    ],
  },
  {
    title: 'Regnskab {last} og status på økonomien',
    kind: 'information',
    apsa: ['work'],
    levels: everywhere,
    months: [3, 4],
    minutes: 10,
    by: 'chair',
    presentation:
      'Regnskabet for {last} viser et mindreforbrug på {pct2} procent, som især skyldes ubesatte stillinger. {pct} procent af vikarudgiften er brugt i juli og december.',
    recommendation: '- At udvalget tager status til efterretning',
    results: [
      result(
        'noted',
        'Taget til efterretning. Udvalget bemærkede, at et mindreforbrug på ubesatte stillinger ikke er en besparelse.',
      ),
    ],
  },
  {
    title: 'Udbud af rengøring: tilbud under behandling',
    kind: 'information',
    apsa: ['work', 'working_environment'],
    levels: [1, 2],
    months: [5, 11],
    minutes: 15,
    by: 'chair',
    presentation:
      'Der er kommet fire tilbud på rengøringen. De gennemgås nu, og priser og leverandører er fortrolige, til kontrakten er underskrevet. Udvalget orienteres om kravene til arbejdsmiljø og til overtagelse af medarbejdere.',
    recommendation: '- At udvalget tager orienteringen til efterretning',
    results: [
      result('noted', 'Taget til efterretning. Udvalget lægger vægt på, at kravene til rengøringstid følges op.'),
    ],
    closedGround: 'Forvaltningslovens § 27, stk. 3, og offentlighedslovens § 30: tilbud under behandling',
  },
]
