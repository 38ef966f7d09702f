import type { ComponentChildren } from 'preact'

export interface PageHeaderProps {
  /** The only h1 of the page. */
  title: string
  /** One quiet line under the title: level mark, when, where. */
  lead?: ComponentChildren
  /** Buttons for what one does most here, the primary one last. */
  actions?: ComponentChildren
}

export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  return (
    <div class="page-header">
      <div class="stack stack-tight">
        <h1>{title}</h1>
        {lead && <div class="page-header-lead">{lead}</div>}
      </div>
      {actions && <div class="cluster">{actions}</div>}
    </div>
  )
}
