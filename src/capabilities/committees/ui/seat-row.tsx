import type { ComponentChildren } from 'preact'
import { asSentence } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Row } from '../../../ui/components/list/list.tsx'
import { Tag, Tags } from '../../../ui/components/tag/tag.tsx'
import { hatPaths } from '../hats/paths.ts'
import { messages } from '../messages.ts'
import type { Holder, SeatWithHolders } from '../rules.ts'
import { sayTerm } from './words.ts'

/** Kind, and for representatives their trade union. */
export function HolderTags({ lang, holder }: { lang: Lang; holder: Pick<Holder, 'kind' | 'organisation'> }) {
  return (
    <Tags>
      <Tag>{messages[lang].shortKinds[holder.kind]}</Tag>
      {holder.organisation !== null && <Tag tone="info">{holder.organisation}</Tag>}
    </Tags>
  )
}

interface SeatRowProps {
  lang: Lang
  seat: SeatWithHolders
  /** "Formand", when whoever sits here holds a post. */
  post?: string | undefined
  actions?: ComponentChildren
}

/** One seat: who sits there, as what, for how long, and who steps in. */
export function SeatRow({ lang, seat, post, actions }: SeatRowProps) {
  const t = messages[lang]
  const { holder } = seat
  const group = [seat.title, seat.electionGroup].filter(Boolean).join(' · ')
  if (!holder) {
    return (
      <Row title={<Tag tone="warn">{t.vacantSeat}</Tag>} meta={group} actions={actions} id={`seat-${seat.seatId}`}>
        <SubstituteLine lang={lang} seat={seat} />
      </Row>
    )
  }
  // A seat called "TR" says nothing that the tag beside it does not.
  const named = seat.title === t.shortKinds[holder.kind] ? seat.electionGroup : group
  const meta = [named, holder.electorate && t.electorate(holder.electorate), sayTerm(holder, lang)]
    .filter(Boolean)
    .join(' · ')
  return (
    <Row
      title={holder.name}
      href={hatPaths.posts({ personId: holder.personId })}
      aside={post}
      tags={<HolderTags lang={lang} holder={holder} />}
      meta={asSentence(meta)}
      actions={actions}
      id={`seat-${seat.seatId}`}
    >
      <SubstituteLine lang={lang} seat={seat} />
    </Row>
  )
}

function SubstituteLine({ lang, seat }: { lang: Lang; seat: SeatWithHolders }) {
  if (seat.substitutes.length === 0) return null
  const names = seat.substitutes.map(({ personId, name }, index) => (
    <span key={personId}>
      {index > 0 && ', '}
      <a href={hatPaths.posts({ personId })}>{name}</a>
    </span>
  ))
  return (
    <div class="meta">
      {messages[lang].substitutes}: {names}
    </div>
  )
}
