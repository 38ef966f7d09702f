import type { ComponentChildren } from 'preact'

export interface Fact {
  term: string
  /** Left out facts (undefined, null, false, '') are not shown. */
  value: ComponentChildren
}

/** Facts about one thing, each with its name. */
export function DescriptionList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.filter(hasValue).map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

const hasValue = ({ value }: Fact) => value !== undefined && value !== null && value !== false && value !== ''
