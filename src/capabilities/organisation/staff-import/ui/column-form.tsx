import type { Lang } from '../../../../platform/i18n/lang.ts'
import type { Table } from '../../../../platform/tables/table.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { columnsOf } from '../columns/rules.ts'
import { columnField } from '../input.ts'
import { messages } from '../messages.ts'
import { importPaths } from '../paths.ts'
import type { StaffImport } from '../queries.ts'

interface ColumnFormProps {
  lang: Lang
  found: StaffImport
  table: Table
}

/** Which column of the file holds what, with the first line as an example. */
export function ColumnForm({ lang, found, table }: ColumnFormProps) {
  const t = messages[lang]
  const choices = table.header.map((heading, place) => ({
    value: String(place),
    label: t.numbered(place + 1, heading),
  }))
  const exampleOf = (place: number | undefined) => {
    const text = place === undefined ? '' : (table.rows[0]?.cells[place] ?? '').trim().slice(0, 60)
    return text === '' ? undefined : t.example(text)
  }
  return (
    <Card title={t.columnsTitle}>
      <p>{t.columnsText}</p>
      <Form action={importPaths.columnMapping({ importId: found.id })} label={t.columnsTitle}>
        {columnsOf[found.kind].map(({ key, required }) => (
          <SelectField
            key={key}
            lang={lang}
            name={columnField(key)}
            label={t.columnNames[found.kind][key] ?? key}
            need={required ? 'required' : undefined}
            hint={exampleOf(found.mapping[key])}
            empty={t.notInFile}
            value={found.mapping[key] === undefined ? '' : String(found.mapping[key])}
            choices={choices}
          />
        ))}
        <FormButtons>
          <Button>{t.saveColumns}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}
