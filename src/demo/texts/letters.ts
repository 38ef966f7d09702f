/** What secretaries write when they pass a matter on. {to} and {from} are committees. */
export const lettersDown = [
  'Sagen sendes til drøftelse hos jer. Vi vil gerne vide, hvad den betyder hos jer, og hvad I mener, der skal tages hensyn til.',
  'Drøft sagen på jeres næste møde, og send os de vigtigste synspunkter fra begge sider.',
  'Vi beder om et kort svar med det, der er særligt for jeres område. Saml gerne svar fra niveauet under jer.',
] as const

export const lettersUp = [
  'Vi har drøftet sagen og kan ikke afgøre den her. Vi beder jer tage den op.',
  'Sagen går igen på flere arbejdspladser. Vi foreslår en fælles løsning og vil gerne have et svar.',
  'Vores udvalg er enigt om behovet. Det kræver en beslutning på jeres niveau.',
] as const

export const lettersAcross = [
  'Vi tror, at I har erfaringer, som vi kan bruge, og vil gerne høre, hvordan I har gjort.',
  'Sagen handler om opgaver, vi er fælles om. Drøft den hos jer, så vi kan finde en fælles linje.',
] as const

export const lettersOfHearing = [
  'Her er vores samlede høringssvar, som også bygger på svar fra arbejdspladserne. Vi beder om, at det indgår i behandlingen.',
] as const

export const repliesOf = [
  'Udvalget har drøftet sagen og bakker op om forslaget. Vi peger på, at tidsplanen skal give plads til oplæring, og at arbejdsmiljøgruppen inddrages fra begyndelsen.',
  'Vi kan se meningen med forslaget. Medarbejdersiden er bekymret for ydertimerne, og ledelsen er enig i, at det skal undersøges. Vi foreslår, at det prøves to steder først.',
  'Hos os fylder bemanding og vikarer mest. Vi foreslår at begynde med de opgaver, der laves dobbelt i dag. Der var enighed i udvalget.',
  'Sagen er drøftet. Vi har ingen indvendinger, men vil gerne følge den og høre, hvad der bliver besluttet.',
  'Vi har drøftet det med udgangspunkt i de svar, vi har fået fra arbejdspladserne. Tre ting går igen: tid til opgaven, klare aftaler om ansvar og tidlig information.',
] as const

export const raisedTitles = [
  'Pauser, der bliver til noget',
  'Belysning på parkeringspladsen',
  'Plads til cykler og barnevogne ved indgangen',
  'Hvem svarer telefonen i frokosten?',
  'Oplæring i den nye lift',
  'Støvsuger og rengøring i weekenden',
  'Ro til dokumentation',
  'Fælles regler for beskeder uden for arbejdstid',
] as const

export const raisedReasons = [
  'Det er kommet op på flere personalemøder. Vi vil gerne drøfte det i udvalget og finde en løsning, der holder.',
  'Vi har prøvet at løse det selv, men det kræver en aftale mellem ledelse og medarbejdere.',
  'Det handler om noget, der sker hver dag, og som kan gøres bedre uden at koste ret meget.',
] as const

export const postponedBecause = [
  'Punktet kræver tal fra ejendomsafdelingen. Det kommer på næste møde.',
  'Dagsordenen er fuld. Forslagsstilleren er enig i, at punktet tages på næste møde.',
] as const

export const cancelledBecause = [
  'Der var for få punkter. De flyttes til næste møde efter aftale mellem formand og næstformand.',
  'Mødet flyttes, fordi begge formænd er forhindret.',
  'Lokalet var ikke til rådighed. Der indkaldes til et nyt møde.',
] as const

export const waivedBecause = [
  'Et bilag om økonomien bliver først færdigt efter fristen. Formand og næstformand er enige om, at drøftelsen ikke kan vente.',
  'Punktet fra niveauet over kom sent, og svaret skal være fremme før næste ordinære møde.',
] as const

export const correctedBecause = [
  'Et medlem stod som fraværende, men var til stede fra punkt 2.',
  'Beslutningen under et punkt var skrevet ufuldstændigt.',
] as const

export const apologyNotes = ['', '', '', 'Ferie', 'Kursus', 'Møde i kommunen', 'Vagt kunne ikke dækkes'] as const
