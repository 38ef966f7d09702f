import { sayMoment } from '../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { meetingPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import { exclusionPaths } from '../paths.ts'
import type { ExclusionPage } from '../queries.ts'

interface Props {
  readonly lang: Lang
  readonly title: string
  readonly found: ExclusionPage
  readonly errors: FieldErrors
  readonly typed: Typed | undefined
  readonly refused: string | undefined
}

/** Who is excluded from one item, and one more. */
export function ExclusionsPage({ lang, title, found, errors, typed, refused }: Props) {
  const t = messages[lang]
  const at = placeOf(found)
  const problems = Object.entries(errors).map(([name, text]) => ({ name, text }))
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={refused === undefined ? problems : [{ text: refused }]} />
      <PageHeader
        title={title}
        lead={t.lead}
        actions={<LinkButton href={meetingPaths.item(at)}>{t.back}</LinkButton>}
      />
      <Excluded lang={lang} found={found} />
      <ExcludeOne lang={lang} found={found} errors={errors} typed={typed} />
    </Stack>
  )
}

const placeOf = ({ page }: ExclusionPage) => ({ meetingId: page.meeting.id, itemId: page.shown.item.id })

function Excluded({ lang, found }: Pick<Props, 'lang' | 'found'>) {
  const t = messages[lang]
  const at = placeOf(found)
  const { exclusions } = found
  return (
    <Card title={t.excluded}>
      {exclusions.length === 0 ? (
        <p class="meta">{t.none}</p>
      ) : (
        <List label={t.excluded}>
          {exclusions.map(({ personId, name, reason, by, excludedAt }) => (
            <Row
              key={personId}
              title={name}
              meta={t.since(by ?? '', sayMoment(excludedAt, lang))}
              actions={
                <ButtonForm
                  small
                  kind="quiet"
                  action={exclusionPaths.lifting({ ...at, personId })}
                  label={t.liftOf(name)}
                >
                  {t.lift}
                </ButtonForm>
              }
            >
              <p>{reason}</p>
            </Row>
          ))}
        </List>
      )}
    </Card>
  )
}

function ExcludeOne({ lang, found, errors, typed }: Pick<Props, 'lang' | 'found' | 'errors' | 'typed'>) {
  const t = messages[lang]
  const { exclusions, committee } = found
  const left = committee.filter((one) => !exclusions.some(({ personId }) => personId === one.personId))
  return (
    <Card title={t.add}>
      <Form action={exclusionPaths.exclusions(placeOf(found))}>
        <SelectField
          lang={lang}
          name="person"
          label={t.person}
          need="required"
          empty
          value={typedText(typed, 'person')}
          error={errors['person']}
          choices={left.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <TextArea
          lang={lang}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          need="required"
          rows={3}
          maxLength={500}
          value={typedText(typed, 'reason')}
          error={errors['reason']}
        />
        <p class="meta">{t.kept}</p>
        <FormButtons>
          <Button kind="primary">{t.exclude}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}
