import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { sayReport } from '../../../../../platform/plain-language/words.ts'
import { Button } from '../../../../../ui/components/button/button.tsx'
import { messages } from '../../messages.ts'
import { minutesPaths } from '../../paths.ts'
import { adviceOn, medAbbreviations } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly meetingId: string
  readonly itemId: string
  readonly number: number
  /** The field whose text it is about. */
  readonly field: string
  /** The text to advise on; null until somebody asks. */
  readonly notation: string | null
  /** Whether there is a page that answers the button; without one the help is there with script alone. */
  readonly asks?: boolean
}

/** Advice on the language of a text: by a button, and with script while it is written. */
export function LanguageHelp({ lang, meetingId, itemId, number, field, notation, asks = true }: Props) {
  const t = messages[lang].language
  const said = notation === null ? null : sayReport(adviceOn(notation), lang)
  return (
    <language-help class="language-help" field={field} known={[...medAbbreviations].join(' ')}>
      <div class="language-report meta" role="group" aria-label={t.title(number)}>
        {notation !== null && <p>{said?.lead ?? t.nothingWritten}</p>}
        {said !== null && said.lines.length > 0 && (
          <ul>
            {said.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {asks && (
        <Button
          small
          kind="quiet"
          formAction={minutesPaths.advice({ meetingId })}
          name="advice"
          value={itemId}
          label={t.checkItem(number)}
        >
          {t.check}
        </Button>
      )}
    </language-help>
  )
}
