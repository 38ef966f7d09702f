import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../messages.ts'
import { organisationPaths } from '../paths.ts'
import type { UnitNode } from '../rules.ts'

interface UnitTreeProps {
  lang: Lang
  /** In reading order, as `unitTree` gives them. */
  nodes: readonly UnitNode[]
  /** How many tiers are unfolded from the start. */
  unfolded: number
  /** The day to link to, when it is not today. */
  on: string | undefined
  label: string
}

interface Branch {
  node: UnitNode
  branches: Branch[]
}

/** Units under each other, each with its leader and head count. Folds without script. */
export function UnitTree({ nodes, label, ...rest }: UnitTreeProps) {
  return <Branches branches={branchesOf(nodes)} label={label} {...rest} />
}

function branchesOf(nodes: readonly UnitNode[]): Branch[] {
  const top: Branch[] = []
  const way: Branch[] = []
  const first = nodes[0]?.depth ?? 0
  for (const node of nodes) {
    const branch = { node, branches: [] }
    way.length = node.depth - first
    const above = way.at(-1)
    if (above) above.branches.push(branch)
    else top.push(branch)
    way.push(branch)
  }
  return top
}

interface BranchesProps extends Omit<UnitTreeProps, 'nodes' | 'label'> {
  branches: readonly Branch[]
  label?: string | undefined
}

function Branches({ branches, label, ...rest }: BranchesProps) {
  return (
    <ul class="unit-tree" role="list" aria-label={label}>
      {branches.map((branch) => (
        <li key={branch.node.id}>
          <UnitLine node={branch.node} {...rest} />
          {branch.branches.length > 0 && <UnitsUnder branch={branch} {...rest} />}
        </li>
      ))}
    </ul>
  )
}

function UnitLine({ node, lang, on }: { node: UnitNode } & Pick<UnitTreeProps, 'lang' | 'on'>) {
  const t = messages[lang]
  return (
    <div class="unit-line">
      <a href={organisationPaths.unit({ unitId: node.id }, { on })}>{node.name}</a>
      <span class="meta">
        {t.people(node.totalHeadCount)}
        {node.leaderName && ` · ${t.leader}: ${node.leaderName}`}
      </span>
    </div>
  )
}

function UnitsUnder({ branch, unfolded, lang, on }: { branch: Branch } & Omit<BranchesProps, 'branches'>) {
  return (
    <details open={unfolded > 0}>
      <summary>
        {messages[lang].subUnits(branch.branches.length)} <span class="said">{branch.node.name}</span>
      </summary>
      <Branches branches={branch.branches} lang={lang} unfolded={unfolded - 1} on={on} />
    </details>
  )
}
