import { Card } from '../../../../ui/components/card/card.tsx'
import { Checkbox } from '../../../../ui/components/field/choice-fields.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { RichTextField } from '../../../../ui/components/rich-text-field/rich-text-field.tsx'
import { messages as minutesWords } from '../../minutes/messages.ts'
import { outcomes } from '../../minutes/rules.ts'
import { fieldOf, type ImportField } from '../input.ts'
import { messages } from '../messages.ts'
import type { ProposedItem } from '../rules.ts'
import { MergeButton } from './agenda-item.tsx'
import type { PreviewProps } from './preview-page.tsx'

interface Props {
  readonly page: PreviewProps
  readonly item: ProposedItem
  readonly at: number
}

/** What the document says of one item, as it would come into the minutes of an item that is on the agenda. */
export function ProposedMinutes({ page, item, at }: Props) {
  const { lang, there, errors = {} } = page
  const t = messages[lang]
  const field = (name: ImportField) => ({ lang, name: fieldOf(name, at), error: errors[fieldOf(name, at)] })
  return (
    <Card title={item.title === '' ? t.item(at + 1) : item.title} id={`item-${at}`}>
      <div class="form">
        <Checkbox {...field('take')} label={t.take} checked={item.isTaken} />
        <SelectField
          {...field('onto')}
          label={t.onto}
          empty={t.ontoNone}
          value={item.onto}
          choices={there.map(({ id, position, title }) => ({ value: id, label: `${position ?? ''}. ${title}` }))}
        />
        <SelectField
          {...field('outcome')}
          label={t.outcome}
          empty={t.outcomeNone}
          value={item.outcome}
          choices={outcomes.map((one) => ({ value: one, label: minutesWords[lang].outcomes[one] }))}
        />
        <RichTextField {...field('decision')} label={t.decision} hint={t.decisionHint} rows={6} value={item.decision} />
        <MergeButton page={page} at={at} />
      </div>
    </Card>
  )
}
