import { Fragment } from 'preact'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { compareText, type ComparedLine } from '../../../../platform/rich-text/compare-text.ts'
import { plainText } from '../../../../platform/rich-text/plain-text.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { SearchForm } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { guidelinePaths } from '../../paths.ts'
import type { GuidelineText } from '../../rules.ts'
import { messages } from '../messages.ts'

interface Props {
  readonly lang: Lang
  readonly guidelineId: string
  readonly title: string
  readonly texts: readonly GuidelineText[]
  /** null: there is only one. */
  readonly before: GuidelineText | null
  readonly after: GuidelineText
}

const wordsOf = ({ text }: GuidelineText): string => (text ? plainText(text) : '')

/** Two texts of one guideline, word by word. */
export function DifferencesPage({ lang, guidelineId, title, texts, before, after }: Props) {
  const t = messages[lang]
  const choices = texts.map(({ number, agreedOn }) => ({
    value: String(number),
    label: t.version(number, sayDate(agreedOn, lang, 'medium')),
  }))
  const lines = before ? compareText(wordsOf(before), wordsOf(after)) : []
  const isSame = lines.every((line) => line.every(({ what }) => what === 'same'))
  return (
    <Stack gap="loose">
      <PageHeader title={title} lead={before ? t.lead(before.number, after.number) : t.one} />
      {before && (
        <SearchForm action={guidelinePaths.differences({ guidelineId })} label={t.choose}>
          <SelectField lang={lang} name="with" label={t.before} value={String(before.number)} choices={choices} />
          <SelectField lang={lang} name="text" label={t.after} value={String(after.number)} choices={choices} />
          <Button>{t.compare}</Button>
        </SearchForm>
      )}
      {before && (
        <Card title={t.text}>
          {(before.text === null || after.text === null) && <p class="meta">{t.filesOnly}</p>}
          <p class="meta">{isSame ? t.none : t.key}</p>
          {lines.map((line, index) => (
            <Line key={index} lang={lang} line={line} />
          ))}
        </Card>
      )}
    </Stack>
  )
}

function Line({ lang, line }: { readonly lang: Lang; readonly line: ComparedLine }) {
  const t = messages[lang]
  return (
    <p>
      {line.map(({ what, text }, index) => {
        if (what === 'same') return text
        const Element = what === 'added' ? 'ins' : 'del'
        return (
          <Fragment key={index}>
            <Element>
              <span class="said">{t[what]}: </span>
              {text.trimEnd()}
            </Element>{' '}
          </Fragment>
        )
      })}
    </p>
  )
}
