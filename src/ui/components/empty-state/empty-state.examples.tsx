import { LinkButton } from '../button/button.tsx'
import { EmptyState } from './empty-state.tsx'

export const EmptyStateExamples = () => (
  <EmptyState
    title="Ingen punkter endnu"
    action={
      <LinkButton href="#empty-state" kind="primary">
        Tilføj det første punkt
      </LinkButton>
    }
  >
    Punkter kommer fra medlemmerne, fra årshjulet og fra sager, andre udvalg sender hertil.
  </EmptyState>
)
