import { above, everywhere, local, near, result, type Topic } from './topic.ts'

export const cooperation: readonly Topic[] = [
  {
    title: 'Ny struktur: samling af to afdelinger',
    kind: 'discussion',
    apsa: ['work', 'staff', 'cooperation'],
    levels: [1, 2],
    months: [],
    minutes: 30,
    by: 'chair',
    presentation:
      'Det foreslås at samle to afdelinger fra årsskiftet. De løser opgaver for de samme borgere og bruger i dag tid på at sende sager frem og tilbage. Der er ingen besparelse i forslaget. Medarbejderne er orienteret på møder i begge afdelinger.',
    recommendation: '- At udvalget drøfter forslaget, før direktionen beslutter det',
    results: [
      result(
        'discussed',
        'Drøftet. Fysisk samling, fælles mødekalender og en plan for oplæring skal være klar, før de to afdelinger bliver til én.',
      ),
      result('discussed', 'Drøftet. Udvalget ønsker en tidsplan med tid til at lære hinandens opgaver at kende.', {
        side: 'employee',
        text: 'Medarbejdersiden finder, at begrundelsen er god, men at tidsplanen er for stram.',
      }),
    ],
  },
  {
    title: 'Lokaler: flytning og indretning',
    kind: 'discussion',
    apsa: ['working_environment', 'work'],
    levels: near,
    months: [],
    minutes: 15,
    by: 'chair',
    presentation:
      'Der skal flyttes rundt i {few} lokaler, mens der bygges om. Arbejdsmiljøgruppen har gået en runde og peger på lys, lyd og et sted til fortrolige samtaler.',
    recommendation: '- At udvalget drøfter indretningen',
    results: [
      result(
        'agreed',
        'Et rum holdes fri til fortrolige samtaler. Flytningen deles i to uger, så der kan arbejdes imens.',
      ),
      result('discussed', 'Drøftet. Alle får tegningen at se, før den er endelig.'),
    ],
  },
  {
    title: 'Kantinen: åbningstid og udvalg',
    kind: 'discussion',
    apsa: ['work', 'cooperation'],
    levels: [1, 2, 3],
    months: [],
    minutes: 10,
    by: 'vice_chair',
    presentation:
      'Kantinen lukker kl. 13. Det passer dårligt til dem, der møder sent, og til dem, der kører ude. Kantinen foreslår et køleskab med portioner, der kan købes hele dagen.',
    recommendation: '- At udvalget drøfter forslaget',
    results: [result('agreed', 'Køleskabet prøves i tre måneder. Kantinen melder tilbage om spild og salg.')],
  },
  {
    title: 'Nyt digitalt system: indkøring og oplæring',
    kind: 'discussion',
    apsa: ['work', 'working_environment'],
    levels: everywhere,
    months: [],
    minutes: 20,
    by: 'chair',
    presentation:
      'Det nye system tages i brug i tre bølger. Erfaringerne fra første bølge viser, at superbrugere og ro i den første uge betyder mest. {many} opgaver bliver hurtigere, og {few} tager længere tid, indtil en fejl er rettet.',
    recommendation: '- At udvalget drøfter, hvad der skal være på plads før næste bølge',
    results: [
      result(
        'agreed',
        'Der planlægges ingen møder i den første uge, og hver arbejdsplads har to superbrugere med tid til det.',
      ),
      result('discussed', 'Drøftet. Leverandøren inviteres til næste møde.'),
    ],
  },
  {
    title: 'Kunstig intelligens i hverdagen: hvad må vi bruge?',
    kind: 'discussion',
    apsa: ['work', 'cooperation'],
    levels: [1, 2, 3],
    months: [],
    minutes: 20,
    by: 'secretary',
    presentation:
      'Flere bruger sprogværktøjer til breve og referater. Der er brug for at vide, hvilke værktøjer der må bruges, hvad der aldrig må skrives i dem, og hvordan opgaver og ansvar fordeles. Borgeres og kollegers oplysninger må ikke deles.',
    recommendation: '- At udvalget drøfter udkastet til spilleregler',
    results: [
      result(
        'discussed',
        'Drøftet. Spillereglerne skal være på én side og med eksempler. De kommer igen som forslag til retningslinje.',
      ),
    ],
  },
  {
    title: 'Bøvl: dobbelt registrering',
    kind: 'discussion',
    apsa: ['work'],
    levels: everywhere,
    months: [],
    minutes: 15,
    by: 'tr',
    presentation:
      'De samme oplysninger skrives i to systemer. Det tager omkring {few} minutter pr. gang og giver fejl. Bøvlet er meldt ind af flere arbejdspladser.',
    recommendation: '- At udvalget drøfter, om den ene registrering kan undværes',
    results: [
      result('agreed', 'Registreringen på papir stopper. Ledelsen giver besked til alle teams.'),
      result(
        'referred',
        'Registreringen er et krav, som er besluttet længere oppe. Sagen sendes videre med et forslag til forenkling.',
      ),
    ],
  },
  {
    title: 'Bøvl: bestilling af arbejdstøj og værnemidler',
    kind: 'discussion',
    apsa: ['work', 'working_environment'],
    levels: [3, 4],
    months: [],
    minutes: 10,
    by: 'amr',
    presentation:
      'Der går op til tre uger, fra noget bestilles, til det kommer. Handsker i de rigtige størrelser mangler jævnligt. Indkøb foreslår en fast ugentlig levering.',
    recommendation: '- At udvalget drøfter forslaget',
    results: [result('agreed', 'Fast levering prøves. Arbejdsmiljørepræsentanten følger op efter to måneder.')],
  },
  {
    title: 'MED-samarbejdet hos os: evaluering af året',
    kind: 'discussion',
    apsa: ['cooperation'],
    levels: everywhere,
    months: [11, 12],
    minutes: 20,
    by: 'vice_chair',
    presentation:
      'Udvalget ser tilbage på året: Kom punkterne i tid? Var drøftelserne relevante? Blev der fulgt op? Og ved kollegerne, hvad vi har talt om?',
    recommendation: '- At udvalget evaluerer året og vælger én ting, der skal blive bedre',
    results: [
      result(
        'agreed',
        'Næste år sendes tre linjer ud til alle efter hvert møde, og hvert punkt begynder med, hvad det betyder for hverdagen.',
      ),
      result('agreed', 'Udvalget vil have færre orienteringer og mere tid til drøftelse.'),
    ],
  },
  {
    title: 'Mødeplan og årshjul for {next}',
    kind: 'agreement',
    apsa: ['cooperation'],
    levels: everywhere,
    months: [11, 12],
    minutes: 10,
    by: 'secretary',
    presentation:
      'Forslaget har fire ordinære møder og følger årshjulet for MED, så punkter kan nå mellem niveauerne inden for fristerne.',
    recommendation: '- At mødeplanen godkendes',
    results: [
      result('agreed', 'Mødeplanen er godkendt. Et af møderne holdes på en arbejdsplads.'),
      result('agreed', 'Godkendt. Mødet i september rykkes, så det ligger efter Center-MED.'),
    ],
  },
  {
    title: 'Konstituering og forretningsorden',
    kind: 'agreement',
    apsa: ['cooperation'],
    levels: everywhere,
    months: [1, 2, 3],
    minutes: 15,
    by: 'chair',
    presentation:
      'Medarbejdersiden har valgt næstformand. Forretningsordenen gennemgås: frister, hvem der skriver referat, og hvordan suppleanter indkaldes.',
    recommendation: '- At udvalget tager valget til efterretning og godkender forretningsordenen',
    results: [result('agreed', 'Valget er taget til efterretning. Forretningsordenen er godkendt uden ændringer.')],
  },
  {
    title: 'Fra idé til beslutning: rette niveau',
    kind: 'discussion',
    apsa: ['cooperation'],
    levels: above,
    months: [],
    minutes: 15,
    by: 'secretary',
    presentation:
      'Nogle sager drøftes to gange, og andre når aldrig frem. Sekretærerne har set på {many} sager fra det seneste år og foreslår, at der altid skrives, hvem der kan beslutte, og hvornår der svares.',
    recommendation: '- At udvalget drøfter forslaget',
    results: [result('agreed', 'Hver sag, der sendes videre, får en frist og en linje om, hvad der spørges om.')],
  },
  {
    title: 'Samarbejdet med forældre og pårørende',
    kind: 'discussion',
    apsa: ['cooperation', 'working_environment'],
    levels: [3, 4],
    months: [],
    minutes: 20,
    by: 'vice_chair',
    presentation:
      'Tonen i beskeder er blevet hårdere, og der forventes svar om aftenen. Der er brug for en fælles linje for, hvornår vi svarer, og hvem der tager den svære samtale.',
    recommendation: '- At udvalget drøfter en fælles linje',
    results: [
      result('agreed', 'Der svares inden for to hverdage. Lederen tager de samtaler, der er gået i hårdknude.'),
      result('discussed', 'Drøftet. Et kort oplæg laves til forældremøder og pårørendemøder.'),
    ],
  },
  {
    title: 'Mødekultur: færre og bedre møder',
    kind: 'discussion',
    apsa: ['work', 'cooperation'],
    levels: everywhere,
    months: [],
    minutes: 10,
    by: 'chair',
    presentation:
      'Mange bruger {many} timer om måneden på møder. Forslaget er faste mødefrie formiddage, 45 minutter som standard og et tydeligt formål i hver indkaldelse.',
    recommendation: '- At udvalget drøfter forslaget',
    results: [result('agreed', 'Mødefrie formiddage tirsdag og torsdag prøves frem til sommerferien.')],
  },
  {
    title: 'Parkering og opladning',
    kind: 'information',
    apsa: ['work'],
    levels: [2, 3, 4],
    months: [],
    minutes: 5,
    by: 'chair',
    presentation:
      'Der kommer {few} ladestandere ved personaleparkeringen. Tjenestebiler har forrang i dagtimerne. I anlægsperioden lukkes en del af pladsen.',
    recommendation: '- At udvalget tager orienteringen til efterretning',
    results: [result('noted', 'Taget til efterretning. Besked sættes op ved indgangen.')],
  },
  {
    title: 'Sommerfest, jubilæer og det, vi er fælles om',
    kind: 'information',
    apsa: ['cooperation'],
    levels: local,
    months: [3, 6],
    minutes: 5,
    by: 'tr',
    presentation:
      'Festudvalget har fundet en dato og mangler to hænder mere. Jubilæer markeres til morgenmaden den første fredag i måneden.',
    recommendation: '',
    results: [result('noted', 'Taget til efterretning. To meldte sig.')],
  },
  {
    title: 'Beredskab: strømsvigt og nedbrud',
    kind: 'discussion',
    apsa: ['work', 'working_environment'],
    levels: [1, 2, 4],
    months: [],
    minutes: 15,
    by: 'chair',
    presentation:
      'Beredskabsplanen er opdateret. Alle arbejdspladser skal kunne klare tre døgn uden systemer: lister på papir, lygter, vand og en aftale om, hvem der møder.',
    recommendation: '- At udvalget drøfter, hvad planen betyder for bemandingen',
    results: [
      result(
        'discussed',
        'Drøftet. Kontaktlister gennemgås to gange om året. Frivillighed er udgangspunktet ved ekstra vagter.',
      ),
    ],
  },
]
