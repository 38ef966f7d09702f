import { LinkButton } from '../button/button.tsx'
import { Card } from './card.tsx'

export const CardExamples = () => (
  <Card
    title="Dagsorden"
    headingLevel={3}
    aside="6 punkter · 105 af 120 minutter"
    footer={<LinkButton href="#card">Tilføj punkt</LinkButton>}
  >
    <p>Et kort samler én sag med sin overskrift.</p>
  </Card>
)
