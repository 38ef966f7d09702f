import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { agreementPaths } from '../../agreement/paths.ts'
import { committeePaths } from '../../committees/paths.ts'
import { importPaths } from '../../organisation/staff-import/paths.ts'
import { messages } from '../messages.ts'
import { firstSteps, type FirstStep, type Setup } from '../rules.ts'

const addresses: Record<FirstStep, string> = {
  units: importPaths.imports(),
  employees: importPaths.imports({}, { kind: 'employees' }),
  agreement: agreementPaths.newVersion(),
  committees: committeePaths.severalCommittees(),
  chairs: committeePaths.seating(),
}

/** What a new installation needs before it is of use, in the order it is done. */
export function FirstStepsCard({ lang, setup }: { lang: Lang; setup: Setup }) {
  const t = messages[lang].setup
  return (
    <Card title={t.title}>
      <p>{t.lead}</p>
      <List numbered label={t.title}>
        {firstSteps.map((step, index) => (
          <Row
            number={index + 1}
            title={t.steps[step].title}
            href={setup[step] ? undefined : addresses[step]}
            aside={setup[step] && <Tag tone="ok">{t.done}</Tag>}
            meta={t.steps[step].text}
            key={step}
          />
        ))}
      </List>
    </Card>
  )
}
