import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { Form } from '../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { PeoplePicker } from '../../../../ui/components/people-picker/people-picker.tsx'
import { committeePaths } from '../../paths.ts'
import type { Candidate } from '../../seats/queries.ts'
import { messages as seatMessages } from '../../seats/messages.ts'
import { ChoiceFields, EndingFields, type Term } from '../../seats/terms/ui/term-fields.tsx'
import { candidateChoice, KindFields } from '../../seats/ui/seat-forms.tsx'
import { fieldOf, Problems, SaveOrBack, type Shown } from '../../ui/form-parts.tsx'
import { messages } from '../messages.ts'
import { vacancyPaths } from '../paths.ts'
import type { Vacancy } from '../rules.ts'

export interface ResultPageProps {
  lang: Lang
  on: IsoDate
  vacancy: Vacancy
  terms: readonly Term[]
  shown: Shown | undefined
  search: string | undefined
  found: readonly Candidate[] | undefined
  chosen: Candidate | undefined
}

/** Who was elected or appointed, and from when. */
export function ResultPage({ lang, on, vacancy, terms, shown, search, found, chosen }: ResultPageProps) {
  const t = messages[lang]
  const s = seatMessages[lang]
  const ids = { vacancyId: vacancy.id }
  const choiceOf = (candidate: Candidate) => candidateChoice(candidate, s.outside)
  const from = on > vacancy.vacantFrom ? on : vacancy.vacantFrom
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.resultTitle(vacancy.seatTitle)} lead={t.resultLead} />
      <Card>
        <Form action={vacancyPaths.result(ids)}>
          <PeoplePicker
            {...fieldOf(lang, 'person', shown)}
            label={s.person}
            hint={s.personHint}
            source={committeePaths.people({ committeeId: vacancy.committeeId })}
            search={search}
            found={found?.map(choiceOf)}
            chosen={chosen && choiceOf(chosen)}
          />
          <ChoiceFields lang={lang} shown={shown} side={vacancy.side} isResult />
          <KindFields lang={lang} shown={shown} side={vacancy.side} kind={vacancy.before?.kind} />
          <DateField
            {...fieldOf(lang, 'valid_from', shown)}
            label={s.validFrom}
            value={typedText(shown?.typed, 'valid_from', from)}
          />
          <EndingFields lang={lang} shown={shown} terms={terms} />
          <SaveOrBack save={t.saveResult} cancel={t.cancel} back={vacancyPaths.vacancy(ids)} />
        </Form>
      </Card>
    </>
  )
}
