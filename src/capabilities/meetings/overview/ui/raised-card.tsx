import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { messages as agendaWords } from '../../agenda/messages.ts'
import type { AgendaItem } from '../../agenda/rules.ts'
import { meetingPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import type { MeetingPageData } from '../queries.ts'

interface Props {
  readonly lang: Lang
  readonly data: MeetingPageData
}

/** Items raised by members and not on the agenda: all for who prepare, one's own for everybody else. */
export function RaisedCard({ lang, data }: Props) {
  const t = messages[lang]
  const { agenda, able } = data
  if (agenda.raised.length === 0) return null
  return (
    <Card title={able.prepares ? t.raisedTitle : t.ownRaisedTitle} id="raised">
      <List>
        {agenda.raised.map((item) => (
          <RaisedRow lang={lang} data={data} item={item} key={item.id} />
        ))}
      </List>
    </Card>
  )
}

/** What earlier meetings postponed: one press puts it on this agenda. */
export function PostponedCard({ lang, data }: Props) {
  const t = messages[lang]
  const { meeting, postponed } = data
  if (postponed.length === 0) return null
  return (
    <Card title={t.postponedTitle} id="postponed">
      <List>
        {postponed.map((item) => (
          <Row
            key={item.id}
            title={item.title}
            href={meetingPaths.item({ meetingId: item.meetingId, itemId: item.id })}
            headingLevel={3}
            meta={t.postponedAt(sayDate(item.meetingOn, lang, 'medium'))}
            actions={
              <ButtonForm
                small
                action={meetingPaths.postponedItem({ meetingId: meeting.id, itemId: item.id })}
                label={agendaWords[lang].placeItem(item.title)}
              >
                {agendaWords[lang].place}
              </ButtonForm>
            }
          />
        ))}
      </List>
    </Card>
  )
}

function RaisedRow({ lang, data, item }: Props & { readonly item: AgendaItem }) {
  const t = messages[lang]
  const { meeting, agenda, able } = data
  const at = { meetingId: meeting.id, itemId: item.id }
  const answer = item.postponedBecause === null ? t.raisedWaits : t.raisedPostponed(item.postponedBecause)
  const meta = able.prepares && item.raisedBy ? `${t.raisedBy(item.raisedBy.name)} · ${answer}` : answer
  const mayAnswer = able.prepares && agenda.source === 'working'
  return (
    <Row
      title={item.title}
      href={meetingPaths.item(at)}
      headingLevel={3}
      meta={meta}
      actions={mayAnswer && <Answers lang={lang} at={at} item={item} />}
    />
  )
}

/** Placed, or postponed with a reason: there is no third answer to who raised an item. */
function Answers({ lang, at, item }: { lang: Lang; at: { meetingId: string; itemId: string }; item: AgendaItem }) {
  const t = agendaWords[lang]
  return (
    <>
      <ButtonForm small action={meetingPaths.itemPlacement(at)} label={t.placeItem(item.title)}>
        {t.place}
      </ButtonForm>
      {item.postponedBecause === null && (
        <LinkButton small kind="quiet" href={meetingPaths.itemPostponement(at)} label={t.postponeItem(item.title)}>
          {t.postpone}
        </LinkButton>
      )}
    </>
  )
}
