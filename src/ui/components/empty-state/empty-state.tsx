import type { ComponentChildren } from 'preact'

export interface EmptyStateProps {
  /** What is not here yet. */
  title: string
  /** What will come here, and from where. */
  children: ComponentChildren
  /** The first step, for the one who may take it. */
  action?: ComponentChildren
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-state-title">{title}</p>
      <div class="empty-state-text">{children}</div>
      {action && <div class="cluster">{action}</div>}
    </div>
  )
}
