import type { ComponentChildren } from 'preact'
import { typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton, type ButtonKind } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { TextArea } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'

interface Props {
  readonly lang: Lang
  readonly title: string
  /** What it means, who is told, and whether it can be undone. */
  readonly explained: string
  readonly action: string
  readonly confirms: string
  readonly kind?: ButtonKind
  readonly back: { readonly href: string; readonly label: string }
  readonly reason: { readonly label: string; readonly hint?: string }
  readonly errors?: FieldErrors
  readonly typed?: Typed
  /** Fields before the reason. */
  readonly children?: ComponentChildren
}

/** A page for one step that needs a reason: cancelling, correcting, postponing, setting a deadline aside. */
export function ReasonForm({
  lang,
  title,
  explained,
  action,
  confirms,
  kind = 'primary',
  back,
  reason,
  errors = {},
  typed,
  children,
}: Props) {
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={Object.entries(errors).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={title} />
      <Card>
        <p>{explained}</p>
        <Form action={action}>
          {children}
          <TextArea
            lang={lang}
            name="reason"
            label={reason.label}
            hint={reason.hint}
            need="required"
            rows={4}
            maxLength={1000}
            value={typedText(typed, 'reason')}
            error={errors['reason']}
          />
          <FormButtons>
            <Button kind={kind}>{confirms}</Button>
            <LinkButton kind="quiet" href={back.href}>
              {back.label}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
    </Stack>
  )
}
