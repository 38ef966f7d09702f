import { today } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { AttachedFile } from '../../../../platform/files/files.ts'
import { messages as fileMessages } from '../../../../platform/files/messages.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { FileField } from '../../../../ui/components/field/file-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { handoverPaths } from '../paths.ts'

interface HandoverPageProps {
  lang: Lang
  ids: { readonly committeeId: string; readonly seatId: string }
  committeeName: string
  seatTitle: string
  files: readonly AttachedFile[]
  mayRemove: boolean
  error: string | undefined
}

export function HandoverPage({ lang, ids, committeeName, seatTitle, files, mayRemove, error }: HandoverPageProps) {
  const t = messages[lang]
  return (
    <>
      <ErrorSummary lang={lang} errors={error === undefined ? [] : [{ name: 'file', text: error }]} />
      <PageHeader title={t.title(seatTitle)} lead={`${committeeName}. ${t.lead}`} />
      <Stack gap="loose">
        <Card title={t.files}>
          {files.length === 0 && <p class="meta">{t.none}</p>}
          {files.length > 0 && (
            <List label={t.files}>
              {files.map((file) => (
                <Row
                  key={file.id}
                  title={file.name}
                  href={handoverPaths.file({ ...ids, fileId: file.id })}
                  meta={t.uploaded(sayDate(today(file.uploadedAt), lang, 'medium'))}
                  aside={
                    mayRemove && (
                      <ButtonForm
                        small
                        kind="quiet"
                        action={handoverPaths.removal({ ...ids, fileId: file.id })}
                        label={t.removeFile(file.name)}
                      >
                        {t.remove}
                      </ButtonForm>
                    )
                  }
                />
              ))}
            </List>
          )}
        </Card>
        <Card title={t.add}>
          <Form action={handoverPaths.handover(ids)} multipart>
            <FileField lang={lang} name="file" label={t.add} hint={fileMessages[lang].kinds} error={error} multiple />
            <FormButtons>
              <Button kind="primary">{t.save}</Button>
            </FormButtons>
          </Form>
        </Card>
      </Stack>
    </>
  )
}
