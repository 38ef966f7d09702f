import type { JSX } from 'preact'
import { hearingsAtItems } from '../capabilities/hearings/origins/queries.ts'
import { HearingRows, HearingsCard, sayAnswered } from '../capabilities/hearings/origins/ui/hearings-at-item.tsx'
import { messages as hearingWords } from '../capabilities/hearings/origins/messages.ts'
import { hearingPaths } from '../capabilities/hearings/paths.ts'
import { levelInShort, textOfItem } from '../capabilities/interpretations/right-level/queries.ts'
import { LevelCard } from '../capabilities/interpretations/right-level/ui/level-card.tsx'
import { SimilarCard } from '../capabilities/interpretations/ui/interpretation-page.tsx'
import { similarTo } from '../capabilities/interpretations/queries.ts'
import type { AnsweredBefore, ReaderBeside } from '../capabilities/meetings/agenda/routes.tsx'
import type { JourneyBeside } from '../capabilities/referrals/journey/routes.tsx'
import type { Actor } from '../platform/auth/actor.ts'
import type { AppContext } from '../platform/http/context.ts'
import type { RichText } from '../platform/rich-text/rich-text.ts'

interface WrittenItem {
  readonly meetingId: string
  /** null: it is not made yet. */
  readonly itemId: string | null
  readonly title: string
  readonly presentation: RichText | null
  readonly recommendation: RichText | null
}

/** What stands beside an item for who write it or pass it on: meetings and referrals need not know who has something to say. */
export async function besideItem(c: AppContext, actor: Actor, item: WrittenItem): Promise<JSX.Element> {
  const { db, lang, now } = c.var
  const { meetingId, itemId } = item
  const similar = itemId === null ? [] : await similarTo(db, actor, textOfItem(item), now)
  const at = itemId === null ? null : { meetingId, itemId }
  return <LevelCard lang={lang} at={at} level={await levelInShort(db, itemId, now)} similar={similar} />
}

/** What was answered before that is like an item somebody is about to make; null when there is none. */
export const answeredBefore: AnsweredBefore = async (c, actor, item) => {
  const { db, lang, now } = c.var
  const similar = await similarTo(db, actor, textOfItem(item), now)
  return similar.length === 0 ? null : <SimilarCard lang={lang} similar={similar} />
}

/** The hearings that spring from an item, for who reads it; the way to begin one, for who may send it out. */
export const hearingsBeside: ReaderBeside = async (c, actor, { itemId, mayLeave }) => {
  const { db, lang, now } = c.var
  const hearings = await hearingsAtItems(db, actor, [itemId], now)
  const begin = mayLeave ? `${hearingPaths.new()}?item=${itemId}` : null
  return <HearingsCard lang={lang} hearings={hearings} begin={begin} />
}

/** The hearings that were sent about items on the way of a matter. */
export const hearingsOnJourney: JourneyBeside = async (c, actor, itemIds) => {
  const { db, lang, now } = c.var
  const hearings = (await hearingsAtItems(db, actor, itemIds, now)).filter(({ state }) => state !== 'draft')
  const title = hearingWords[lang].onJourney
  return {
    title,
    shown: hearings.length > 0 && <HearingRows lang={lang} hearings={hearings} label={title} />,
    ways: hearings.map((hearing) => ({
      key: hearing.id,
      itemId: hearing.itemId,
      name: `${hearingWords[lang].box}: ${hearing.title}`,
      href: hearingPaths.hearing({ hearingId: hearing.id }),
      standing: sayAnswered(hearing, lang),
    })),
  }
}
