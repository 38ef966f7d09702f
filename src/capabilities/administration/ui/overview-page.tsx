import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { agreementPaths } from '../../agreement/paths.ts'
import { delegationPaths } from '../../committees/delegations/paths.ts'
import { committeePaths } from '../../committees/paths.ts'
import { importPaths } from '../../organisation/staff-import/paths.ts'
import { provisioningPaths } from '../../provisioning/paths.ts'
import { messages } from '../messages.ts'
import { administrationPaths } from '../paths.ts'
import type { Overview } from '../queries.ts'
import { seeAsPaths } from '../see-as/paths.ts'

const forBoth = [
  ['delegations', delegationPaths.all()],
  ['agreement', agreementPaths.agreement()],
  ['committees', committeePaths.committees()],
] as const

const forAdministrators = [
  ['imports', importPaths.imports()],
  ['provisioning', provisioningPaths.provisioning()],
  ['roles', administrationPaths.roles()],
  ['seeAs', seeAsPaths.seeAs()],
  ['jobs', administrationPaths.jobs()],
  ['outbox', administrationPaths.outbox()],
  ['events', administrationPaths.events()],
] as const

export function OverviewPage({ lang, data }: { lang: Lang; data: Overview }) {
  const t = messages[lang]
  const isAdministrator = data.deadJobs !== null
  const places = isAdministrator ? [...forAdministrators, ...forBoth] : forBoth
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Card>
        <List label={t.title}>
          {places.map(([place, href]) => {
            const [label, text] = t.places[place]
            const isTrouble = place === 'jobs' && data.deadJobs !== null && data.deadJobs > 0
            return (
              <Row
                key={place}
                title={label}
                href={href}
                meta={text}
                aside={isTrouble && <Tag tone="danger">{t.deadJobs(data.deadJobs ?? 0)}</Tag>}
              />
            )
          })}
        </List>
      </Card>
    </>
  )
}
