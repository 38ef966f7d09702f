import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { renderDocument } from './document.tsx'
import { ErrorSummary } from './components/error-summary/error-summary.tsx'
import { DescriptionList } from './components/description-list/description-list.tsx'
import { controlProps, fieldId } from './components/field/field.tsx'
import { Pagination } from './components/pagination/pagination.tsx'
import { PeoplePicker } from './components/people-picker/people-picker.tsx'
import { Shell } from './components/shell/shell.tsx'
import { ExamplesPage } from './examples-page.tsx'

const assets = { css: '/assets/styles-1.css', script: '/assets/main-1.js' }
const brand = { name: 'Medspil', place: 'Nordsund Kommune', href: '/' }

describe.each(['da', 'en'] as const)('all examples in %s', (lang) => {
  const html = renderDocument({
    lang,
    title: 'Byggeklodser',
    product: 'Medspil',
    assets,
    children: (
      <Shell lang={lang} brand={brand} language={{ action: '/language' }}>
        <ExamplesPage lang={lang} />
      </Shell>
    ),
  })

  it('is one whole document in its language', () => {
    expect(html.startsWith(`<!doctype html><html lang="${lang}">`)).toBe(true)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  it('has no inline script and no inline style', () => {
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/assets/main-1.js">'])
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/)
  })

  it('gives every id once, and every reference an id', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const references = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby|popovertarget)="([^"]+)"/g)]
    const missing = references.flatMap(([, list = '']) => list.split(' ')).filter((id) => !ids.includes(id))
    expect(missing).toEqual([])
  })
})

describe('fields', () => {
  it.each([
    ['title', 'field-title'],
    ['items[2].title', 'field-items-2-title'],
  ])('called %s get the id %s', (name, id) => {
    expect(fieldId(name)).toBe(id)
  })

  it('are described by their hint and error, and marked when wrong', () => {
    const props = controlProps({ lang: 'da', name: 'a', label: 'A', hint: 'h', error: 'e', need: 'required' })
    expect(props).toEqual({
      id: 'field-a',
      name: 'a',
      'aria-describedby': 'field-a-hint field-a-error',
      'aria-invalid': 'true',
      'aria-required': 'true',
    })
  })
})

describe('nothing to say', () => {
  it.each([
    ['no errors', <ErrorSummary lang="da" errors={[]} />],
    ['one page', <Pagination lang="da" page={1} pages={1} hrefOf={String} />],
  ])('shows nothing for %s', (_, element) => {
    expect(renderToString(element)).toBe('')
  })

  it('leaves out facts without a value', () => {
    const facts = [
      { term: 'Sted', value: 'Højager' },
      { term: 'Aflyst', value: undefined },
    ]
    expect(renderToString(<DescriptionList facts={facts} />)).not.toContain('Aflyst')
  })
})

describe('people picker', () => {
  it('shows the chosen one ticked and once, also when the search finds the same', () => {
    const mette = { id: 'p1', name: 'Mette Sand' }
    const jonas = { id: 'p2', name: 'Jonas Lund' }
    const html = renderToString(
      <PeoplePicker
        lang="da"
        name="who"
        label="Hvem?"
        source="/people"
        chosen={mette}
        search="m"
        found={[mette, jonas]}
      />,
    )
    expect(html.match(/value="p1"/g)).toHaveLength(1)
    expect(html).toMatch(/value="p1" checked/)
    expect(html).toContain('value="p2"')
  })
})
