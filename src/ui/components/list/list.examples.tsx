import type { Lang } from '../../../platform/i18n/lang.ts'
import { ClockMark } from '../clock-mark/clock-mark.tsx'
import { Stack } from '../layout/layout.tsx'
import { LevelMark } from '../level-mark/level-mark.tsx'
import { Tag } from '../tag/tag.tsx'
import { List, Row } from './list.tsx'
import { ReorderList } from './reorder-list.tsx'

export const ListExamples = ({ lang }: { lang: Lang }) => (
  <Stack gap="loose">
    <List label="Venter på dig">
      <Row
        title="Send dagsordenen til Center-MED, Dagtilbud og Læring"
        href="#list"
        aside={<ClockMark lang={lang} tone="soon" text="i dag kl. 16.00" />}
        meta="Begge nøgler er drejet. Aftalens § 9: senest 7 dage før mødet."
      />
      <Row
        above={<LevelMark level={1}>Hovedudvalget</LevelMark>}
        title="Tirsdag den 24. marts kl. 9.00–11.30"
        meta="Som observatør"
      />
    </List>
    <List numbered label="Dagsorden">
      <Row
        number={1}
        headingLevel={3}
        title="Godkendelse af dagsorden og referat"
        aside="5 min."
        tags={<Tag>Til orientering</Tag>}
      />
      <Row
        number={2}
        headingLevel={3}
        title="Budget 2027: høring af MED"
        href="#list"
        aside="35 min."
        tags={
          <>
            <Tag tone="info">Til drøftelse</Tag>
            <Tag>Arbejde</Tag>
            <Tag tone="warn">Svar til Hovedudvalget senest 24. marts</Tag>
          </>
        }
        meta="Kom fra Hovedudvalget 3. marts · 2 bilag · fremlægges af centerchefen"
      />
    </List>
  </Stack>
)

export const ReorderListExample = ({ lang }: { lang: Lang }) => (
  <ReorderList
    lang={lang}
    action="#reorder"
    hidden={{ version: 4 }}
    items={['Budget 2027: høring af MED', 'Sygefravær, 4. kvartal', 'Støj på stuerne'].map((title, index) => ({
      id: `item-${index + 1}`,
      label: `punkt ${index + 1}, ${title}`,
      content: title,
    }))}
  />
)
