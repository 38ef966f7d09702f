import { Cluster } from '../layout/layout.tsx'
import { BrandMark, Icon, type IconName } from './icon.tsx'

const names: IconName[] = [
  'clock',
  'soon',
  'late',
  'check',
  'key',
  'info',
  'danger',
  'up',
  'down',
  'drag',
  'search',
  'document',
  'skip',
]

export const IconExamples = () => (
  <Cluster>
    <BrandMark />
    {names.map((name) => (
      <Icon name={name} key={name} />
    ))}
  </Cluster>
)
