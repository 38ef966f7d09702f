import type { FieldErrors, Typed } from '../../../platform/http/form.ts'
import { typedList } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { CheckboxGroup } from '../../../ui/components/field/choice-fields.tsx'
import { levelName, type AgreementClocks } from '../../agreement/rules.ts'
import { messages } from '../messages.ts'

/** The levels of the agreement by their names; by number while there is no agreement. */
export const levelChoices = (lang: Lang, agreement: AgreementClocks | null) =>
  (agreement?.levels.length ? agreement.levels.map(({ level }) => level) : [1, 2, 3, 4]).map((level) => ({
    value: String(level),
    label: nameOf(lang, level, agreement),
  }))

/** The levels that an interpretation concerns, in words. */
export const levelsWords = (lang: Lang, levels: readonly number[], agreement: AgreementClocks | null): string =>
  levels.length === 0 ? messages[lang].allLevels : levels.map((level) => nameOf(lang, level, agreement)).join(', ')

function nameOf(lang: Lang, level: number, agreement: AgreementClocks | null): string {
  const name = levelName(agreement, level)
  return name === String(level) || name === '' ? messages[lang].levelNumber(level) : name
}

interface FieldProps {
  readonly lang: Lang
  readonly agreement: AgreementClocks | null
  /** null: nobody has said yet. */
  readonly kept: readonly number[] | null
  readonly need?: 'required' | undefined
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Which levels an answer holds for: asked, never taken for granted. */
export function LevelsField({ lang, agreement, kept, need, errors, typed }: FieldProps) {
  const t = messages[lang]
  const ticked = kept === null ? [] : kept.length === 0 ? ['all'] : kept.map(String)
  return (
    <CheckboxGroup
      lang={lang}
      name="level"
      label={t.fields.level}
      need={need}
      error={errors?.['level']}
      values={typedList(typed, 'level', ticked)}
      choices={[{ value: 'all', label: t.allLevels }, ...levelChoices(lang, agreement)]}
    />
  )
}
