import { DescriptionList } from './description-list.tsx'

export const DescriptionListExamples = () => (
  <DescriptionList
    facts={[
      { term: 'Sted', value: 'Skolen Højager, lærerværelset' },
      { term: 'Sekretær', value: <a href="#description-list">Bente Brandt</a> },
      { term: 'Frist for punkter', value: 'torsdag den 5. marts 2026 · aftalens § 9' },
      { term: 'Aflyst', value: undefined },
    ]}
  />
)
