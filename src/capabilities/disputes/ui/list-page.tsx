import type { IsoDate } from '../../../platform/clock/dates.ts'
import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { ClockMark } from '../../../ui/components/clock-mark/clock-mark.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { interpretationPaths } from '../../interpretations/paths.ts'
import { messages } from '../messages.ts'
import { disputePaths } from '../paths.ts'
import type { DisputeList, Standing } from '../queries.ts'
import { disputeKinds } from '../rules.ts'

/** The disputes that the reader takes part in: the open ones with their clock, and those that have ended. */
export function DisputeListPage({ lang, on, list }: { lang: Lang; on: IsoDate; list: DisputeList }) {
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <LinkButton href={interpretationPaths.interpretations()}>{t.interpretations}</LinkButton>
            {list.mayReadFigures && <LinkButton href={disputePaths.figures()}>{t.figures}</LinkButton>}
            {list.mayOpen && (
              <LinkButton kind="primary" href={disputePaths.new()}>
                {t.new}
              </LinkButton>
            )}
          </>
        }
      />
      {list.open.length === 0 ? (
        <EmptyState title={t.none}>{t.noneText}</EmptyState>
      ) : (
        <Card title={t.open}>
          <Rows lang={lang} on={on} label={t.open} all={list.open} />
        </Card>
      )}
      {list.ended.length > 0 && (
        <Card title={t.ended}>
          <Rows lang={lang} on={on} label={t.ended} all={list.ended} />
        </Card>
      )}
    </Stack>
  )
}

function Rows({ lang, on, label, all }: { lang: Lang; on: IsoDate; label: string; all: readonly Standing[] }) {
  const t = messages[lang]
  return (
    <List label={label}>
      {all.map(({ dispute, state, clock }) => (
        <Row
          key={dispute.id}
          title={dispute.title}
          href={disputePaths.dispute({ disputeId: dispute.id })}
          tags={<Tag>{dispute.ending ? t.outcomes[dispute.ending.outcome] : t.states[state]}</Tag>}
          aside={clock && <DueMark lang={lang} on={on} due={clock.on} />}
          meta={[
            t.kinds[dispute.kind].name,
            dispute.committeeName,
            sayDate(dispute.ending?.on ?? today(dispute.openedAt), lang, 'medium'),
          ].join(' · ')}
        />
      ))}
    </List>
  )
}

/** The day of the clock, late once it has passed. */
export function DueMark({ lang, on, due }: { lang: Lang; on: IsoDate; due: IsoDate }) {
  return <ClockMark lang={lang} tone={due < on ? 'late' : 'fine'} text={sayDate(due, lang, 'medium')} at={due} />
}

/** "Hvad handler det om?": the kinds in plain words, before any form. */
export function ChoosePage({ lang, itemId }: { lang: Lang; itemId: string | undefined }) {
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader title={t.chooseTitle} lead={t.chooseLead} />
      <Columns
        main={disputeKinds.map((kind) => {
          const { name, choose, path } = t.kinds[kind]
          return (
            <Card
              title={name}
              key={kind}
              footer={
                <LinkButton
                  href={disputePaths.newOf({ disputeKind: kind }, { item: itemId })}
                  label={`${t.choose}: ${name}`}
                >
                  {t.choose}
                </LinkButton>
              }
            >
              <p>{choose}</p>
              <p class="meta">{path}</p>
              {kind === 'information_breach' && <p class="meta">{t.onlyEmployees}</p>}
            </Card>
          )
        })}
        side={
          <Card title={t.yellowCard}>
            <p>{t.yellowCardText}</p>
            <p>{t.notHere}</p>
          </Card>
        }
      />
    </Stack>
  )
}
