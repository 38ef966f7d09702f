import type { Lang } from '../../../platform/i18n/lang.ts'
import { TextField } from '../field/text-field.tsx'
import { Confirm } from './confirm.tsx'

export const ConfirmExamples = ({ lang }: { lang: Lang }) => (
  <Confirm
    lang={lang}
    opens="Aflys mødet"
    action="#confirm"
    confirms="Ja, aflys mødet den 19. marts"
    fields={<TextField lang={lang} name="reason" label="Hvorfor aflyses det?" need="required" />}
  >
    <p>Alle 14 får besked, og mødet tages ud af deres kalender. Punkterne bliver liggende til næste møde.</p>
  </Confirm>
)
