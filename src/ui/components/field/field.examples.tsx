import type { Lang } from '../../../platform/i18n/lang.ts'
import { PeoplePicker } from '../people-picker/people-picker.tsx'
import { RichTextField } from '../rich-text-field/rich-text-field.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from './choice-fields.tsx'
import { DateField, DateTimeField, TimeField } from './date-field.tsx'
import { FileField } from './file-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextArea, TextField } from './text-field.tsx'

const kinds = [
  { value: 'information', label: 'Til orientering', hint: 'Ledelsen eller medarbejderne fortæller.' },
  { value: 'discussion', label: 'Til drøftelse', hint: 'Begge sider siger, hvad de mener, før der besluttes.' },
  { value: 'guideline', label: 'Til enighed om retningslinje', hint: 'Gælder kun, når begge sider er enige.' },
]

const fields = [
  { value: 'work', label: 'Arbejde' },
  { value: 'staff', label: 'Personale' },
  { value: 'cooperation', label: 'Samarbejde' },
  { value: 'environment', label: 'Arbejdsmiljø' },
]

const people = [
  { id: 'p1', name: 'Mette Sand', detail: 'pædagog, Børnehuset Svalereden' },
  { id: 'p2', name: 'Mette Sandholt', detail: 'lærer, Skolen Højager' },
]

const committees = [
  { label: 'Center-MED', choices: [{ value: 'c1', label: 'Dagtilbud og Læring' }] },
  {
    label: 'Lokal-MED',
    choices: [
      { value: 'l1', label: 'Svalereden' },
      { value: 'l2', label: 'Skolen Højager' },
    ],
  },
]

export const WordFieldExamples = ({ lang }: { lang: Lang }) => (
  <>
    <TextField
      lang={lang}
      name="title"
      label="Punktets titel"
      need="required"
      value="Støj på stuerne"
      maxLength={120}
    />
    <RadioGroup
      lang={lang}
      name="kind"
      label="Hvad skal der ske med punktet?"
      choices={kinds}
      value="discussion"
      need="required"
    />
    <CheckboxGroup
      lang={lang}
      name="apsa"
      label="Hvad handler det om?"
      choices={fields}
      values={['environment']}
      error="Vælg mindst ét af de fire."
      inline
    />
    <RichTextField
      lang={lang}
      name="presentation"
      label="Sagsfremstilling"
      hint="Skriv ikke om enkeltpersoner."
      value={'Støjen er **højest** mellem kl. 8 og 10.\n\n- Måling i uge 9\n- Forslag om *lydplader*'}
    />
  </>
)

export const FactFieldExamples = ({ lang }: { lang: Lang }) => (
  <>
    <TextArea lang={lang} name="recommendation" label="Indstilling" need="optional" />
    <TextField lang={lang} name="minutes" label="Tid" width="short" inputMode="numeric" value={15} unit="minutter" />
    <DateField
      lang={lang}
      name="date"
      label="Mødedag"
      value="2026-03-19"
      error="Den 19. marts har udvalget allerede et møde. Vælg en anden dag."
    />
    <TimeField lang={lang} name="starts" label="Begynder" value="13:00" />
    <DateTimeField lang={lang} name="ends" label="Slutter" date="2026-03-19" time="15:00" />
    <SelectField
      lang={lang}
      name="committee"
      label="Udvalg"
      choices={committees}
      empty
      hint="Kun de udvalg, du er sekretær for."
    />
    <PeoplePicker
      lang={lang}
      name="presenter"
      label="Fremlægges af"
      hint="Skriv en del af navnet."
      source="/people/suggestions"
      search="mette"
      found={people}
    />
    <FileField
      lang={lang}
      name="attachment"
      label="Bilag"
      hint="PDF, Word, Excel eller billede på højst 25 MB."
      accept=".pdf,.docx,.xlsx,.png,.jpg"
      multiple
    />
    <Checkbox
      lang={lang}
      name="closed"
      label="Lukket punkt"
      hint="Kræver en grund i loven. Enkelte personsager hører ikke til i MED."
    />
  </>
)
