import { above, everywhere, local, near, result, type Topic } from './topic.ts'

export const staff: readonly Topic[] = [
  {
    title: 'Vikardækning i ydertimer',
    kind: 'discussion',
    apsa: ['work', 'working_environment'],
    levels: near,
    months: [],
    minutes: 20,
    by: 'tr',
    presentation:
      'I {many} vagter i sidste kvartal manglede der en vikar i ydertimerne. Faste medarbejdere blev længere, og møder blev aflyst. Der er et ønske om et fælles vikarkorps og om klare regler for, hvem der ringer.',
    recommendation: '- At udvalget drøfter et fælles vikarkorps for de nærmeste arbejdspladser',
    results: [
      result('agreed', 'Et fælles korps prøves i et halvt år. Aftalen gøres op på mødet til sommer.'),
      result('referred', 'Der er enighed om behovet, men et fælles korps kræver en beslutning på næste niveau.'),
    ],
  },
  {
    title: 'Ferieplan {year}',
    kind: 'agreement',
    apsa: ['staff', 'work'],
    levels: [3, 4],
    months: [2, 3, 11, 12],
    minutes: 15,
    by: 'chair',
    presentation:
      'Ønsker til ferie skal være inde senest tre måneder før. Der er sommerlukket i uge 29 og 30, og nødpasning fordeles efter tur. Forslaget til principper svarer til sidste år med én ændring: Småbørnsforældre og kolleger med delebørn får deres ønsker set på samtidig.',
    recommendation: '- At udvalget bliver enigt om principperne',
    results: [
      result('guideline_agreed', 'Der er enighed om principperne. De sættes op i personalerummet.'),
      result('agreed', 'Principperne gælder i år og tages op igen til næste år.'),
    ],
  },
  {
    title: 'Seniorpolitik: aftaler og muligheder',
    kind: 'discussion',
    apsa: ['staff'],
    levels: above,
    months: [4, 6, 9, 10],
    minutes: 20,
    by: 'secretary',
    presentation:
      'Hver fjerde medarbejder er over 55 år. Seniorsamtaler holdes i dag meget forskelligt. Forslaget er, at alle får tilbudt en samtale det år, de fylder 57, og at der laves en kort oversigt over mulighederne.',
    recommendation: '- At udvalget drøfter forslaget\n- At udvalget peger på, hvem der laver oversigten',
    results: [
      result('agreed', 'Tilbuddet gælder fra nytår. HR og to medlemmer laver oversigten.'),
      result('discussed', 'Drøftet. Udvalget ønsker først erfaringer fra et center, der har prøvet det.'),
    ],
  },
  {
    title: 'MUS og GRUS {year}: form og tidspunkt',
    kind: 'discussion',
    apsa: ['staff', 'cooperation'],
    levels: everywhere,
    months: [5, 6, 9],
    minutes: 15,
    by: 'chair',
    presentation:
      'Sidste år fik {pct} procent ikke holdt en samtale inden årets udgang. Forslaget er gruppesamtaler (GRUS) hvert andet år og individuelle samtaler (MUS) i de andre. Den, der ønsker det, kan altid få en individuel samtale.',
    recommendation: '- At udvalget drøfter formen\n- At samtalerne holdes inden den 1. november',
    results: [
      result('agreed', 'GRUS i år og MUS til næste år. Skemaet er valgfrit.'),
      result('discussed', 'Drøftet. Nogle faggrupper ønsker MUS hvert år, og det skal være muligt.'),
    ],
  },
  {
    title: 'Kompetenceudvikling: plan og penge',
    kind: 'discussion',
    apsa: ['staff', 'work'],
    levels: everywhere,
    months: [10, 11, 12],
    minutes: 20,
    by: 'chair',
    presentation:
      'Der er søgt om {many} uddannelsesforløb og råd til to tredjedele. Planen lægger vægt på demens, neuropædagogik, førstehjælp og dataforståelse. Flere kan søge gennem kompetencefonden.',
    recommendation: '- At udvalget drøfter, hvad der skal komme først',
    results: [
      result(
        'agreed',
        'Førstehjælp og de forløb, som flere kan tage sammen, kommer først. TR hjælper med ansøgninger til kompetencefonden.',
      ),
    ],
  },
  {
    title: 'Arbejdstid og vagtplaner',
    kind: 'discussion',
    apsa: ['work', 'staff'],
    levels: near,
    months: [],
    minutes: 25,
    by: 'tr',
    presentation:
      'Vagtplanen lægges i dag fire uger frem og ændres i gennemsnit {few} gange pr. periode. Et forsøg med ønskeplan har vist færre bytninger. Overenskomstens regler ændres ikke her; det handler om, hvordan vi planlægger.',
    recommendation: '- At udvalget drøfter et forsøg med ønskeplan',
    results: [
      result('agreed', 'Ønskeplan prøves i ét team i tre måneder. Erfaringerne kommer på dagsordenen.'),
      result('discussed', 'Drøftet. Der er ønske om seks ugers varsel i ferieperioder.', {
        side: 'employee',
        text: 'Medarbejdersiden gør opmærksom på, at et forsøg kræver, at alle har haft mulighed for at sige deres mening først.',
      }),
    ],
  },
  {
    title: 'Rekruttering: hvad virker hos os?',
    kind: 'discussion',
    apsa: ['staff', 'work'],
    levels: above,
    months: [],
    minutes: 20,
    by: 'chair',
    presentation:
      '{many} stillinger er slået op to gange eller mere det seneste år. De bedste ansøgere kommer gennem elever, praktikanter og kolleger. Der er forslag om kortere opslag og om, at en kollega altid er med til første samtale.',
    recommendation: '- At udvalget drøfter forslagene',
    results: [
      result(
        'agreed',
        'Opslag skrives om, og en kollega er med til første samtale. Udvalget følger tallene to gange om året.',
      ),
      result('discussed', 'Drøftet. Fastholdelse af dem, vi har, er lige så vigtig og tages op næste gang.'),
    ],
  },
  {
    title: 'Introduktion af nye kolleger',
    kind: 'discussion',
    apsa: ['staff', 'cooperation'],
    levels: everywhere,
    months: [],
    minutes: 15,
    by: 'vice_chair',
    presentation:
      'Nye kolleger siger, at de første to uger er gode, og at det bliver svært derefter. Forslaget er en makker i tre måneder og en samtale efter 30 og 90 dage. TR og AMR er med til at byde velkommen.',
    recommendation: '- At udvalget drøfter en fælles introduktion',
    results: [
      result('agreed', 'Makkerordningen indføres. TR og AMR får en halv time med hver ny kollega.'),
      result('agreed', 'En fælles huskeliste laves af arbejdsmiljøgruppen til næste møde.'),
    ],
  },
  {
    title: 'Elever og lærlinge: gode forløb',
    kind: 'information',
    apsa: ['staff'],
    levels: near,
    months: [2, 9],
    minutes: 10,
    by: 'chair',
    presentation:
      'Vi tager imod {many} elever, lærlinge og studerende i år. Vejlederne har for lidt tid, når flere begynder på samme tid. Starttidspunkterne spredes derfor fra efteråret.',
    recommendation: '- At udvalget tager planen til efterretning',
    results: [result('noted', 'Taget til efterretning. Tiden til vejledning skal kunne ses i vagtplanen.')],
  },
  {
    title: 'Hjemmearbejde: rammer og erfaringer',
    kind: 'agreement',
    apsa: ['work', 'cooperation', 'working_environment'],
    levels: [1, 2, 3],
    months: [],
    minutes: 20,
    by: 'chair',
    presentation:
      'Der er stor forskel på, hvem der kan arbejde hjemme, og hvordan det aftales. Forslaget til ramme siger: op til to dage om ugen, hvor opgaverne tillader det, altid efter aftale, og altid med hensyn til dem, der er på stedet.',
    recommendation: '- At udvalget bliver enigt om rammen',
    results: [
      result('guideline_agreed', 'Der er enighed om rammen. Den evalueres om et år.'),
      result(
        'no_agreement',
        'Der var ikke enighed om antallet af dage. Ledelsen fastsætter rammen efter drøftelsen: én til to dage efter aftale.',
        {
          side: 'employee',
          text: 'Medarbejdersiden ønsker, at fleksibilitet også drøftes for dem, der ikke kan arbejde hjemme.',
        },
      ),
    ],
  },
  {
    title: 'Socialt kapitel: fleksjob og praktik',
    kind: 'information',
    apsa: ['staff'],
    levels: above,
    months: [4, 5, 6],
    minutes: 10,
    by: 'secretary',
    presentation:
      'Kommunen har plads til flere i fleksjob og virksomhedspraktik. Pladserne er ulige fordelt mellem arbejdspladserne. Praktik må ikke erstatte ordinære timer, og TR høres, før en plads oprettes.',
    recommendation: '- At udvalget tager orienteringen til efterretning',
    results: [result('noted', 'Taget til efterretning. Oversigten over pladser vises næste gang fordelt på centre.')],
  },
  {
    title: 'Tjenestecykler, bad og omklædning',
    kind: 'discussion',
    apsa: ['working_environment', 'work'],
    levels: local,
    months: [],
    minutes: 10,
    by: 'tr',
    presentation:
      'Flere cykler på arbejde eller mellem opgaver. Der mangler skabe, og badet bruges som depot. En oprydning og ti nye skabe koster ikke meget.',
    recommendation: '- At udvalget drøfter ønsket',
    results: [result('agreed', 'Depotet ryddes inden udgangen af måneden. Skabe købes i næste budgetår.')],
  },
]
