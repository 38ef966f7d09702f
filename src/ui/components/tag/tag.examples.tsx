import { Tag, Tags } from './tag.tsx'

export const TagExamples = () => (
  <Tags>
    <Tag>Samarbejde</Tag>
    <Tag tone="info">Til drøftelse</Tag>
    <Tag tone="ok">Til enighed om retningslinje</Tag>
    <Tag tone="warn">Svar til Hovedudvalget senest 24. marts</Tag>
    <Tag tone="danger">Aflyst</Tag>
  </Tags>
)
