import { above, everywhere, local, near, result, type Topic } from './topic.ts'

export const environment: readonly Topic[] = [
  {
    title: 'Sygefravær, {quarter}. kvartal',
    kind: 'discussion',
    apsa: ['working_environment', 'staff'],
    levels: everywhere,
    months: [2, 5, 9, 11],
    minutes: 20,
    by: 'chair',
    presentation:
      'Sygefraværet i {place} var {pct} procent i {quarter}. kvartal mod {pct2} procent i samme kvartal året før. Korttidsfraværet fylder mest i vintermånederne. Tallene vises samlet, så ingen kan genkendes.\n\nArbejdsmiljøgruppen har set på tallene sammen med trivselsmålingen og peger på to mønstre: mange korte forløb efter perioder med lav bemanding, og få, men lange forløb med stress.',
    recommendation: '- At udvalget drøfter tallene\n- At udvalget aftaler, hvad der prøves frem til næste kvartal',
    results: [
      result(
        'agreed',
        'Udvalget er enigt om at prøve en fast samtale efter tredje fraværsperiode og at følge tallene pr. måned i et halvt år.',
      ),
      result(
        'discussed',
        'Drøftet. Tallene er bedre end sidste år. Udvalget ønsker næste gang at se langtidsfraværet for sig.',
      ),
    ],
  },
  {
    title: 'APV: opfølgning på handlingsplanen',
    kind: 'discussion',
    apsa: ['working_environment'],
    levels: near,
    months: [3, 4, 9],
    minutes: 20,
    by: 'amr',
    presentation:
      'APV’en pegede på {many} forhold, der skulle gøres noget ved. {few} af dem mangler stadig. Det gælder især støj, tunge løft og pauser, der bliver afbrudt. Handlingsplanen viser, hvem der har ansvaret, og hvornår det skal være gjort.',
    recommendation: '- At udvalget gennemgår handlingsplanen\n- At der sættes nye datoer på det, der mangler',
    results: [
      result(
        'agreed',
        'Planen er gennemgået, og der er sat nye datoer. Arbejdsmiljøgruppen melder tilbage på næste møde.',
      ),
      result('agreed', 'Tre punkter er afsluttet. Pauser tages op som selvstændigt punkt.'),
    ],
  },
  {
    title: 'Årlig arbejdsmiljødrøftelse {year}',
    kind: 'agreement',
    apsa: ['working_environment', 'cooperation'],
    levels: everywhere,
    months: [2, 3, 4],
    minutes: 40,
    by: 'chair',
    presentation:
      'En gang om året skal udvalget tilrettelægge samarbejdet om arbejdsmiljø for det kommende år. Udvalget skal:\n\n1. se på, om målene fra {last} blev nået\n2. fastlægge, hvordan samarbejdet foregår\n3. sætte mål for det kommende år\n\nDrøftelsen skal kunne dokumenteres skriftligt.',
    recommendation: '- At udvalget evaluerer målene for {last}\n- At udvalget sætter højst tre mål for {year}',
    results: [
      result(
        'agreed',
        'To af tre mål er nået. Målene for {year} er færre forflytninger alene, kortere svartid på registrerede hændelser og en introduktion til arbejdsmiljø for alle nye.',
      ),
      result(
        'agreed',
        'Samarbejdet fungerer. Målene for {year} er støj, pauser og en fælles måde at tage imod vikarer på.',
      ),
    ],
  },
  {
    title: 'Trivselsmåling {year}: resultater',
    kind: 'discussion',
    apsa: ['working_environment', 'cooperation'],
    levels: everywhere,
    months: [5, 6, 11],
    minutes: 30,
    by: 'chair',
    presentation:
      'Svarprocenten blev 7{few}, lidt højere end sidst. {place} ligger højt på mening i arbejdet og samarbejde med kolleger og lavere på tempo og forudsigelighed. Grupper med få svar vises ikke for sig.',
    recommendation: '- At udvalget drøfter resultaterne\n- At udvalget vælger to temaer, der arbejdes videre med',
    results: [
      result(
        'agreed',
        'Udvalget arbejder videre med tempo og med anerkendelse i hverdagen. TRIO’erne tager temaerne op på hver arbejdsplads.',
      ),
      result('discussed', 'Drøftet. Resultaterne gennemgås på personalemøder, før der vælges temaer.'),
    ],
  },
  {
    title: 'Trivselsmåling: spørgsmål og tidsplan',
    kind: 'discussion',
    apsa: ['working_environment'],
    levels: above,
    months: [10, 12],
    minutes: 20,
    by: 'secretary',
    presentation:
      'Næste trivselsmåling gennemføres til foråret. Sekretariatet foreslår færre spørgsmål end sidst, og at medarbejdere uden arbejdsmail svarer på telefon. Ingen resultater vises for grupper under fem svar.',
    recommendation: '- At udvalget drøfter spørgsmålene\n- At udvalget godkender tidsplanen',
    results: [
      result(
        'agreed',
        'Tidsplanen følges. Spørgsmålene om krænkende handlinger formuleres, så de kan forstås af alle.',
      ),
    ],
  },
  {
    title: 'Retningslinje mod vold og trusler: revision',
    kind: 'agreement',
    apsa: ['working_environment'],
    levels: [1, 2],
    months: [4, 6],
    minutes: 25,
    by: 'secretary',
    presentation:
      'Retningslinjen er tre år gammel. Den foreslås ændret, så alle hændelser registreres samme dag, også trusler på sociale medier, og så en kollega altid følger op inden for et døgn. Det er en skal-retningslinje: Den kan ændres, men ikke opsiges.',
    recommendation: '- At udvalget bliver enigt om den reviderede retningslinje',
    results: [
      result(
        'guideline_agreed',
        'Der er enighed om retningslinjen. Den gælder fra den 1. i næste måned og lægges frem på alle arbejdspladser.',
      ),
      result(
        'no_agreement',
        'Der var ikke enighed om fristen for registrering. Den hidtidige retningslinje gælder fortsat. Ledelsen vender tilbage med et nyt forslag.',
        {
          side: 'employee',
          text: 'Medarbejdersiden ønsker, at registrering sker, før vagten slutter, og at tiden til det regnes som arbejdstid.',
        },
      ),
    ],
  },
  {
    title: 'Vold og trusler: registrerede hændelser',
    kind: 'discussion',
    apsa: ['working_environment'],
    levels: near,
    months: [],
    minutes: 15,
    by: 'amr',
    presentation:
      'Der er registreret {many} hændelser siden sidst, flest om eftermiddagen. I {few} tilfælde var en medarbejder alene. Hændelserne gennemgås samlet; den enkelte sag drøftes ikke her.',
    recommendation: '- At udvalget drøfter, hvad der kan forebygge alenearbejde',
    results: [
      result('agreed', 'Ingen er alene i ydertiden de næste tre måneder. Ordningen evalueres derefter.'),
      result('discussed', 'Drøftet. Flere hændelser bliver registreret, og det er et fremskridt.'),
    ],
  },
  {
    title: 'Støj i hverdagen',
    kind: 'discussion',
    apsa: ['working_environment'],
    levels: [3, 4],
    months: [],
    minutes: 15,
    by: 'amr',
    presentation:
      'Målinger viser {many} perioder om ugen, hvor det er svært at føre en samtale uden at hæve stemmen. Forslaget er lydplader i to rum, filt under stolene og faste rolige zoner.',
    recommendation: '- At udvalget drøfter forslagene og rækkefølgen',
    results: [
      result('agreed', 'Filt og rolige zoner prøves nu. Lydplader tages med i anlægsønskerne.'),
      result(
        'referred',
        'Der er enighed om de små forbedringer. Lydplader kræver en bevilling, og sagen sendes videre.',
      ),
    ],
  },
  {
    title: 'Indeklima og temperatur',
    kind: 'discussion',
    apsa: ['working_environment'],
    levels: local,
    months: [3, 6, 9],
    minutes: 15,
    by: 'amr',
    presentation:
      'Det er varmt om eftermiddagen i den sydvendte del, og luften er tung i mødelokalet. Ejendomsafdelingen har set på ventilationen og foreslår nye filtre og solafskærmning.',
    recommendation: '- At udvalget prioriterer mellem filtre og solafskærmning',
    results: [
      result('agreed', 'Filtrene skiftes først. Solafskærmning tages op, når det kommende års vedligehold planlægges.'),
      result('postponed', 'Udsat til næste møde, hvor ejendomsafdelingen deltager.'),
    ],
  },
  {
    title: 'Arbejdsulykker og nærved-hændelser',
    kind: 'information',
    apsa: ['working_environment'],
    levels: everywhere,
    months: [],
    minutes: 10,
    by: 'amr',
    presentation:
      'Der er anmeldt {few} arbejdsulykker og {many} nærved-hændelser. De fleste handler om fald og forflytninger. Arbejdsmiljøgruppen har talt med dem, der var til stede, og har rettet det, der kunne rettes med det samme.',
    recommendation: '- At udvalget tager oversigten til efterretning',
    results: [
      result(
        'noted',
        'Taget til efterretning. Flere nærved-hændelser er et tegn på, at vi er blevet bedre til at melde dem.',
      ),
      result('noted', 'Taget til efterretning. Trappen ved bagindgangen får skridsikre kanter.'),
    ],
  },
  {
    title: 'Røgfri arbejdstid: erfaringer',
    kind: 'discussion',
    apsa: ['staff', 'working_environment'],
    levels: [1, 2, 4],
    months: [],
    minutes: 10,
    by: 'chair',
    presentation:
      'Kommunen har haft røgfri arbejdstid i nogle år. Ordningen virker de fleste steder, men der er spørgsmål om snus og om pauser uden for matriklen.',
    recommendation: '- At udvalget drøfter, om retningslinjen skal gøres tydeligere',
    results: [
      result(
        'discussed',
        'Drøftet. Teksten gøres tydeligere om nikotinprodukter. Tilbuddet om hjælp til at stoppe fortsætter.',
      ),
    ],
  },
  {
    title: 'Krænkende handlinger: sådan siger vi fra',
    kind: 'discussion',
    apsa: ['working_environment', 'cooperation'],
    levels: everywhere,
    months: [],
    minutes: 20,
    by: 'vice_chair',
    presentation:
      'Trivselsmålingen viser, at {pct2} procent har oplevet en sårende tone inden for et år. Udvalget skal ikke drøfte enkelte sager, men hvordan vi taler sammen, og hvem man kan gå til.',
    recommendation: '- At udvalget drøfter de fælles spilleregler',
    results: [
      result(
        'agreed',
        'Spillereglerne tages op på hvert personalemøde i næste kvartal med dialogkort, som TRIO’en lægger frem.',
      ),
      result('discussed', 'Drøftet. Det skal stå på opslagstavlen, hvem man kan gå til.'),
    ],
  },
]
