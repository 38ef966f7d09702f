import type { Lang } from '../../../platform/i18n/lang.ts'
import { ButtonForm } from '../button/button-form.tsx'
import { Keys } from './keys.tsx'

export const KeysExamples = ({ lang }: { lang: Lang }) => (
  <Keys
    lang={lang}
    holders={[
      { role: 'Formand', name: 'Karin Holm', turned: true, text: 'Drejet 11. marts kl. 14.20' },
      {
        role: 'Næstformand',
        name: 'Jonas Lund',
        turned: false,
        text: 'Venter på dig',
        action: (
          <ButtonForm action="#keys" kind="primary">
            Drej din nøgle
          </ButtonForm>
        ),
      },
    ]}
  >
    Efter udsendelse ændres dagsordenen ikke. En rettelse bliver en ny version med begrundelse.
  </Keys>
)
