import { newId } from '../../../platform/db/ids.ts'
import { formIdField } from '../../../platform/http/form-id.ts'

/** The mark of one form that was shown: however often it is sent, it makes one thing. */
export function FormId() {
  return <input type="hidden" name={formIdField} value={newId()} />
}
