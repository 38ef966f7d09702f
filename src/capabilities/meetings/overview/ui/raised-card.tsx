import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { messages as agendaWords } from '../../agenda/messages.ts'
import { meetingPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import type { MeetingPageData } from '../queries.ts'

/** Items raised by members and not on the agenda: all for who prepare, one's own for everybody else. */
export function RaisedCard({ lang, data }: { lang: Lang; data: MeetingPageData }) {
  const t = messages[lang]
  const { meeting, agenda, prepares } = data
  if (agenda.raised.length === 0) return null
  const mayAnswer = prepares && agenda.source === 'working'
  return (
    <Card title={prepares ? t.raisedTitle : t.ownRaisedTitle} id="raised">
      <List>
        {agenda.raised.map((item) => {
          const at = { meetingId: meeting.id, itemId: item.id }
          return (
            <Row
              key={item.id}
              title={item.title}
              href={meetingPaths.item(at)}
              headingLevel={3}
              meta={[
                prepares && item.raisedBy ? t.raisedBy(item.raisedBy.name) : null,
                item.postponedBecause === null ? t.raisedWaits : t.raisedPostponed(item.postponedBecause),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
              actions={
                mayAnswer && (
                  <>
                    <ButtonForm
                      small
                      action={meetingPaths.itemPlacement(at)}
                      label={agendaWords[lang].placeItem(item.title)}
                    >
                      {agendaWords[lang].place}
                    </ButtonForm>
                    {item.postponedBecause === null && (
                      <LinkButton
                        small
                        kind="quiet"
                        href={meetingPaths.itemPostponement(at)}
                        label={agendaWords[lang].postponeItem(item.title)}
                      >
                        {agendaWords[lang].postpone}
                      </LinkButton>
                    )}
                  </>
                )
              }
            />
          )
        })}
      </List>
    </Card>
  )
}
