import type { IsoDate } from '../../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../../platform/clock/words.ts'
import { typedText } from '../../../../../platform/http/form.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { RadioGroup } from '../../../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../../../ui/components/field/date-field.tsx'
import { messages as committeeMessages } from '../../../messages.ts'
import type { Side } from '../../../schema.ts'
import { fieldOf, type Shown } from '../../../ui/form-parts.tsx'
import { messages } from '../../messages.ts'

/** When a mandate that begins today ends by the agreement. */
export interface Term {
  readonly kind: 'amr' | 'other'
  readonly last: IsoDate
  readonly clause: string
}

interface FieldsProps {
  lang: Lang
  shown: Shown | undefined
}

/** By the agreement's term, on a day, or not yet. The agreement's term is proposed when it has one. */
export function EndingFields({ lang, shown, terms }: FieldsProps & { terms: readonly Term[] }) {
  const t = messages[lang]
  const typed = shown?.typed
  const lines = terms.map((term) => {
    const kind = term.kind === 'amr' ? committeeMessages[lang].shortKinds.amr : t.termOthers
    return t.termFor(kind, sayDate(term.last, lang, 'medium'), term.clause)
  })
  const byTerm = { value: 'term', label: t.endings.term, hint: `${t.termStarts}: ${lines.join('; ')}.` }
  const choices = [
    ...(terms.length > 0 ? [byTerm] : []),
    { value: 'day', label: t.endings.day },
    { value: 'open', label: t.endings.open },
  ]
  return (
    <>
      <RadioGroup
        {...fieldOf(lang, 'ending', shown)}
        label={t.ending}
        choices={choices}
        value={typedText(typed, 'ending', terms.length > 0 ? 'term' : 'open')}
      />
      <DateField
        {...fieldOf(lang, 'last_day', shown)}
        label={t.lastDay}
        hint={t.lastDayHint}
        need="optional"
        value={typedText(typed, 'last_day')}
      />
    </>
  )
}

/** Elected, appointed or by post, and when. A result cannot be recorded without it; a mandate entered by hand can. */
export function ChoiceFields({
  lang,
  shown,
  side,
  isResult = false,
}: FieldsProps & { side: Side; isResult?: boolean }) {
  const t = messages[lang]
  const typed = shown?.typed
  const { elected, appointed, by_post } = t.ways
  const ways =
    side === 'employee'
      ? [
          { value: 'elected', label: elected },
          { value: 'appointed', label: appointed },
        ]
      : [
          { value: 'by_post', label: by_post },
          { value: 'appointed', label: appointed },
        ]
  return (
    <>
      <RadioGroup
        {...fieldOf(lang, 'way', shown)}
        label={t.way}
        choices={isResult ? ways : [...ways, { value: '', label: t.wayUnknown }]}
        value={typedText(typed, 'way', isResult ? ways[0]!.value : '')}
      />
      <DateField
        {...fieldOf(lang, 'chosen_on', shown)}
        label={t.chosenOn}
        need={isResult ? undefined : 'optional'}
        value={typedText(typed, 'chosen_on')}
      />
      {side === 'employee' && (
        <DateField
          {...fieldOf(lang, 'reported_on', shown)}
          label={t.reportedOn}
          hint={t.reportedOnHint}
          need="optional"
          value={typedText(typed, 'reported_on')}
        />
      )}
    </>
  )
}
