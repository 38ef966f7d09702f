import { everywhere, result, type Topic } from './topic.ts'

/** What every meeting begins with. */
export const opening: Topic = {
  title: 'Godkendelse af dagsorden og opfølgning på referat',
  kind: 'information',
  apsa: ['cooperation'],
  levels: everywhere,
  months: [],
  minutes: 5,
  by: 'chair',
  presentation:
    'Dagsordenen er sendt ud efter MED-aftalens frister. Referatet fra sidste møde er godkendt af formand og næstformand og ligger i Medspil.',
  recommendation: '- At dagsordenen godkendes\n- At udvalget følger op på aftalerne fra sidste møde',
  results: [
    result('noted', 'Dagsordenen er godkendt. Der var ingen bemærkninger til referatet.'),
    result('noted', 'Dagsordenen er godkendt. Aftalen om at se på mødetiderne følges op på næste møde.'),
    result('noted', 'Godkendt. Næstformanden bad om, at bilag fremover sendes samlet.'),
  ],
}

/** What every meeting ends with. */
export const closing: Topic = {
  title: 'Eventuelt og evaluering af mødet',
  kind: 'information',
  apsa: ['cooperation'],
  levels: everywhere,
  months: [],
  minutes: 5,
  by: 'chair',
  presentation: 'Hvad skal vi fortælle videre, og hvordan gik mødet? Der tages ikke beslutninger under eventuelt.',
  recommendation: '',
  results: [
    result('noted', 'Et godt møde med tid til drøftelserne. Punkterne fra i dag fortælles videre på personalemøderne.'),
    result('noted', 'Intet til eventuelt. Mødet sluttede til tiden.'),
    result('noted', 'Der var ønske om, at de tunge punkter ligger først på dagsordenen næste gang.'),
    result('noted', 'Medarbejdersiden holder formøde en halv time før næste møde.'),
  ],
}

/** Where the agreement places an item about a topic, when it is one of the agreement's items. */
export function fixedPlace(topic: Topic): 'first' | 'last' | null {
  if (topic === opening) return 'first'
  return topic === closing ? 'last' : null
}
