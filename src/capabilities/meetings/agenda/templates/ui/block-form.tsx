import { typedText, type FieldErrors, type Typed } from '../../../../../platform/http/form.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { toLight } from '../../../../../platform/rich-text/light-notation.ts'
import { Button, LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../../ui/components/error-summary/error-summary.tsx'
import { TextField } from '../../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { RichTextField } from '../../../../../ui/components/rich-text-field/rich-text-field.tsx'
import { messages } from '../messages.ts'
import type { TextBlock } from '../rules.ts'
import { RemovalConfirm } from './removal.tsx'

interface Props {
  readonly lang: Lang
  readonly accountId: string
  readonly title: string
  readonly action: string
  readonly back: string
  /** null for a new one. */
  readonly block: TextBlock | null
  readonly removal?: string
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: string
}

export function BlockForm({ lang, block, errors = {}, typed, refusal, ...props }: Props) {
  const t = messages[lang]
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  const text = (name: string, stored: string) => typedText(typed, name, typed ? '' : stored)
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader title={props.title} />
      <Card>
        <Form action={props.action} hidden={block ? { version: block.version } : {}} keepFor={props.accountId}>
          <TextField
            lang={lang}
            name="name"
            label={t.name}
            need="required"
            maxLength={120}
            error={errors['name']}
            value={text('name', block?.name ?? '')}
          />
          <RichTextField
            lang={lang}
            name="text"
            label={t.text}
            need="required"
            error={errors['text']}
            value={text('text', block ? toLight(block.text) : '')}
          />
          <FormButtons>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={props.back}>
              {t.back}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
      {props.removal !== undefined && <RemovalConfirm lang={lang} action={props.removal} />}
    </Stack>
  )
}
