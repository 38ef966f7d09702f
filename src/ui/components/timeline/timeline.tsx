import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'
import { Icon, type IconName } from '../icon/icon.tsx'

export type StepState = 'done' | 'now' | 'late' | 'waived' | 'ahead'

export interface TimelineStep {
  title: string
  /** When, or what came of it: "frist 5. marts · holdt". */
  text?: ComponentChildren
  state: StepState
}

export interface TimelineProps {
  lang: Lang
  /** Name of the list for screen readers: "Mødets forløb". */
  label: string
  steps: readonly TimelineStep[]
}

const icons: Partial<Record<StepState, IconName>> = { done: 'check', late: 'late', waived: 'skip' }

/** A quiet line through the life of one thing. Across on a wide page, down on a phone. */
export function Timeline({ lang, label, steps }: TimelineProps) {
  const m = messages[lang]
  const said: Record<StepState, string> = {
    done: m.stateDone,
    now: m.stateNow,
    late: m.stateLate,
    waived: m.stateWaived,
    ahead: m.stateAhead,
  }
  return (
    <ol class="timeline" role="list" aria-label={label}>
      {steps.map((step) => {
        const icon = icons[step.state]
        return (
          <li
            class={`timeline-${step.state}`}
            aria-current={step.state === 'now' ? 'step' : undefined}
            key={step.title}
          >
            <span class="timeline-dot">{icon && <Icon name={icon} />}</span>
            <span class="timeline-title">{step.title}</span>
            <span class={shownState.has(step.state) ? 'timeline-state' : 'said'}>{said[step.state]}</span>
            {step.text && <span class="timeline-text">{step.text}</span>}
          </li>
        )
      })}
    </ol>
  )
}

/** States that need a word on the screen too; the others are told by their mark and their text. */
const shownState: ReadonlySet<StepState> = new Set(['late', 'waived'])
