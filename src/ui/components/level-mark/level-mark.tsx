import type { ComponentChildren } from 'preact'

export type Level = 1 | 2 | 3 | 4

/** A committee's name with its level's colour and as many bars as levels from the top. `children` is the name or the level's name. */
export function LevelMark({ level, children }: { level: Level; children: ComponentChildren }) {
  return (
    <span class={`level-mark level-mark-${level}`}>
      <svg class="level-bars" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {bars.slice(0, level).map((y) => (
          <rect x="0" y={y} width="12" height="2" rx="1" key={y} />
        ))}
      </svg>
      <span>{children}</span>
    </span>
  )
}

const bars = [0, 3.3, 6.6, 10]
