import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { referralPaths } from '../../paths.ts'
import type { ListedLeg } from '../../queries.ts'
import { messages } from '../messages.ts'
import type { JourneyPage, ShownPart } from '../queries.ts'
import { fewLegs, standingOf, type Standing } from '../rules.ts'
import { partAddress } from './part-address.ts'

interface Line {
  readonly key: string
  readonly name: string
  readonly isBranch: boolean
  readonly href: string
  readonly standing: Standing
}

/** "Center-MED", and from the second step on "Lokal-MED (2. led)". */
export function nameOfPart({ column, levelName }: Pick<ShownPart, 'column' | 'levelName'>, lang: Lang): string {
  return messages[lang].partName(column, levelName)
}

/** How far all have come, in one sentence; in a long journey part by part, and the branches of each under it. */
export function JourneyStanding({ lang, found }: { lang: Lang; found: JourneyPage }) {
  const t = messages[lang].standing
  const all = standingOf(found.legs)
  const open = all.all - all.settled + all.back
  const lines = found.parts.flatMap((part) => linesOf(part, found.journeyId, lang))
  return (
    <Card title={t.title}>
      <p>
        {open === 0 ? messages[lang].ended : messages[lang].open(open)}
        {all.late > 0 && ` ${messages[lang].lateNow(all.late)}`}
      </p>
      {found.legs.length > fewLegs && (
        <Table
          caption={t.table}
          captionHidden
          rows={lines}
          keyOf={({ key }) => key}
          columns={[
            {
              label: t.part,
              names: true,
              cell: ({ name, href, isBranch }) => (
                <a class={isBranch ? 'journey-branch' : undefined} href={href}>
                  {name}
                </a>
              ),
            },
            { label: t.all, align: 'end', cell: ({ standing }) => standing.all },
            { label: t.received, align: 'end', cell: ({ standing }) => standing.received },
            { label: t.settled, align: 'end', cell: ({ standing }) => standing.settled },
            { label: t.late, align: 'end', cell: ({ standing }) => standing.late },
            { label: t.back, align: 'end', cell: ({ standing }) => standing.back },
          ]}
        />
      )}
      {sendingsIn(found.legs).map(({ dispatchId, from, receivers }) => (
        <p key={dispatchId}>
          <a href={referralPaths.dispatch({ dispatchId })}>{messages[lang].sending(from, receivers)}</a>
        </p>
      ))}
    </Card>
  )
}

/** What went to several at once, the first first. */
function sendingsIn(legs: readonly ListedLeg[]) {
  const together = Map.groupBy(legs, ({ dispatchId }) => dispatchId)
  return [...together].flatMap(([dispatchId, sent]) =>
    dispatchId !== null && sent.length > 1
      ? [{ dispatchId, from: sent[0]?.from.name ?? '', receivers: sent.length }]
      : [],
  )
}

function linesOf(part: ShownPart, journeyId: string, lang: Lang): Line[] {
  const line = (key: string, name: string, href: string, legs: readonly ListedLeg[]): Line => {
    return { key, name, href, isBranch: key !== part.key, standing: standingOf(legs) }
  }
  const name = nameOfPart(part, lang)
  return [
    line(part.key, name, partAddress(journeyId, { part: part.key }), part.legs),
    ...part.branches.map((branch) =>
      line(
        `${part.key} ${branch.id}`,
        branch.name,
        partAddress(journeyId, { part: part.key, branch: branch.id }),
        branch.legs,
      ),
    ),
  ]
}
