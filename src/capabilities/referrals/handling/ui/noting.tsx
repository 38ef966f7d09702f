import { today } from '../../../../platform/clock/dates.ts'
import { sayDate, sayMoment } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Keys } from '../../../../ui/components/keys/keys.tsx'
import type { Leg } from '../../../journeys/rules.ts'
import { referralPaths } from '../../paths.ts'
import { messages } from '../messages.ts'

/** The way to note a matter outside a meeting: asks both keys, or turns the reader's own. */
export function NoteAction({ lang, leg }: { lang: Lang; leg: Leg }) {
  const t = messages[lang]
  return (
    <>
      <ButtonForm action={referralPaths.noting({ referralId: leg.id })}>{leg.noting ? t.turnKey : t.note}</ButtonForm>
      <p class="meta">{t.noteText}</p>
    </>
  )
}

/** Whose key is turned; the holders stand by their post alone. */
export function NotingCard({ lang, leg }: { lang: Lang; leg: Leg }) {
  const t = messages[lang]
  const { noting } = leg
  if (!noting) return null
  return (
    <Card title={t.keys}>
      <Keys
        lang={lang}
        holders={noting.needed.map((post) => {
          const key = noting.keys.find((one) => one.post === post)
          return { role: t.posts[post], turned: key !== undefined, text: key ? sayMoment(key.at, lang) : t.keyMissing }
        })}
      />
      <p class="meta">{t.asked(sayDate(today(noting.askedAt), lang, 'medium'))}</p>
    </Card>
  )
}
