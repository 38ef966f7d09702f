import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { LevelMark, type Level } from '../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { committeePaths } from '../../committees/paths.ts'
import type { Representation } from '../../committees/queries.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { messages } from '../messages.ts'

/** How many committees are shown here; the rest are one link away. */
const nearest = 2

/** Those who speak for the employees of the reader's workplace, in the nearest committees. */
export function RepresentativesCard({
  lang,
  representatives,
}: {
  lang: Lang
  representatives: readonly Representation[]
}) {
  const t = messages[lang].representatives
  if (representatives.length === 0) {
    return (
      <Card title={t.title}>
        <p>{t.empty}</p>
      </Card>
    )
  }
  return (
    <Card title={t.title} footer={<a href={committeePaths.representatives()}>{t.all}</a>}>
      <p>{t.lead}</p>
      <List label={t.title}>
        {representatives.slice(0, nearest).map((committee) => (
          <Row
            title={<LevelMark level={committee.level as Level}>{committee.name}</LevelMark>}
            href={committeePaths.committee({ committeeId: committee.id })}
            key={committee.id}
          >
            <DescriptionList facts={employeeSide(committee, t.vacant)} />
          </Row>
        ))}
      </List>
    </Card>
  )
}

function employeeSide({ seats }: Representation, vacant: string) {
  const elected = seats.filter((seat) => seat.side === 'employee')
  const titles = [...new Set(elected.map((seat) => seat.title))]
  return titles.map((title) => {
    const holders = elected.filter((seat) => seat.title === title).map((seat) => seat.holder?.name ?? vacant)
    return { term: title, value: holders.join(', ') }
  })
}

/** How something gets on an agenda, for who has no post. */
export function RaiseCard({ lang }: { lang: Lang }) {
  const t = messages[lang].raise
  return (
    <Card title={t.title} footer={<LinkButton href={meetingPaths.meetings()}>{t.action}</LinkButton>}>
      <p>{t.text}</p>
    </Card>
  )
}
