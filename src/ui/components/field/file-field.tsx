import { controlProps, FieldFrame, type FieldProps } from './field.tsx'

export interface FileFieldProps extends FieldProps {
  /** ".pdf,.docx": what the file chooser shows. The server checks for itself. */
  accept?: string | undefined
  multiple?: boolean | undefined
}

/** Needs a form with `multipart`. Say size limit and types in the hint. */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  return (
    <FieldFrame field={field}>
      <input {...controlProps(field)} class="input input-file" type="file" accept={accept} multiple={multiple} />
    </FieldFrame>
  )
}
