import type { ComponentChildren } from 'preact'

export type Level = 1 | 2 | 3 | 4

/** A committee's name with its level's colour and its place in the stack of levels (the whole bar). `children` is the name or the level's name. */
export function LevelMark({ level, children }: { level: Level; children: ComponentChildren }) {
  return (
    <span class={`level-mark level-mark-${level}`}>
      <svg class="level-bars" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {bars.map((y, index) => (
          <rect
            class={index + 1 === level ? 'level-here' : undefined}
            x="0"
            y={y}
            width="12"
            height="2.2"
            rx="0.6"
            key={y}
          />
        ))}
      </svg>
      <span>{children}</span>
    </span>
  )
}

const bars = [0, 3.25, 6.5, 9.75]
