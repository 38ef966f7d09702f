import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { messages } from '../../meetings/raised-matters/messages.ts'
import { raisedMatterPaths } from '../../meetings/raised-matters/paths.ts'
import { stateOf, type RaisedMatter } from '../../meetings/raised-matters/rules.ts'

/** What I raised, and how far it has come. */
export function RaisedCard({ lang, raised }: { lang: Lang; raised: readonly RaisedMatter[] }) {
  const t = messages[lang]
  return (
    <Card title={t.title} footer={<a href={raisedMatterPaths.raisedMatters()}>{t.all}</a>}>
      <List label={t.title}>
        {raised.map((matter) => (
          <Row
            title={matter.item.title}
            href={raisedMatterPaths.raisedMatters()}
            meta={`${t.states[stateOf(matter)]} · ${matter.item.committeeName}`}
            key={matter.item.id}
          />
        ))}
      </List>
    </Card>
  )
}
