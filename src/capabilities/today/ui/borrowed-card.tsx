import { addDays } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { messages } from '../../committees/delegations/messages.ts'
import { delegationPaths } from '../../committees/delegations/paths.ts'
import type { Delegation } from '../../committees/delegations/rules.ts'
import { committeePaths } from '../../committees/paths.ts'

/** For whom somebody acts, where and for how long. */
export function BorrowedCard({ lang, borrowed }: { lang: Lang; borrowed: readonly Delegation[] }) {
  const t = messages[lang]
  return (
    <Card title={t.mineTitle} footer={<a href={delegationPaths.delegations()}>{t.title}</a>}>
      <List label={t.mineTitle}>
        {borrowed.map((one) => (
          <Row
            key={one.id}
            title={one.committeeName ?? t.roles[one.role]}
            href={one.committeeId === null ? undefined : committeePaths.committee({ committeeId: one.committeeId })}
            meta={[
              one.committeeName !== null && t.roles[one.role],
              t.mineFor(one.from.name),
              t.until(sayDate(addDays(one.validTo, -1), lang, 'medium')),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </List>
    </Card>
  )
}
