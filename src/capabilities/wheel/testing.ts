import { isoDate } from '../../platform/clock/dates.ts'
import { anItem } from '../meetings/testing.ts'
import type { MeetingDay } from './placing/rules.ts'
import type { Adaptation, ItemTerms, WheelBody, WheelItem } from './rules.ts'

/** What is said of an item when nothing particular is: an agreed discussion in March and April on all four levels. */
export const usualTerms: ItemTerms = {
  source: 'agreement',
  citation: 'MED-aftalen § 8',
  note: '',
  validFrom: null,
  validTo: null,
  levels: [1, 2, 3, 4],
  isMust: false,
  months: { from: 3, to: 4 },
  day: null,
  relation: null,
  everyYears: 1,
  firstYear: null,
  leeway: 0,
  prepares: '',
}

/** An item of the wheel, on the municipality's from 2010 when nothing else is said. */
export function aWheelItem(id: string, item: Partial<WheelItem> & { readonly title?: string } = {}): WheelItem {
  const { title = id, ...rest } = item
  return {
    ...usualTerms,
    id,
    committeeId: null,
    templateKey: null,
    content: anItem({ title }),
    onWheelFrom: isoDate('2010-01-01'),
    version: 1,
    ...rest,
  }
}

export const aBody = (id: string, level: number, parentId: string | null = null): WheelBody => ({
  id,
  name: `Udvalg ${id}`,
  level,
  parentId,
})

/** An ordinary meeting to come. */
export const aMeetingDay = (on: string, more: Partial<MeetingDay> = {}): MeetingDay => ({
  id: on,
  committeeId: 'main',
  on: isoDate(on),
  isOrdinary: true,
  isCancelled: false,
  isOver: false,
  ...more,
})

/** A body has an item its own way from 2026 on, in nothing yet. */
export const anAdaptation = (itemId: string, committeeId: string, more: Partial<Adaptation> = {}): Adaptation => ({
  id: `${itemId}-${committeeId}`,
  itemId,
  committeeId,
  fromYear: 2026,
  toYear: null,
  isLeftOut: false,
  coversBranch: false,
  months: null,
  cadence: null,
  prepares: null,
  reason: '',
  ...more,
})
