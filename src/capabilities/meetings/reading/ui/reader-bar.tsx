import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Cluster } from '../../../../ui/components/layout/layout.tsx'
import { meetingPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import { readingPaths } from '../paths.ts'
import type { Place } from '../rules.ts'

interface Neighbour {
  readonly item: { readonly id: string; readonly position: number | null }
}

interface Props {
  readonly lang: Lang
  readonly meetingId: string
  readonly place: Place<Neighbour>
  readonly isLarge: boolean
  readonly here: string
}

/** Where in the agenda the reader is, and on to the next: for a thumb on a phone. */
export function ReaderBar({ lang, meetingId, place, isLarge, here }: Props) {
  const t = messages[lang]
  const to = (neighbour: Neighbour) => meetingPaths.item({ meetingId, itemId: neighbour.item.id })
  return (
    <nav class="reader-bar" aria-label={t.between}>
      <Cluster>
        {place.previous && (
          <LinkButton href={to(place.previous)}>{t.previous(place.previous.item.position ?? 0)}</LinkButton>
        )}
        <span class="meta">{t.place(place.at, place.of)}</span>
        {place.next && (
          <LinkButton kind="primary" href={to(place.next)}>
            {t.next(place.next.item.position ?? 0)}
          </LinkButton>
        )}
        <LinkButton kind="quiet" href={readingPaths.reading({ meetingId })}>
          {t.all}
        </LinkButton>
        <TextSize lang={lang} isLarge={isLarge} here={here} />
      </Cluster>
    </nav>
  )
}

export function TextSize({ lang, isLarge, here }: Pick<Props, 'lang' | 'isLarge' | 'here'>) {
  const t = messages[lang]
  const size = isLarge ? 'normal' : 'large'
  return (
    <ButtonForm kind="quiet" action={readingPaths.textSize()} hidden={{ size, return_to: here }}>
      {isLarge ? t.normal : t.larger}
    </ButtonForm>
  )
}
