import { sayDate } from '../../../platform/clock/words.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { trioPaths } from '../paths.ts'
import type { OwnTrio } from '../queries.ts'
import type { CoveredUnit } from '../rules.ts'
import { Coverage, type CoverageFilter } from './coverage.tsx'

interface TriosPageProps {
  lang: Lang
  own: readonly (OwnTrio & { readonly meetsOn: IsoDate | null })[]
  workplaces: readonly { readonly unitId: string; readonly unitName: string }[]
  /** For who follows up which workplaces have a TRIO; null for everybody else. */
  coverage: { units: readonly CoveredUnit[]; filter: CoverageFilter } | null
}

/** One's own rooms, who is in the TRIO where one works, and for HR where there is one. */
export function TriosPage({ lang, own, workplaces, coverage }: TriosPageProps) {
  const t = messages[lang]
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Stack gap="loose">
        <Card title={t.own}>
          {own.length === 0 ? (
            <EmptyState title={t.noOwn}>{t.noOwnText}</EmptyState>
          ) : (
            <List label={t.own}>
              {own.map((trio) => (
                <Row
                  key={trio.id}
                  title={trio.unitName}
                  href={trioPaths.room({ trioId: trio.id })}
                  headingLevel={3}
                  aside={trio.meetsOn ? t.nextMeeting(sayDate(trio.meetsOn, lang, 'medium')) : t.noMeeting}
                  meta={[...new Set(trio.members.map(({ name }) => name))].join(', ')}
                />
              ))}
            </List>
          )}
        </Card>
        {workplaces.length > 0 && (
          <Card title={t.ownWorkplaces}>
            <List label={t.ownWorkplaces}>
              {workplaces.map(({ unitId, unitName }) => (
                <Row
                  key={unitId}
                  title={unitName}
                  aside={
                    <LinkButton small href={trioPaths.unit({ unitId })} label={`${t.seeMembers}: ${unitName}`}>
                      {t.seeMembers}
                    </LinkButton>
                  }
                />
              ))}
            </List>
          </Card>
        )}
        {coverage && <Coverage lang={lang} {...coverage} />}
      </Stack>
    </>
  )
}
