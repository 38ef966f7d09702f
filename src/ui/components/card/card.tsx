import type { ComponentChildren } from 'preact'

export interface CardProps {
  title?: string | undefined
  /** 2 unless the card stands under another heading. */
  headingLevel?: 2 | 3 | undefined
  /** A few quiet words at the end of the title line: "6 punkter · 105 af 120 minutter". */
  aside?: ComponentChildren
  children?: ComponentChildren
  /** Buttons or links at the foot. */
  footer?: ComponentChildren
  /** Address of this part of the page (#id). */
  id?: string | undefined
}

/** One matter with its heading, on its own surface. */
export function Card({ title, headingLevel = 2, aside, children, footer, id }: CardProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <section class="card" id={id}>
      {title && (
        <div class="card-head">
          <Heading>{title}</Heading>
          {aside && <div class="meta">{aside}</div>}
        </div>
      )}
      {children}
      {footer && <div class="cluster card-foot">{footer}</div>}
    </section>
  )
}
