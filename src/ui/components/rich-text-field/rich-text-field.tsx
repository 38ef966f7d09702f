import { messages } from '../../messages.ts'
import { controlProps, FieldFrame, type FieldProps } from '../field/field.tsx'

export interface RichTextFieldProps extends FieldProps {
  /** Light notation, as `toLight` writes it. */
  value?: string | undefined
  rows?: number | undefined
}

/** Text with headlines left out: paragraphs, lists, bold, italic, links. Posts light notation with and without script. */
export function RichTextField({ value, rows = 8, hint, ...rest }: RichTextFieldProps) {
  const notation = messages[rest.lang].richTextHint
  const field = { ...rest, hint: hint ? `${hint} ${notation}` : notation }
  return (
    <FieldFrame field={field}>
      <rich-text-editor class="rich-text" data-hint={hint ?? ''}>
        <textarea {...controlProps(field)} class="input textarea" rows={rows} value={value ?? ''} />
      </rich-text-editor>
    </FieldFrame>
  )
}
