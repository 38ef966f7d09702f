import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { AttachedFile } from '../../../platform/files/files.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { RichTextView } from '../../../platform/rich-text/rich-text-view.tsx'
import { ButtonForm } from '../../../ui/components/button/button-form.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { meetingPaths } from '../../meetings/paths.ts'
import { referralPaths } from '../../referrals/paths.ts'
import { messages } from '../messages.ts'
import { messages as originWords } from '../origins/messages.ts'
import type { Origin } from '../origins/queries.ts'
import { hearingPaths } from '../paths.ts'
import type { HearingPage } from '../queries.ts'

export interface HearingProps {
  readonly lang: Lang
  readonly found: HearingPage
  /** The item that it springs from, for who may read it there. */
  readonly origin: Origin | null
}

/** Background and questions. */
export function Asked({ lang, found: { hearing } }: { lang: Lang; found: Pick<HearingPage, 'hearing'> }) {
  const t = messages[lang]
  return (
    <>
      {hearing.text && (
        <Card title={t.background}>
          <RichTextView doc={hearing.text} />
        </Card>
      )}
      <Card title={t.questions}>
        <div class="rich-text">
          <ol>
            {hearing.questions.map((question, index) => (
              <li key={index}>{question}</li>
            ))}
          </ol>
        </div>
      </Card>
    </>
  )
}

/** The files that go with it. */
export function Material({
  lang,
  hearingId,
  files,
  mayChange = false,
}: {
  lang: Lang
  hearingId: string
  files: readonly AttachedFile[]
  mayChange?: boolean
}) {
  const t = messages[lang]
  if (files.length === 0) return <p class="meta">{t.noMaterial}</p>
  return (
    <List label={t.material}>
      {files.map((file) => (
        <Row
          key={file.id}
          title={file.name}
          href={hearingPaths.file({ hearingId, fileId: file.id })}
          meta={`${Math.max(1, Math.round(file.sizeBytes / 1000))} kB`}
          actionsAtEnd
          actions={
            mayChange && (
              <ButtonForm
                small
                kind="quiet"
                action={hearingPaths.fileRemoval({ hearingId, fileId: file.id })}
                label={t.removeOf(file.name)}
              >
                {t.remove}
              </ButtonForm>
            )
          }
        />
      ))}
    </List>
  )
}

/** `usual`: the day a draft would get, in words. */
export function HearingFacts({ lang, found, origin, usual }: HearingProps & { readonly usual?: string }) {
  const t = messages[lang]
  const { hearing } = found
  const day = hearing.answersBy === null ? usual : sayDate(hearing.answersBy, lang, 'long')
  const decided = [hearing.decidedBy, hearing.decidedOn && sayDate(hearing.decidedOn, lang, 'medium')]
  return (
    <Card title={t.facts}>
      <DescriptionList
        facts={[
          { term: t.from, value: hearing.committeeName },
          { term: originWords[lang].from, value: origin && <SpringsFrom lang={lang} origin={origin} /> },
          { term: t.kind, value: t.kinds[hearing.kind] },
          { term: t.way, value: t.fields.ways[hearing.answeredAs] },
          { term: t.sentOn, value: hearing.sentAt && sayDate(today(hearing.sentAt), lang, 'medium') },
          {
            term: t.answersBy,
            value: hearing.periodClause !== null && day !== undefined ? t.clause(day, hearing.periodClause) : day,
          },
          { term: t.reason, value: hearing.periodReason },
          { term: t.caseNumber, value: hearing.caseNumber },
          { term: t.decided, value: decided.filter(Boolean).join(', ') },
        ]}
      />
    </Card>
  )
}

function SpringsFrom({ lang, origin }: { lang: Lang; origin: Origin }) {
  const t = originWords[lang]
  const { title, committeeName, meetingOn, journeyId } = origin
  return (
    <>
      <a href={meetingPaths.item(origin)}>{t.at(title, committeeName, sayDate(meetingOn, lang, 'medium'))}</a>
      {journeyId !== null && (
        <>
          <br />
          <a href={referralPaths.journey({ journeyId })}>{t.journey}</a>
        </>
      )}
    </>
  )
}
