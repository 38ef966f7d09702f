import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import { guestLines } from '../../rules.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextArea, TextField } from '../../../../ui/components/field/text-field.tsx'
import { Cluster } from '../../../../ui/components/layout/layout.tsx'
import { messages as words } from '../../messages.ts'
import { messages } from '../messages.ts'
import { itemKinds, type ItemContent, type ItemDetails } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly item: ItemContent | null
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

const detailNames = [
  'also_kind',
  'summary',
  'occasion',
  'economy',
  'strategic_link',
  'case_number',
  'document_number',
  'kle_number',
  'kle_facet',
  'guests',
]

/** What few items need, folded until one of it is there or is wrong. */
export function MoreFields(props: Props) {
  const { lang, item, errors = {}, typed } = props
  const t = messages[lang]
  const isUsed = typed
    ? detailNames.some((name) => typedText(typed, name) !== '')
    : Object.keys(item?.details ?? {}).length > 0 || (item?.alsoKind ?? null) !== null
  return (
    <details open={isUsed || detailNames.some((name) => name in errors)}>
      <summary>{t.more}</summary>
      <div class="form">
        <DetailFields {...props} />
      </div>
    </details>
  )
}

function DetailFields({ lang, item, errors = {}, typed }: Props) {
  const t = messages[lang]
  const details: ItemDetails = item?.details ?? {}
  const field = (name: string, label: string, stored: string | null | undefined, maxLength: number) => ({
    lang,
    name,
    label,
    maxLength,
    error: errors[name],
    value: typedText(typed, name, typed ? '' : (stored ?? '')),
  })
  return (
    <>
      <SelectField
        lang={lang}
        name="also_kind"
        label={t.alsoKind}
        hint={t.alsoKindHint}
        error={errors['also_kind']}
        empty={t.alsoKindNone}
        value={typedText(typed, 'also_kind', typed ? '' : (item?.alsoKind ?? ''))}
        choices={itemKinds.map((kind) => ({ value: kind, label: words[lang].kinds[kind] }))}
      />
      <TextArea {...field('summary', t.summary, details.summary, 4000)} rows={3} />
      <TextArea {...field('occasion', t.occasion, details.occasion, 2000)} hint={t.occasionHint} rows={2} />
      <TextArea {...field('economy', t.economy, details.economy, 4000)} rows={2} />
      <TextField
        {...field('strategic_link', t.strategicLink, details.strategicLink, 300)}
        hint={t.strategicLinkHint}
        width="full"
      />
      <TextArea
        {...field('guests', t.guests, details.guests && guestLines(details.guests), 4000)}
        hint={t.guestsHint}
        rows={2}
      />
      <Cluster>
        <TextField {...field('case_number', t.caseNumber, details.caseNumber, 60)} />
        <TextField {...field('document_number', t.documentNumber, details.documentNumber, 60)} />
      </Cluster>
      <Cluster>
        <TextField {...field('kle_number', t.kleNumber, details.kleNumber, 8)} hint={t.kleNumberHint} width="short" />
        <TextField {...field('kle_facet', t.kleFacet, details.kleFacet, 3)} hint={t.kleFacetHint} width="short" />
      </Cluster>
    </>
  )
}

/** Plain text as it was typed, line by line. */
export function PlainLines({ text }: { text: string }) {
  return (
    <>
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => (
          <p key={index}>{line}</p>
        ))}
    </>
  )
}
