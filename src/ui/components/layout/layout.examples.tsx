import { Card } from '../card/card.tsx'
import { Columns } from './layout.tsx'

export const LayoutExamples = () => (
  <Columns
    main={
      <Card title="Arbejdet" headingLevel={3}>
        <p>Bredt, til venstre. På en telefon står det først.</p>
      </Card>
    }
    side={
      <Card title="Det der hører til" headingLevel={3}>
        <p>Smalt, til højre.</p>
      </Card>
    }
  />
)
