import type { ComponentChildren } from 'preact'

/** The work to the left (wide), what belongs to it to the right (narrow); one column on a phone, main first. */
export function Columns({ main, side }: { main: ComponentChildren; side: ComponentChildren }) {
  return (
    <div class="columns">
      <div class="stack stack-loose">{main}</div>
      <div class="stack stack-loose">{side}</div>
    </div>
  )
}

/** Things under each other. `gap`: tight 4px, normal 16px, loose 24px. */
export function Stack({
  gap = 'normal',
  children,
}: {
  gap?: 'tight' | 'normal' | 'loose' | undefined
  children: ComponentChildren
}) {
  return <div class={`stack stack-${gap}`}>{children}</div>
}

/** Things beside each other that wrap: buttons, tags. `spread` sends the last one to the far end. */
export function Cluster({ spread, children }: { spread?: boolean | undefined; children: ComponentChildren }) {
  return <div class={spread ? 'cluster cluster-spread' : 'cluster'}>{children}</div>
}
