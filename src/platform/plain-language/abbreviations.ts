/** Short forms that everybody reads without stopping; their full stop ends no sentence. */
export const everyday: ReadonlySet<string> = new Set(
  `a.d. a.m. adr. afd. afs. bl.a. ca. cm. d. d.d. d.s. d.v.s. dvs. e.l. ekskl. el. evt. f. f.eks. feks. ff. fig. fmd. fr. frk. ft. gl.
  gr. hr. inkl. jr. kap. kgl. kl. km. kr. kvt. lign. m. m.fl. m.m. m.v. max. mfl. mia. min. mio. mv. n. nb. nr. o.a. o.l. o.lign. obs. osv.
  pct. pkt. p.t. pt. s. sek. skt. sml. st. stk. str. tlf. u. ugtl. v. årh.`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Office shorthand, with the words that anybody understands. Also found without full stops. */
export const shorthand: ReadonlyMap<string, string> = new Map([
  ['ang', 'om'],
  ['bem', 'bemærkning'],
  ['fsva', 'for så vidt angår'],
  ['hhv', 'henholdsvis'],
  ['ibm', 'i forbindelse med'],
  ['ifbm', 'i forbindelse med'],
  ['ifm', 'i forbindelse med'],
  ['ift', 'i forhold til'],
  ['iflg', 'ifølge'],
  ['iht', 'efter'],
  ['jf', 'se'],
  ['jvf', 'se'],
  ['mhp', 'for at'],
  ['mht', 'om'],
  ['pba', 'på grundlag af'],
  ['pga', 'på grund af'],
  ['vedr', 'om'],
  ['vha', 'ved hjælp af'],
])

/** Letters in a row that need no explanation in a Danish office. */
export const household: ReadonlySet<string> = new Set(
  'AI CD CO2 CPR CV CVR DK DVD EU FN GPS HR ID IT NATO OK PC PDF PIN SMS TV UK URL USA USB WC'.split(' '),
)

/** What letters in a row stand for where municipalities write them, to offer the words instead. */
export const meanings: ReadonlyMap<string, string> = new Map([
  ['BUM', 'bestiller-udfører-modtager-modellen'],
  ['DPO', 'databeskyttelsesrådgiver'],
  ['EAN', 'lokationsnummer til elektronisk faktura'],
  ['EPJ', 'elektronisk patientjournal'],
  ['ESDH', 'elektronisk sags- og dokumenthåndtering'],
  ['FAQ', 'spørgsmål og svar'],
  ['FGU', 'forberedende grunduddannelse'],
  ['FMK', 'Fælles Medicinkort'],
  ['FSIII', 'Fælles Sprog III'],
  ['GDPR', 'reglerne om databeskyttelse'],
  ['KLE', 'KL’s emnesystematik'],
  ['KPI', 'nøgletal'],
  ['NFA', 'Det Nationale Forskningscenter for Arbejdsmiljø'],
  ['OK24', 'overenskomsten fra 2024'],
  ['OK26', 'overenskomsten fra 2026'],
  ['PPR', 'pædagogisk psykologisk rådgivning'],
  ['RPA', 'automatisering med software'],
  ['SFO', 'skolefritidsordning'],
  ['SOSU', 'social- og sundhed'],
  ['SSP', 'samarbejde mellem skole, socialforvaltning og politi'],
  ['STU', 'særligt tilrettelagt ungdomsuddannelse'],
  ['TTA', 'tilbage til arbejdet'],
  ['UU', 'Ungdommens Uddannelsesvejledning'],
  ['VIVE', 'Det Nationale Forsknings- og Analysecenter for Velfærd'],
  ['WHO', 'Verdenssundhedsorganisationen'],
])
