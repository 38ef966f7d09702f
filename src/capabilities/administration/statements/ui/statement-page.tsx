import { Card } from '../../../../ui/components/card/card.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'

interface StatementPageProps {
  title: string
  lead: string
  sections: readonly (readonly [heading: string, ...paragraphs: string[]])[]
}

export function StatementPage({ title, lead, sections }: StatementPageProps) {
  return (
    <Stack>
      <PageHeader title={title} lead={lead} />
      {sections.map(([heading, ...paragraphs]) => (
        <Card title={heading} key={heading}>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Card>
      ))}
    </Stack>
  )
}
