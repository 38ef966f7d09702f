import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate, sayDaysLeft } from '../../../../platform/clock/words.ts'
import { workingDaysBetween } from '../../../../platform/clock/working-days.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ClockMark } from '../../../../ui/components/clock-mark/clock-mark.tsx'
import { DescriptionList } from '../../../../ui/components/description-list/description-list.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Form } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import type { Deadline } from '../../../agreement/rules.ts'
import { committeePaths } from '../../paths.ts'
import type { Committee } from '../../rules.ts'
import { messages as seatMessages } from '../../seats/messages.ts'
import { fieldOf, Problems, SaveOrBack, type Shown } from '../../ui/form-parts.tsx'
import { sayTerm } from '../../ui/words.ts'
import { messages } from '../messages.ts'
import { objectionPaths } from '../paths.ts'
import { objectionState, type ElectedMandate } from '../rules.ts'

export interface ChoicePageProps {
  lang: Lang
  on: IsoDate
  committee: Committee
  mandate: ElectedMandate
  deadline: Deadline | null
  shown: Shown | undefined
}

/** How somebody was found, and the employer's time to object. */
export function ChoicePage(props: ChoicePageProps) {
  const { lang, committee, mandate, shown } = props
  const t = messages[lang]
  const { choice } = mandate
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.title(mandate.name)} lead={`${mandate.seatTitle}, ${committee.name}`} />
      <Stack gap="loose">
        <Card title={t.how}>
          {choice === null && <p>{t.unknown}</p>}
          <DescriptionList
            facts={[
              { term: t.how, value: choice && seatMessages[lang].ways[choice.way] },
              { term: t.chosenOn, value: choice && sayDate(choice.chosenOn, lang, 'medium') },
              { term: t.reportedOn, value: choice?.reportedOn && sayDate(choice.reportedOn, lang, 'medium') },
              { term: t.term, value: sayTerm(mandate, lang) },
            ]}
          />
        </Card>
        <ObjectionCard {...props} />
      </Stack>
    </>
  )
}

function ObjectionCard(props: ChoicePageProps) {
  const { lang, on, mandate, deadline } = props
  const t = messages[lang]
  const state = deadline && objectionState(mandate, deadline, on)
  return (
    <Card
      title={t.clock}
      aside={deadline && <ObjectionMark lang={lang} on={on} mandate={mandate} deadline={deadline} />}
    >
      {deadline === null && <p>{t.noClock}</p>}
      {deadline && <p>{t.until(sayDate(deadline.on, lang, 'long'), deadline.clause)}</p>}
      {state && <p>{t.states[state]}</p>}
      {mandate.objection && (
        <>
          <p>{t.objectedOn(sayDate(mandate.objection.on, lang, 'medium'))}</p>
          <p>{mandate.objection.reason}</p>
          <p class="meta">{t.notDecided}</p>
        </>
      )}
      {mandate.choice?.reportedOn && !mandate.objection && <ObjectionForm {...props} />}
    </Card>
  )
}

/** How the time to object stands. */
export function ObjectionMark({
  lang,
  on,
  mandate,
  deadline,
}: Pick<ChoicePageProps, 'lang' | 'on'> & { mandate: Pick<ElectedMandate, 'objection'>; deadline: Deadline }) {
  const state = objectionState(mandate, deadline, on)
  if (state === 'running') {
    const left = sayDaysLeft(workingDaysBetween(on, deadline.on), lang)
    return <ClockMark lang={lang} tone="soon" text={left} at={deadline.on} />
  }
  return <Tag tone={state === 'over' ? 'ok' : 'warn'}>{messages[lang].states[state]}</Tag>
}

function ObjectionForm({ lang, on, committee, mandate, shown }: ChoicePageProps) {
  const t = messages[lang]
  const ids = { committeeId: committee.id, mandateId: mandate.mandateId }
  return (
    <Form action={objectionPaths.objection(ids)} label={t.record}>
      <DateField
        {...fieldOf(lang, 'objected_on', shown)}
        label={t.date}
        value={typedText(shown?.typed, 'objected_on', on)}
      />
      <TextArea
        {...fieldOf(lang, 'reason', shown)}
        label={t.reason}
        hint={t.reasonHint}
        value={typedText(shown?.typed, 'reason')}
        maxLength={1000}
      />
      <SaveOrBack save={t.save} cancel={t.back} back={committeePaths.committee({ committeeId: committee.id })} />
    </Form>
  )
}
