import type { ItemContent } from '../capabilities/meetings/agenda/rules.ts'
import { addDays, instantOf } from '../platform/clock/dates.ts'
import { parseLight } from '../platform/rich-text/light-notation.ts'
import { preparerOn, type Body } from './bodies.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'

const commonBlocks = [
  [
    'Høring i MED',
    'Sagen sendes i høring, før der træffes beslutning. Udvalget kan drøfte:\n\n- hvad forslaget betyder for arbejdet\n- hvad det betyder for personalet og arbejdsmiljøet\n- hvad udvalget vil svare',
  ],
  [
    'Gensidig information',
    'Ledelse og medarbejdere har pligt til at informere hinanden om det, der har betydning for arbejdet.',
  ],
] as const

const content = (title: string, kind: ItemContent['kind'], presentation: string): ItemContent => ({
  title,
  kind,
  apsa: kind === 'information' ? ['cooperation'] : ['work', 'working_environment'],
  presentation: parseLight(presentation),
  recommendation: kind === 'information' ? null : parseLight('At udvalget drøfter sagen.'),
  presenter: '',
  minutes: 15,
  closedGround: null,
  closedUntil: null,
})

const commonTemplates = [
  content('Høring: forslag til budget', 'discussion', 'Direktionen har sendt forslaget til budget i høring.'),
  content(
    'Årlig arbejdsmiljødrøftelse',
    'discussion',
    'Hvad nåede vi, hvad er målene for det næste år, og hvordan arbejder vi sammen?',
  ),
]

/** Texts that HR keeps for all, and one of the centre's own. */
export function keptTextRows(setting: Setting, bodies: readonly Body[]): RowBuffer {
  const rows = new RowBuffer(['text_block', 'item_template'])
  const day = addDays(setting.on, -60)
  const at = instantOf(day, '10:00')
  const row = () => ({ id: setting.ids.next(at), committee_id: null, version: 1, written_by: null, written_at: at })
  for (const [name, text] of commonBlocks) rows.add('text_block', { ...row(), name, text: parseLight(text) })
  for (const one of commonTemplates) rows.add('item_template', { ...row(), content: one })
  const own = bodies.find(({ level, kind }) => level === 2 && kind === 'committee')
  if (own) {
    const kept = { ...row(), committee_id: own.id, written_by: preparerOn(own, day).id }
    const tour = content(
      'Nyt fra arbejdsmiljøgrupperne',
      'information',
      'Grupperne fortæller kort, hvad de arbejder med.',
    )
    rows.add('item_template', { ...kept, content: tour })
  }
  return rows
}
