import { sayMoment } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { FileField } from '../../../../ui/components/field/file-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { meetingPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import { wordImportPaths } from '../paths.ts'
import type { Purpose, WordImport } from '../queries.ts'

interface Props {
  readonly lang: Lang
  readonly meetingId: string
  readonly purpose: Purpose
  /** Begun and not finished, by anybody who prepares the meeting. */
  readonly waiting: readonly WordImport[]
  readonly error?: string | undefined
}

/** Where a Word file is chosen, with the drafts that are begun. */
export function UploadPage({ lang, meetingId, purpose, waiting, error }: Props) {
  const t = messages[lang]
  const at = { meetingId }
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={error === undefined ? [] : [{ name: 'file', text: error }]} />
      <PageHeader title={t.title[purpose]} lead={t.lead[purpose]} />
      <Card>
        <Form action={wordImportPaths.imports(at)} multipart>
          <FileField lang={lang} name="file" label={t.file} hint={t.fileHint} error={error} accept=".docx" />
          <FormButtons>
            <Button kind="primary">{t.read}</Button>
            <LinkButton kind="quiet" href={meetingPaths.meeting(at)}>
              {t.backToMeeting}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
      {waiting.length > 0 && (
        <Card title={t.waiting}>
          <List label={t.waiting}>
            {waiting.map((one) => (
              <Row
                key={one.id}
                title={one.fileName}
                href={wordImportPaths.import({ ...at, wordImportId: one.id })}
                headingLevel={3}
                meta={t.waitingLine(one.uploadedBy, sayMoment(one.uploadedAt, lang))}
              />
            ))}
          </List>
        </Card>
      )}
    </Stack>
  )
}
