import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../button/button.tsx'
import { FactFieldExamples, WordFieldExamples } from '../field/field.examples.tsx'
import { TextField } from '../field/text-field.tsx'
import { Form, FormButtons, SearchForm } from './form.tsx'

export const FormExamples = ({ lang }: { lang: Lang }) => (
  <Form action="#form" keepFor="eksempel" hidden={{ version: 1 }} label="Et punkt">
    <WordFieldExamples lang={lang} />
    <FactFieldExamples lang={lang} />
    <FormButtons>
      <Button kind="primary">Gem punktet</Button>
      <LinkButton href="#form" kind="quiet">
        Fortryd
      </LinkButton>
    </FormButtons>
  </Form>
)

export const SearchFormExample = ({ lang }: { lang: Lang }) => (
  <SearchForm action="#form" label="Søg i sager">
    <TextField lang={lang} name="q" label="Ord i sagen" type="search" width="medium" />
    <Button>Søg</Button>
  </SearchForm>
)
