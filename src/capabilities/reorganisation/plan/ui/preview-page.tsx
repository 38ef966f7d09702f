import type { ComponentChildren } from 'preact'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { messages as findingMessages, sayReason } from '../../../structure/findings/messages.ts'
import type { CommitteeChange } from '../../effects/rules.ts'
import { reorganisationPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import type { Plan, TreeRow } from '../rules.ts'
import { InFlight } from './in-flight.tsx'

export interface PreviewPageProps {
  lang: Lang
  account: string
  reorganisationId: string
  title: string
  plan: Plan
  /** Null when it is approved already: then it is only shown. */
  approval: Readonly<Record<string, string | number>> | null
  /** What stands in the way, in words. */
  obstacles: readonly string[]
  refusal: string | undefined
}

export function PreviewPage(props: PreviewPageProps) {
  const { lang, plan, obstacles, refusal, approval } = props
  const t = messages[lang]
  const day = sayDate(plan.on, lang, 'medium')
  return (
    <>
      <ErrorSummary lang={lang} errors={refusal === undefined ? [] : [{ text: refusal }]} />
      <PageHeader
        title={props.title}
        lead={approval ? t.lead(day) : t.resultLead(day)}
        actions={
          <LinkButton href={reorganisationPaths.reorganisation({ reorganisationId: props.reorganisationId })}>
            {t.back}
          </LinkButton>
        }
      />
      {approval && obstacles.length > 0 && (
        <Notice lang={lang} tone="warn" title={t.obstacles}>
          <ul>
            {obstacles.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Units {...props} />
      <Committees {...props} />
      <InFlight {...props} />
      <Findings {...props} />
      {approval && obstacles.length === 0 && <Approval {...props} approval={approval} />}
    </>
  )
}

function Units({ lang, plan }: PreviewPageProps) {
  const t = messages[lang]
  const nameOf = (id: string) => plan.names[id] ?? ''
  const said = plan.moves.map(({ fromId, toId, personIds }) =>
    personIds === null
      ? t.moveAll(nameOf(fromId), nameOf(toId))
      : t.moveSome(personIds.length, nameOf(fromId), nameOf(toId)),
  )
  if (plan.units.length === 0 && said.length === 0) return <Card title={t.treeAfter}>{t.noUnits}</Card>
  return (
    <>
      <div class="reorganisation-trees">
        <Card title={t.before}>
          <Tree rows={plan.treeBefore} label={t.treeBefore} lang={lang} />
        </Card>
        <Card title={t.after}>
          <Tree rows={plan.treeAfter} label={t.treeAfter} lang={lang} />
        </Card>
      </div>
      {said.length > 0 && (
        <Card title={t.moves}>
          <ul class="reorganisation-points">
            {said.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

interface Branch {
  readonly row: TreeRow
  readonly under: Branch[]
}

function Tree({ rows, label, lang }: { rows: readonly TreeRow[]; label: string; lang: Lang }) {
  const top: Branch[] = []
  const way: Branch[] = []
  for (const row of rows) {
    const branch: Branch = { row, under: [] }
    way.length = row.depth
    const above = way.at(-1)
    if (above) above.under.push(branch)
    else top.push(branch)
    way.push(branch)
  }
  return <Branches branches={top} lang={lang} label={label} />
}

const tones = { new: 'ok', ends: 'danger', moves: 'info', renamed: 'info', receives: 'neutral' } as const

function Branches({ branches, lang, label }: { branches: readonly Branch[]; lang: Lang; label?: string }) {
  return (
    <ul class={label === undefined ? undefined : 'reorganisation-tree'} role="list" aria-label={label}>
      {branches.map(({ row, under }) => (
        <li key={row.id}>
          {row.name}{' '}
          {row.marks.map((mark) => (
            <Tag key={mark} tone={tones[mark]}>
              {messages[lang].marks[mark]}
            </Tag>
          ))}
          {under.length > 0 && <Branches branches={under} lang={lang} />}
        </li>
      ))}
    </ul>
  )
}

function becomes({ before, after, successorId }: CommitteeChange, plan: Plan, lang: Lang): string {
  const t = messages[lang]
  const nameOf = (id: string | null) => (id === null ? '' : (plan.names[id] ?? ''))
  if (!after) return successorId === null ? t.ends : t.mergesInto(nameOf(successorId))
  const parts = [
    ...(before ? [] : [t.begins]),
    ...(before && before.name !== after.name ? [t.named(after.name)] : []),
    ...(before?.unitId === after.unitId ? [] : [t.atUnit(nameOf(after.unitId))]),
    ...(before?.parentId === after.parentId || after.parentId === null ? [] : [t.under(nameOf(after.parentId))]),
    ...(before?.level === after.level ? [] : [t.onLevel(after.level)]),
  ]
  const text = parts.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function Committees({ lang, plan, reorganisationId, approval }: PreviewPageProps) {
  const t = messages[lang]
  if (plan.committees.length === 0) return <Card title={t.committees}>{t.noCommittees}</Card>
  const nameOf = ({ before, after }: CommitteeChange) => before?.name ?? after?.name ?? ''
  const change = (one: CommitteeChange): ComponentChildren =>
    one.before && (
      <ul class="reorganisation-choices" role="list">
        {(['change_committee', 'merge_committee', 'close_committee'] as const).map((kind) => (
          <li key={kind}>
            <a
              href={reorganisationPaths.newStep({ reorganisationId }, { kind, committee: one.committeeId })}
              aria-label={`${t.choices[kind]}: ${nameOf(one)}`}
            >
              {t.choices[kind]}
            </a>
          </li>
        ))}
      </ul>
    )
  return (
    <Card title={t.committees}>
      <Table
        caption={t.committees}
        captionHidden
        rows={plan.committees}
        keyOf={({ committeeId }) => committeeId}
        columns={[
          { label: t.committee, names: true, cell: nameOf },
          { label: t.becomes, cell: (one) => becomes(one, plan, lang) },
          ...(approval ? [{ label: t.choose, cell: change }] : []),
        ]}
      />
    </Card>
  )
}

const findingsShown = 50

function Findings({ lang, plan }: PreviewPageProps) {
  const t = messages[lang]
  const words = findingMessages[lang]
  const rest = plan.findings.length - findingsShown
  return (
    <Card title={t.findings}>
      {plan.findings.length === 0 ? (
        <p>{t.noFindings}</p>
      ) : (
        <List label={t.findings}>
          {plan.findings.slice(0, findingsShown).map((finding, index) => (
            <Row
              key={index}
              headingLevel={3}
              title={plan.names[finding.committeeId ?? finding.unitId] ?? ''}
              tags={<Tag tone="warn">{words.severities[finding.severity]}</Tag>}
              meta={sayReason(finding, lang)}
            />
          ))}
        </List>
      )}
      {rest > 0 && <p class="meta">{t.moreFindings(rest)}</p>}
    </Card>
  )
}

function Approval({
  lang,
  plan,
  reorganisationId,
  approval,
  refusal,
}: PreviewPageProps & { approval: Readonly<Record<string, string | number>> }) {
  const t = messages[lang]
  return (
    <Card title={t.approve}>
      <Confirm
        lang={lang}
        kind="primary"
        opens={t.approve}
        action={reorganisationPaths.approval({ reorganisationId })}
        confirms={t.approveConfirm}
        hidden={approval}
        open={refusal !== undefined}
      >
        <p>{t.approveText(sayDate(plan.on, lang, 'medium'))}</p>
      </Confirm>
    </Card>
  )
}
