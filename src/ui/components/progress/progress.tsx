import { fieldId } from '../field/field.tsx'

export interface ProgressProps {
  /** What is counted: "Svar fra lokaludvalg". */
  label: string
  value: number
  max: number
  /** The same in words: "9 af 14". */
  text: string
}

/** How far something has come, as a bar and in words. */
export function Progress({ label, value, max, text }: ProgressProps) {
  const id = fieldId(`progress-${label}`)
  return (
    <div class="progress">
      <label for={id}>{label}</label>
      <span class="meta">{text}</span>
      <progress id={id} value={value} max={max}>
        {text}
      </progress>
    </div>
  )
}
