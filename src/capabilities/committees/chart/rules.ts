import type { CommitteeInTree, CommitteeNode } from '../rules.ts'
import { fitted, nameLines, nameSize } from './names/rules.ts'

/*
 * The MED organisation on one page. The top is a banner; every branch under it stands in a frame of its own, its bodies
 * under each other in as many columns as it takes, each level indented under the one above. The frames stand in rows, in
 * the order of the tree, so that the whole comes as near as possible to a sheet lying down. Pure: the same tree gives the
 * same chart. All lengths are in px of the picture.
 */

export interface ChartBox {
  readonly committee: CommitteeInTree
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The name in one line or two. */
  readonly name: readonly string[]
}

/** Over a column that begins in the middle of something: what its first bodies stand under. */
export interface ChartContinuation {
  readonly x: number
  readonly y: number
  readonly name: string
}

export interface ChartFrame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Chart {
  readonly width: number
  readonly height: number
  readonly frames: readonly ChartFrame[]
  readonly boxes: readonly ChartBox[]
  readonly continuations: readonly ChartContinuation[]
  /** Path data of all lines from a body to those under it. */
  readonly lines: string
}

const measures = {
  boxWidth: 208,
  indent: 16,
  gap: 6,
  columnGap: 14,
  pad: 10,
  frameGap: 16,
  continuation: 18,
  lineHeight: 14,
  /** Of a box besides the lines of its name: the level's name, and air. */
  boxBase: 26,
  /** How wide a sheet is to its height. */
  sheet: Math.SQRT2,
}

interface Row {
  readonly committee: CommitteeInTree
  /** 1 right under the branch's head. */
  readonly depth: number
  /** Row number of the body above in the same branch; -1 for the head. */
  readonly above: number
  readonly name: readonly string[]
  readonly height: number
}

interface Branch {
  readonly head: CommitteeInTree
  readonly rows: readonly Row[]
}

interface Column {
  /** Row numbers, from and up to. */
  readonly from: number
  readonly to: number
  readonly continues: string | null
}

const boxHeight = (lines: number) => measures.boxBase + lines * measures.lineHeight

function branchOf(head: CommitteeNode): Branch {
  const rows: Row[] = []
  const place = (node: CommitteeNode, depth: number, above: number): void => {
    const name = nameLines(node.name, measures.boxWidth - 20)
    const at = rows.push({ committee: node, depth, above, name, height: boxHeight(name.length) + measures.gap }) - 1
    for (const child of node.children) place(child, depth + 1, at)
  }
  for (const child of head.children) place(child, 1, -1)
  return { head, rows }
}

/** The rows in columns of at most a height. What belongs together breaks only where it would not fit a column at all. */
function columnsOf(rows: readonly Row[], most: number): Column[] {
  const columns: Column[] = []
  let from = 0
  let filled = 0
  const close = (to: number) => {
    if (to > from) columns.push({ from, to, continues: continuationAt(rows, from) })
    from = to
    filled = continuationAt(rows, to) === null ? 0 : measures.continuation
  }
  for (const [index, row] of rows.entries()) {
    const group = row.depth === 1 ? heightOfGroup(rows, index) : row.height
    const fits = filled + group <= most
    if (!fits && filled > 0 && (group <= most || filled + row.height > most)) close(index)
    filled += row.height
  }
  close(rows.length)
  return columns
}

function heightOfGroup(rows: readonly Row[], start: number): number {
  let height = 0
  for (let index = start; index < rows.length && (index === start || rows[index]!.depth > 1); index += 1) {
    height += rows[index]!.height
  }
  return height
}

function continuationAt(rows: readonly Row[], index: number): string | null {
  const row = rows[index]
  return row === undefined || row.above < 0 ? null : (rows[row.above]?.committee.name ?? null)
}

interface Plan {
  readonly width: number
  readonly height: number
  readonly placed: readonly (ChartFrame & { readonly branch: Branch; readonly columns: readonly Column[] })[]
}

const heightOfColumn = (branch: Branch, { from, to, continues }: Column) =>
  branch.rows.slice(from, to).reduce((sum, row) => sum + row.height, continues === null ? 0 : measures.continuation)

/** Frames in rows of at most a width, each row as high as its highest frame. */
function planned(branches: readonly Branch[], columnWidth: number, mostHeight: number): (width: number) => Plan {
  const head = boxHeight(1) + measures.gap
  const sized = branches.map((branch) => {
    const columns = columnsOf(branch.rows, mostHeight)
    const count = Math.max(1, columns.length)
    const tallest = Math.max(0, ...columns.map((column) => heightOfColumn(branch, column)))
    return {
      branch,
      columns,
      width: count * columnWidth + (count - 1) * measures.columnGap + 2 * measures.pad,
      height: head + tallest + 2 * measures.pad - measures.gap,
    }
  })
  return (most) => {
    let [x, y, tallest, width] = [0, 0, 0, 0]
    const placed = sized.map((frame) => {
      if (x > 0 && x + frame.width > most) {
        y += tallest + measures.frameGap
        x = 0
        tallest = 0
      }
      const at = { ...frame, x, y }
      x += frame.width + measures.frameGap
      tallest = Math.max(tallest, frame.height)
      width = Math.max(width, at.x + frame.width)
      return at
    })
    return { width, height: y + tallest, placed }
  }
}

/**
 * The plan that can be shown largest on a sheet lying down. A column that begins in the middle of something is harder to
 * read, so each counts as if it made the whole a twentieth larger.
 */
function bestPlan(branches: readonly Branch[], columnWidth: number): Plan {
  const cost = ({ width, height, placed }: Plan) => {
    const broken = placed.flatMap(({ columns }) => columns).filter(({ continues }) => continues !== null).length
    return Math.max(width / measures.sheet, height + 60) * (1 + Math.min(0.4, broken * 0.05))
  }
  let best: Plan | null = null
  for (const height of heightsToTry(branches)) {
    const plan = planned(branches, columnWidth, height)
    const [least, most] = [plan(0).width, plan(Infinity).width]
    for (let part = 0; part <= steps; part += 1) {
      const tried = plan(least + ((most - least) * part) / steps)
      if (best === null || cost(tried) < cost(best)) best = tried
    }
  }
  return best ?? { width: 0, height: 0, placed: [] }
}

const steps = 24

/** Even steps up to the tallest branch, and what holds the groups that belong together whole. */
function heightsToTry(branches: readonly Branch[]): number[] {
  const tallest = Math.max(...branches.map(({ rows }) => rows.reduce((sum, row) => sum + row.height, 0)), 200)
  const even = Array.from({ length: steps }, (_, step) => Math.max(120, (tallest * (step + 1)) / steps))
  const groups = branches.flatMap(({ rows }) =>
    rows.flatMap((row, index) => (row.depth === 1 ? [Math.max(120, heightOfGroup(rows, index))] : [])),
  )
  return [...new Set([...even, ...groups])].toSorted((a, b) => b - a).slice(0, 60)
}

/**
 * The chart of a tree. One body at the top becomes the banner over its branches; several each become a branch.
 * Every body stands in it exactly once.
 */
export function layOutChart(tops: readonly CommitteeNode[]): Chart {
  const [only, ...others] = tops
  if (!only) return { width: 0, height: 0, frames: [], boxes: [], continuations: [], lines: '' }
  const top = others.length === 0 ? only : null
  const branches = (top ? top.children : tops).map(branchOf)
  const depth = Math.max(1, ...branches.flatMap(({ rows }) => rows.map((row) => row.depth)))
  const columnWidth = measures.boxWidth + (depth - 1) * measures.indent
  const plan = bestPlan(branches, columnWidth)
  const width = Math.max(plan.width, columnWidth)
  const banner = top ? boxHeight(1) : 0
  const under = top && branches.length > 0 ? banner + measures.frameGap : banner
  const drawn = plan.placed.map((frame) => drawBranch({ ...frame, y: frame.y + under }, columnWidth))
  const topBox: ChartBox[] = top
    ? [{ committee: top, x: 0, y: 0, width, height: banner, name: [fitted(top.name, width - 20, nameSize)] }]
    : []
  return {
    width,
    height: under + plan.height,
    frames: plan.placed.map((frame) => ({ x: frame.x, y: frame.y + under, width: frame.width, height: frame.height })),
    boxes: [...topBox, ...drawn.flatMap(({ boxes }) => boxes)],
    continuations: drawn.flatMap(({ continuations }) => continuations),
    lines: drawn.map(({ lines }) => lines).join(''),
  }
}

function drawBranch(
  frame: Plan['placed'][number],
  columnWidth: number,
): Pick<Chart, 'boxes' | 'continuations' | 'lines'> {
  const { branch, columns } = frame
  const left = frame.x + measures.pad
  const top = frame.y + measures.pad
  const inner = frame.width - 2 * measures.pad
  const headName = [fitted(branch.head.name, inner - 20, nameSize)]
  const boxes: ChartBox[] = [
    { committee: branch.head, x: left, y: top, width: inner, height: boxHeight(1), name: headName },
  ]
  const continuations: ChartContinuation[] = []
  let lines = ''
  for (const [number, column] of columns.entries()) {
    const x = left + number * (columnWidth + measures.columnGap)
    let y = top + boxHeight(1) + measures.gap
    const begins = y
    if (column.continues !== null) {
      continuations.push({ x, y: y + 12, name: fitted(column.continues, columnWidth - 70, 11) })
      y += measures.continuation
    }
    const foot = new Map<number, number>()
    for (let index = column.from; index < column.to; index += 1) {
      const row = branch.rows[index]!
      const boxX = x + (row.depth - 1) * measures.indent
      const height = row.height - measures.gap
      boxes.push({ committee: row.committee, x: boxX, y, width: x + columnWidth - boxX, height, name: row.name })
      if (row.depth > 1) {
        const from = foot.get(row.above) ?? begins + measures.continuation - 2
        lines += `M${boxX - 8} ${from}V${y + height / 2}H${boxX}`
      }
      foot.set(index, y + height)
      y += row.height
    }
  }
  return { boxes, continuations, lines }
}
