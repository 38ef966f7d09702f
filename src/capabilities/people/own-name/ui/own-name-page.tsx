import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { ownNamePaths } from '../paths.ts'
import type { OwnName } from '../queries.ts'

interface OwnNamePageProps {
  lang: Lang
  name: OwnName
  /** Where it goes on afterwards, and when it is left out. */
  returnTo: string
  refused?: { readonly errors: FieldErrors; readonly typed: Typed } | undefined
}

/** Asks for a name, once and without insisting; a name that others keep is only shown. */
export function OwnNamePage({ lang, name, returnTo, refused }: OwnNamePageProps) {
  const t = messages[lang]
  const { givenName, familyName, isKnown, isFromElsewhere } = name
  if (isFromElsewhere) return <PageHeader title={t.title} lead={`${givenName} ${familyName}. ${t.fromElsewhere}`} />
  const errors = Object.entries(refused?.errors ?? {}).map(([field, text]) => ({ name: field, text }))
  const field = (of: string, label: string, value: string) => ({
    lang,
    name: of,
    label,
    width: 'medium' as const,
    maxLength: 80,
    error: refused?.errors[of],
    value: typedText(refused?.typed, of, isKnown ? value : ''),
  })
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <PageHeader title={isKnown ? t.title : t.askTitle} lead={isKnown ? undefined : t.askLead} />
      <Card>
        <Form action={ownNamePaths.ownName()} hidden={{ return_to: returnTo }}>
          <TextField {...field('given_name', t.givenName, givenName)} autocomplete="given-name" />
          <TextField {...field('family_name', t.familyName, familyName)} autocomplete="family-name" />
          <FormButtons>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={returnTo}>
              {isKnown ? t.cancel : t.skip}
            </LinkButton>
          </FormButtons>
          {!isKnown && <p class="meta">{t.later}</p>}
        </Form>
      </Card>
    </>
  )
}
