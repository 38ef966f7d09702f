import type { JSX } from 'preact'
import { adviceOn, textOfItem } from '../capabilities/interpretations/right-level/queries.ts'
import { LevelCard } from '../capabilities/interpretations/right-level/ui/level-card.tsx'
import { similarTo } from '../capabilities/interpretations/queries.ts'
import type { Actor } from '../platform/auth/actor.ts'
import type { AppContext } from '../platform/http/context.ts'
import type { RichText } from '../platform/rich-text/rich-text.ts'

interface WrittenItem {
  readonly meetingId: string
  readonly itemId: string
  readonly title: string
  readonly presentation: RichText | null
  readonly recommendation: RichText | null
}

/** What stands beside an item for who write it or pass it on: meetings and referrals need not know who has something to say. */
export async function besideItem(c: AppContext, actor: Actor, item: WrittenItem): Promise<JSX.Element> {
  const { db, lang, now } = c.var
  const at = { meetingId: item.meetingId, itemId: item.itemId }
  const similar = await similarTo(db, actor, textOfItem(item), now)
  return <LevelCard lang={lang} at={at} advised={await adviceOn(db, item.itemId, now)} similar={similar} />
}
