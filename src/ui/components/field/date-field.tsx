import { messages } from '../../messages.ts'
import { controlProps, fieldId, FieldFrame, GroupFrame, type FieldProps } from './field.tsx'

export interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD */
  value?: string | undefined
  min?: string | undefined
  max?: string | undefined
}

/** A day, in the browser's own calendar. */
export function DateField({ value, min, max, ...field }: DateFieldProps) {
  return (
    <FieldFrame field={field}>
      <input {...controlProps(field)} class="input input-date" type="date" value={value} min={min} max={max} />
    </FieldFrame>
  )
}

export interface TimeFieldProps extends FieldProps {
  /** HH:MM, 24 hours */
  value?: string | undefined
}

/** A time of day in steps of five minutes. Posts HH:MM in 24 hours whatever the browser shows. */
export function TimeField({ value, ...field }: TimeFieldProps) {
  return (
    <FieldFrame field={field}>
      <input {...controlProps(field)} class="input input-time" type="time" step="300" value={value} />
    </FieldFrame>
  )
}

export interface DateTimeFieldProps extends FieldProps {
  /** YYYY-MM-DD */
  date?: string | undefined
  /** HH:MM */
  time?: string | undefined
}

/** One moment as two inputs: posts `<name>_date` and `<name>_time`. */
export function DateTimeField({ date, time, ...field }: DateTimeFieldProps) {
  const m = messages[field.lang]
  const id = field.id ?? fieldId(field.name)
  const invalid = field.error ? ('true' as const) : undefined
  return (
    <GroupFrame field={field}>
      <span class="field-line">
        <input
          class="input input-date"
          type="date"
          id={id}
          name={`${field.name}_date`}
          value={date}
          aria-label={m.date}
          aria-invalid={invalid}
        />
        <input
          class="input input-time"
          type="time"
          step="300"
          name={`${field.name}_time`}
          value={time}
          aria-label={m.time}
          aria-invalid={invalid}
        />
      </span>
    </GroupFrame>
  )
}
