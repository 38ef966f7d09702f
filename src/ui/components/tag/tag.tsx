import type { ComponentChildren } from 'preact'

export type TagTone = 'neutral' | 'info' | 'ok' | 'warn' | 'danger'

/** A word about a thing: its kind, field or state. The word carries the meaning, the colour only repeats it. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone | undefined; children: ComponentChildren }) {
  return <span class={`tag tag-${tone}`}>{children}</span>
}

/** Several tags in a row that wraps. */
export function Tags({ children }: { children: ComponentChildren }) {
  return <span class="tags">{children}</span>
}
