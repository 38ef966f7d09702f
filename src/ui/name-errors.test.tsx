import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ErrorSummary } from './components/error-summary/error-summary.tsx'
import { RadioGroup } from './components/field/choice-fields.tsx'
import { TextArea, TextField } from './components/field/text-field.tsx'
import { nameErrors } from './name-errors.ts'

const empty = 'Udfyld feltet.'
const page = (errors: readonly { name?: string; text: string }[]) =>
  nameErrors(
    renderToString(
      <main>
        <ErrorSummary lang="da" errors={errors} />
        <TextField lang="da" name="title" label="Titel & emne" need="required" error={empty} />
        <TextArea lang="da" name="why" label="Hvorfor?" hint="Kort" error={empty} />
        <RadioGroup
          lang="da"
          name="kind"
          label="Slags"
          error="Slags: vælg én."
          choices={[{ value: 'a', label: 'A' }]}
        />
        <TextField lang="da" name="fine" label="Sted" />
      </main>,
    ),
  )

test.each<[string, { name?: string; text: string }, string]>([
  ['a field', { name: 'title', text: empty }, '<a href="#field-title">Titel &amp; emne: Udfyld feltet.</a>'],
  ['a question', { name: 'why', text: empty }, '<a href="#field-why">Hvorfor: Udfyld feltet.</a>'],
  ['one that says so itself', { name: 'kind', text: 'Slags: vælg én.' }, '<a href="#field-kind">Slags: vælg én.</a>'],
  ['one whose field says nothing', { name: 'fine', text: empty }, '<a href="#field-fine">Udfyld feltet.</a>'],
  ['one without a field', { text: 'En anden har gemt.' }, '<li>En anden har gemt.</li>'],
])('the error of %s is named in the summary', (_, error, expected) => {
  expect(page([error])).toContain(expected)
})

test('a page without errors is left alone', () => {
  expect(nameErrors('<p>Sted</p>')).toBe('<p>Sted</p>')
})
