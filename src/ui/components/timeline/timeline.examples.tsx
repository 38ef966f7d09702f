import type { Lang } from '../../../platform/i18n/lang.ts'
import { Stack } from '../layout/layout.tsx'
import { Timeline } from './timeline.tsx'

export const TimelineExamples = ({ lang }: { lang: Lang }) => (
  <Stack gap="loose">
    <Timeline
      lang={lang}
      label="Mødets forløb"
      steps={[
        { title: 'Planlagt', text: '12. december', state: 'done' },
        { title: 'Punkter ind', text: 'frist 5. marts · holdt', state: 'done' },
        { title: 'Dagsorden ud', text: 'frist i dag kl. 16.00', state: 'now' },
        { title: 'Møde', text: '19. marts', state: 'ahead' },
        { title: 'Referat ud', text: 'senest 7. april (10 hverdage)', state: 'ahead' },
      ]}
    />
    <Timeline
      lang={lang}
      label="Et møde over tid"
      steps={[
        { title: 'Planlagt', text: '3. november', state: 'done' },
        { title: 'Punkter ind', text: 'travlt budgetforløb', state: 'waived' },
        { title: 'Dagsorden ud', text: '2. februar', state: 'done' },
        { title: 'Møde', text: '12. februar', state: 'done' },
        { title: 'Referat ud', text: '1 hverdag over tid', state: 'late' },
      ]}
    />
  </Stack>
)
