import { messages } from '../../messages.ts'
import { controlProps, FieldFrame, type FieldProps } from './field.tsx'

export interface FileFieldProps extends FieldProps {
  /** ".pdf,.docx": what the file chooser shows. The server checks for itself. */
  accept?: string | undefined
  multiple?: boolean | undefined
}

/**
 * Needs a form with `multipart`. Say size limit and types in the hint. A browser's own button speaks the browser's
 * language: the words shown are ours, under the browser's control, which keyboard, screen reader and dragged files use.
 */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  const t = messages[field.lang]
  return (
    <FieldFrame field={field}>
      <file-choice class="file-choice">
        <span class="file-button" aria-hidden="true">
          {multiple ? t.chooseFiles : t.chooseFile}
        </span>
        <span class="file-names" aria-hidden="true">
          {t.noFile}
        </span>
        <input
          {...controlProps(field)}
          class="file-input"
          type="file"
          accept={accept}
          multiple={multiple}
          // Forms refuse nothing in the browser: this tells the style sheet whether a file is chosen.
          required={field.need !== 'optional'}
        />
      </file-choice>
    </FieldFrame>
  )
}
