import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Checkbox } from '../../../../ui/components/field/choice-fields.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { FormButtons } from '../../../../ui/components/form/form.tsx'
import { messages } from '../messages.ts'
import { readingPaths } from '../paths.ts'
import { longestTyped, type PrivateNote } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly accountId: string
  readonly meetingId: string
  readonly itemId: string
  readonly note: PrivateNote
  readonly error?: string | undefined
}

/** One's own note on an item: a plain form, saved by itself as one writes where there is script. */
export function NoteCard({ lang, accountId, meetingId, itemId, note, error }: Props) {
  const t = messages[lang]
  return (
    <Card id="note">
      <private-note account={accountId}>
        <form class="form" method="post" action={readingPaths.note({ meetingId, itemId })}>
          <input type="hidden" name="version" value={note.version} />
          <TextArea
            lang={lang}
            name="text"
            id="note-text"
            label={t.note}
            hint={t.noteHint}
            rows={6}
            maxLength={longestTyped}
            value={note.text}
            error={error}
          />
          <Checkbox lang={lang} name="marked" label={t.mark} checked={note.isMarked} />
          <FormButtons>
            <Button>{t.save}</Button>
            <span class="meta" role="status" data-note-state />
          </FormButtons>
        </form>
      </private-note>
    </Card>
  )
}
