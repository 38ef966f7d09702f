import { Cluster } from '../layout/layout.tsx'
import { Tag } from '../tag/tag.tsx'
import { Person } from './person.tsx'

export const PersonExamples = () => (
  <Cluster>
    <Person name="Åse Østergaard" href="#person" role="TR, BUPL · Børnehuset Svalereden" />
    <Person name="Jonas Lund" role="Næstformand" tags={<Tag tone="warn">Afbud</Tag>} />
  </Cluster>
)
