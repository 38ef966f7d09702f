import type { Lang } from '../../../../platform/i18n/lang.ts'
import { acceptedEndings } from '../../../../platform/files/file-kinds.ts'
import { messages as fileWords } from '../../../../platform/files/messages.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { FileField } from '../../../../ui/components/field/file-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { messages as journeyWords } from '../../../journeys/messages.ts'
import { referralPaths } from '../../../referrals/paths.ts'
import { meetingPaths } from '../../paths.ts'
import type { Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import type { AgendaItem } from '../rules.ts'

interface AttachmentsProps {
  readonly lang: Lang
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly mayChange: boolean
  /** They are the files that were sent, and each can go on by itself. */
  readonly mayPassOn: boolean
  readonly fileError: string | undefined
}

/** The files of an item: each is read, passed on by itself once it is sent, and taken off while the agenda is made. */
export function AttachmentsCard({ lang, meeting, item, mayChange, mayPassOn, fileError }: AttachmentsProps) {
  const t = messages[lang]
  const at = { meetingId: meeting.id, itemId: item.id }
  return (
    <Card title={t.attachments} id="attachments">
      {item.attachments.length === 0 ? (
        <p class="meta">{t.noAttachments}</p>
      ) : (
        <List label={t.attachments}>
          {item.attachments.map((file, index) => (
            <Row
              key={file.id}
              number={item.position === null ? index + 1 : t.attachmentNumber(item.position, index + 1)}
              title={file.name}
              href={meetingPaths.attachment({ ...at, fileId: file.id })}
              meta={t.size(Math.max(1, Math.round(file.sizeBytes / 1000)))}
              actions={
                mayPassOn ? (
                  <LinkButton
                    small
                    kind="quiet"
                    href={referralPaths.newDocumentReferral({ ...at, fileId: file.id })}
                    label={`${journeyWords[lang].passOnFile}: ${file.name}`}
                  >
                    {journeyWords[lang].passOnFile}
                  </LinkButton>
                ) : (
                  mayChange && (
                    <ButtonForm
                      small
                      kind="quiet"
                      action={meetingPaths.attachmentRemoval({ ...at, fileId: file.id })}
                      label={t.removeAttachmentOf(file.name)}
                    >
                      {t.removeAttachment}
                    </ButtonForm>
                  )
                )
              }
            />
          ))}
        </List>
      )}
      {mayChange && <AttachForm lang={lang} action={meetingPaths.attachments(at)} fileError={fileError} />}
    </Card>
  )
}

function AttachForm({ lang, action, fileError }: { lang: Lang; action: string; fileError: string | undefined }) {
  const t = messages[lang]
  return (
    <Form action={action} multipart label={t.addAttachment}>
      <FileField
        lang={lang}
        name="file"
        label={t.attachmentFiles}
        hint={fileWords[lang].kinds}
        accept={acceptedEndings}
        multiple
        error={fileError}
      />
      <FormButtons>
        <Button>{t.addAttachment}</Button>
      </FormButtons>
    </Form>
  )
}
