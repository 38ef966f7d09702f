import type { ComponentChildren } from 'preact'

export interface PersonProps {
  name: string
  href?: string | undefined
  /** Post, mandate, workplace: "TR, BUPL · Børnehuset Svalereden". */
  role?: ComponentChildren
  /** Tag elements: "Afbud", "Suppleant". */
  tags?: ComponentChildren
}

/** A person with what they are here. Initials instead of pictures. */
export function Person({ name, href, role, tags }: PersonProps) {
  return (
    <span class="person">
      <span class="person-mark" aria-hidden="true">
        {initials(name)}
      </span>
      <span class="person-words">
        <span class="cluster">
          {href ? (
            <a class="person-name" href={href}>
              {name}
            </a>
          ) : (
            <span class="person-name">{name}</span>
          )}
          {tags}
        </span>
        {role && <span class="meta">{role}</span>}
      </span>
    </span>
  )
}

/** First letters of first and last name. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/)
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.at(0) ?? '')
  return letters.join('').toLocaleUpperCase('da')
}
