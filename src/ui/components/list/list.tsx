import type { ComponentChildren } from 'preact'

/** Rows under each other. `numbered` when the order means something. */
export function List({
  numbered,
  label,
  children,
}: {
  numbered?: boolean | undefined
  label?: string | undefined
  children: ComponentChildren
}) {
  const Element = numbered ? 'ol' : 'ul'
  return (
    <Element class="list" role="list" aria-label={label}>
      {children}
    </Element>
  )
}

export interface RowProps {
  /** The thing itself, and where one reads more about it. */
  title: ComponentChildren
  href?: string | undefined
  /** h3 for items that are sections of their own (agenda items); plain bold text otherwise. */
  headingLevel?: 3 | 4 | undefined
  /** The number at the start: agenda item 2, attachment 3.1. */
  number?: string | number | undefined
  /** A line above the title: the committee's LevelMark. */
  above?: ComponentChildren
  /** At the end of the title line: a ClockMark, minutes. */
  aside?: ComponentChildren
  /** Tag elements. */
  tags?: ComponentChildren
  /** Quiet line below: origin, place, count. */
  meta?: ComponentChildren
  /** Small buttons. */
  actions?: ComponentChildren
  /** The buttons stand at the end of the row where there is room: for lists in which every row has the same few. */
  actionsAtEnd?: boolean | undefined
  /** Longer content below it all. */
  children?: ComponentChildren
  id?: string | undefined
}

/** One row of a List: waiting things, meetings, agenda items, cases. */
export function Row({ number, actions, actionsAtEnd = false, id, ...content }: RowProps) {
  const buttons = actions && <div class="cluster row-actions">{actions}</div>
  return (
    <li class={number === undefined ? 'row' : 'row row-numbered'} id={id}>
      {number !== undefined && <span class="row-number">{number}</span>}
      {actionsAtEnd ? (
        <div class="row-split">
          <RowBody {...content} />
          {buttons}
        </div>
      ) : (
        <RowBody {...content}>
          {content.children}
          {buttons}
        </RowBody>
      )}
    </li>
  )
}

type RowBodyProps = Omit<RowProps, 'number' | 'actions' | 'actionsAtEnd' | 'id'>

function RowBody({ aside, above, tags, meta, children, ...title }: RowBodyProps) {
  return (
    <div class="row-body">
      {above && <div>{above}</div>}
      <div class="row-head">
        <RowTitle {...title} />
        {aside && <span class="row-aside">{aside}</span>}
      </div>
      {tags && <div class="tags">{tags}</div>}
      {meta && <div class="meta">{meta}</div>}
      {children}
    </div>
  )
}

function RowTitle({ title, href, headingLevel }: Pick<RowProps, 'title' | 'href' | 'headingLevel'>) {
  const content = href ? <a href={href}>{title}</a> : title
  if (headingLevel === 3) return <h3 class="row-title">{content}</h3>
  if (headingLevel === 4) return <h4 class="row-title">{content}</h4>
  return <span class="row-title">{content}</span>
}
