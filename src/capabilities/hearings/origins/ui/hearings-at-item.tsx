import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { DueMark } from '../../../../ui/components/clock-mark/due-mark.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { hearingPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import type { HearingAtItem } from '../queries.ts'
import type { HeardBody } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly hearings: readonly HearingAtItem[]
}

/** Beside an item: the hearings that spring from it, and the way to begin one. `begin`: where, for who may. */
export function HearingsCard({ lang, hearings, begin }: Props & { readonly begin: string | null }) {
  const t = messages[lang]
  if (hearings.length === 0 && begin === null) return null
  return (
    <Card title={t.card} footer={begin !== null && <LinkButton href={begin}>{t.begin}</LinkButton>}>
      {hearings.length > 0 && <HearingRows lang={lang} hearings={hearings} label={t.card} />}
    </Card>
  )
}

/** Each hearing with who has answered, and when; the gathered document once there is one. */
export function HearingRows({ lang, hearings, label }: Props & { readonly label: string }) {
  return (
    <List label={label}>
      {hearings.map((hearing) => (
        <HearingRow lang={lang} hearing={hearing} key={hearing.id} />
      ))}
    </List>
  )
}

/** "3 af 5 har svaret". */
export function sayAnswered({ state, bodies }: HearingAtItem, lang: Lang): string {
  const t = messages[lang]
  return state === 'draft'
    ? t.draft
    : t.answered(bodies.filter(({ answered }) => answered === 'all').length, bodies.length)
}

function HearingRow({ lang, hearing }: { lang: Lang; hearing: HearingAtItem }) {
  const t = messages[lang]
  const { id, state, title, committeeName, answersBy, periodClause, bodies, reply } = hearing
  return (
    <Row
      headingLevel={3}
      title={title}
      href={hearingPaths.hearing({ hearingId: id })}
      tags={
        <>
          <Tag tone={state === 'running' ? 'info' : 'neutral'}>{t[state]}</Tag>
          {state !== 'draft' && <Tag>{sayAnswered(hearing, lang)}</Tag>}
        </>
      }
      meta={[committeeName, answersBy && t.due(sayDate(answersBy, lang, 'medium'), periodClause)]
        .filter(Boolean)
        .join(' · ')}
    >
      {reply && (
        <p>
          <a href={hearingPaths.replyVersion({ hearingId: id, version: String(reply.version) })}>{t.gathered}</a>
          <span class="meta">
            {' · '}
            {reply.sentOn === null ? t.notUp : t.wentUp(reply.sentTo, sayDate(reply.sentOn, lang, 'medium'))}
          </span>
        </p>
      )}
      {bodies.length > 0 && answersBy && (
        <details>
          <summary>{t.seeBodies(bodies.length)}</summary>
          <Bodies lang={lang} bodies={bodies} dueOn={answersBy} caption={title} />
        </details>
      )}
    </Row>
  )
}

interface BodiesProps {
  readonly lang: Lang
  readonly bodies: readonly HeardBody[]
  readonly dueOn: NonNullable<HearingAtItem['answersBy']>
  readonly caption: string
}

function Bodies({ lang, bodies, dueOn, caption }: BodiesProps) {
  const t = messages[lang]
  const said = ({ answered, answeredOn }: HeardBody): string => {
    if (answeredOn) return t.answeredOn(sayDate(answeredOn, lang, 'medium'))
    return answered === 'some' ? t.oneSide : t.missing
  }
  return (
    <Table
      caption={caption}
      captionHidden
      rows={bodies}
      keyOf={({ committeeId }) => committeeId}
      columns={[
        { label: t.body, names: true, cell: ({ name }) => name },
        { label: t.answer, cell: said },
        { label: t.clock, cell: ({ clock }) => <DueMark lang={lang} dueOn={dueOn} clock={clock} /> },
      ]}
    />
  )
}
