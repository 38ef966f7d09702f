import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  /** Heading, repeated before each value on a phone. */
  label: string
  cell: (row: Row) => ComponentChildren
  /** Numbers stand to the right. */
  align?: 'start' | 'end' | undefined
  /** The column that names the row; the first one unless said. */
  names?: boolean | undefined
  /** Heading for screen readers only: the column with buttons. */
  quiet?: boolean | undefined
}

export interface TableProps<Row> {
  /** What the table shows. */
  caption: string
  /** When a heading just above says the same. */
  captionHidden?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

/**
 * A real table. On a phone each row becomes a small card with the headings beside the values.
 * The roles are written out because browsers drop a table's meaning when its display is changed.
 */
export function Table<Row>({ caption, captionHidden, columns, rows, keyOf }: TableProps<Row>) {
  const naming = Math.max(
    0,
    columns.findIndex((column) => column.names),
  )
  return (
    <table class="table" role="table">
      <caption class={captionHidden ? 'said' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th role="columnheader" scope="col" class={alignment(column)} key={column.label}>
              {column.quiet ? <span class="said">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={keyOf(row)}>
            {columns.map((column, index) => (
              <Cell column={column} row={row} names={index === naming} key={column.label} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row, names }: { column: Column<Row>; row: Row; names: boolean }) {
  if (names) {
    return (
      <th role="rowheader" scope="row" class={alignment(column)}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td role="cell" class={alignment(column)} data-label={column.quiet ? undefined : column.label}>
      {column.cell(row)}
    </td>
  )
}

const alignment = (column: { align?: 'start' | 'end' | undefined }) => (column.align === 'end' ? 'end' : undefined)
