import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { messages as taskMessages } from '../../../follow-up/messages.ts'
import { messages as minutesMessages } from '../../../meetings/minutes/messages.ts'
import { meetingPaths } from '../../../meetings/paths.ts'
import { messages } from '../messages.ts'
import type { JourneyPage } from '../queries.ts'

/** The item that the matter was first passed on from, who raised it, what it came to there, and the tasks. */
export function JourneyStart({ lang, start }: { lang: Lang; start: NonNullable<JourneyPage['start']> }) {
  const t = messages[lang]
  const { meeting, item, result } = start.sent
  if (!item) return null
  const outcome = result?.outcome ?? null
  return (
    <Card title={t.start}>
      <List label={t.start}>
        <Row
          headingLevel={3}
          title={item.title}
          href={meetingPaths.item({ meetingId: meeting.id, itemId: item.id })}
          above={t.startsAt(meeting.committee.name, sayDate(meeting.on, lang, 'medium'))}
          meta={item.raisedBy && t.raisedBy(item.raisedBy.name)}
        >
          <p>{outcome === null ? t.notDecided : t.decided(minutesMessages[lang].outcomes[outcome])}</p>
        </Row>
      </List>
      {start.tasks.length > 0 && (
        <>
          <h3>{t.tasks}</h3>
          <List label={t.tasks}>
            {start.tasks.map((task) => (
              <Row title={task.title} meta={taskMessages[lang].states[task.ending?.outcome ?? 'open']} key={task.id} />
            ))}
          </List>
        </>
      )}
    </Card>
  )
}
