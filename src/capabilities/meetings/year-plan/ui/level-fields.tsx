import type { ComponentChildren } from 'preact'
import { messages as clockWords } from '../../../../platform/clock/messages.ts'
import { asSentence } from '../../../../platform/clock/words.ts'
import { typedList, typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { CheckboxGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { TimeField } from '../../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Cluster } from '../../../../ui/components/layout/layout.tsx'
import { levelField } from '../input.ts'
import { messages } from '../messages.ts'
import type { Wish } from '../rules.ts'

export interface LevelToPlan {
  readonly level: number
  readonly name: string
  readonly wish: Wish
  /** What the agreement asks for. */
  readonly asked: { readonly amount: number; readonly clause: string } | null
}

interface LevelFieldsProps {
  readonly lang: Lang
  readonly level: LevelToPlan
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  /** What stands right under the months, and under the weekday. */
  readonly underMonths?: ComponentChildren
  readonly underWeekday?: ComponentChildren
}

/** How the bodies of a level wish to meet. */

export function LevelFields(props: LevelFieldsProps) {
  const { lang, level, typed } = props
  const { wish, asked } = level
  const t = messages[lang]
  const { weekdays, months } = clockWords[lang]
  const field = fieldOf(props)
  const usualWeekday = wish.weekday === null ? 'any' : String(wish.weekday)
  return (
    <>
      <TextField
        {...field('meetings', String(wish.meetings))}
        label={t.meetings}
        hint={asked ? t.asked(asked.amount, asked.clause) : t.notAsked}
        width="short"
        inputMode="numeric"
      />
      <CheckboxGroup
        {...field('months', '')}
        label={t.months}
        inline
        values={typedList(typed, levelField('months', level.level), wish.months.map(String))}
        choices={months.map((label, index) => ({ value: String(index + 1), label: asSentence(label) }))}
      />
      {props.underMonths}
      <SelectField
        {...field('weekday', usualWeekday)}
        label={t.weekday}
        choices={[
          ...weekdays.slice(0, 5).map((label, index) => ({ value: String(index + 1), label: asSentence(label) })),
          { value: 'any', label: t.anyWeekday },
        ]}
      />
      {props.underWeekday}
      <TimeAndPlace {...props} />
    </>
  )
}

/** A field of a level with what was typed, or what is usual. */
function fieldOf({ lang, level: { level }, errors = {}, typed }: LevelFieldsProps) {
  return (field: Parameters<typeof levelField>[0], usual: string) => {
    const name = levelField(field, level)
    return { lang, name, error: errors[name], value: typedText(typed, name, usual) }
  }
}

function TimeAndPlace(props: LevelFieldsProps) {
  const t = messages[props.lang]
  const { wish } = props.level
  const field = fieldOf(props)
  return (
    <>
      <Cluster>
        <TimeField {...field('starts', wish.starts)} label={t.starts} />
        <TextField
          {...field('minutes', String(wish.minutes))}
          label={t.minutes}
          unit={t.minutesUnit}
          width="short"
          inputMode="numeric"
        />
      </Cluster>
      <TextField {...field('place', wish.place)} label={t.place} need="optional" maxLength={200} />
    </>
  )
}
