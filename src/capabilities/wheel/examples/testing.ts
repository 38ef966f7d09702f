import type { WheelItem } from '../rules.ts'
import { aWheelItem } from '../testing.ts'

/*
 * Three wheels of real bodies as they were published, reduced to what comes when, with the days on which they met.
 */

export interface ExampleWheel {
  readonly year: number
  readonly meetings: readonly string[]
  readonly items: readonly WheelItem[]
  /** The day on which each item was dealt with. */
  readonly dealtWith: Readonly<Record<string, string>>
}

const month = (from: number, to = from) => ({ from, to })

/** Læsø, the budget for 2018 in the spring and summer of 2017: days that were fixed, and one thing after another. */
export const budgetWheel: ExampleWheel = {
  year: 2017,
  meetings: ['2017-04-13', '2017-05-24', '2017-08-11', '2017-08-21', '2017-10-05'],
  items: [
    aWheelItem('orientation', { title: 'Orientering om budgettet', months: month(4), day: 13, levels: [1] }),
    aWheelItem('frames', {
      title: 'Orientering om rammerne',
      months: month(5),
      day: 24,
      levels: [1],
      relation: { kind: 'after', itemId: 'orientation' },
    }),
    aWheelItem('hearing', { title: 'Budgettet sendes i høring', months: month(8), day: 11, levels: [1], isMust: true }),
    aWheelItem('reply', {
      title: 'Høringssvar',
      months: month(8),
      day: 21,
      levels: [1],
      isMust: true,
      relation: { kind: 'after', itemId: 'hearing' },
    }),
    aWheelItem('adopted', {
      title: 'Det vedtagne budget',
      months: null,
      levels: [1],
      relation: { kind: 'after', itemId: 'reply' },
    }),
  ],
  dealtWith: {
    orientation: '2017-04-13',
    frames: '2017-05-24',
    hearing: '2017-08-11',
    reply: '2017-08-21',
    adopted: '2017-08-21',
  },
}

/** Region Sjælland's main committee in 2018: periods of one or two months. */
export const regionalWheel: ExampleWheel = {
  year: 2018,
  meetings: ['2018-01-29', '2018-04-05', '2018-05-16', '2018-06-18', '2018-08-16', '2018-10-02', '2018-12-12'],
  items: [
    aWheelItem('constitution', {
      title: 'Konstituering',
      months: month(1),
      levels: [1],
      everyYears: 2,
      firstYear: 2016,
    }),
    aWheelItem('sickness', { title: 'Status for sygefravær', months: month(1), levels: [1], isMust: true }),
    aWheelItem('seminar', { title: 'Seminar', months: month(3, 4), levels: [1], source: 'own' }),
    aWheelItem('discussion', {
      title: 'Årlig arbejdsmiljødrøftelse',
      months: month(4),
      levels: [1],
      source: 'law',
      isMust: true,
      leeway: 8,
    }),
    aWheelItem('strategy', { title: 'Politik og strategi', months: month(4), levels: [1], source: 'strategy' }),
    aWheelItem('retention', { title: 'Tema om fastholdelse', months: month(10), levels: [1], source: 'strategy' }),
    aWheelItem('statement', { title: 'Udtalelse om næste års budget', months: month(9, 10), levels: [1] }),
    aWheelItem('politicians', { title: 'Møde med den politiske ledelse', months: month(12), levels: [1] }),
  ],
  dealtWith: {
    constitution: '2018-01-29',
    sickness: '2018-01-29',
    seminar: '2018-04-05',
    discussion: '2018-04-05',
    strategy: '2018-04-05',
    retention: '2018-10-02',
    statement: '2018-10-02',
    politicians: '2018-12-12',
  },
}

const theme = (id: string, title: string, of: number, more: Partial<WheelItem> = {}) =>
  aWheelItem(id, { title, months: month(of), levels: [2], source: 'own', ...more })

/** Regionshospitalet Randers' committee of the second level, 2012-14: one theme for each meeting. */
export const hospitalWheel: ExampleWheel = {
  year: 2013,
  meetings: [2, 3, 4, 6, 8, 9, 11, 12].map((of) => `2013-${String(of).padStart(2, '0')}-12`),
  items: [
    theme('building', 'Akutbyggeri', 2),
    theme('acute', 'Akuthospitalet', 3),
    theme('hospital', 'Hospitalsstrategi', 4, { source: 'strategy' }),
    theme('reputation', 'Omdømme', 6),
    theme('innovation', 'Innovation', 8),
    theme('follow-up', 'Tværgående opfølgning på APV og TULE', 9, { source: 'law', everyYears: 3, firstYear: 2010 }),
    theme('discussion', 'Årlig arbejdsmiljødrøftelse', 11, { source: 'law', isMust: true }),
    theme('environment', 'Arbejdsmiljø', 12, { source: 'law' }),
  ],
  dealtWith: {
    building: '2013-02-12',
    acute: '2013-03-12',
    hospital: '2013-04-12',
    reputation: '2013-06-12',
    innovation: '2013-08-12',
    'follow-up': '2013-09-12',
    discussion: '2013-11-12',
    environment: '2013-12-12',
  },
}

export const exampleWheels = { budget: budgetWheel, regional: regionalWheel, hospital: hospitalWheel }
