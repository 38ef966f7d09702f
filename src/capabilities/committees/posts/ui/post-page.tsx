import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { Form } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { PeoplePicker } from '../../../../ui/components/people-picker/people-picker.tsx'
import { messages as committeeMessages } from '../../messages.ts'
import { committeePaths } from '../../paths.ts'
import type { Committee, PersonRef } from '../../rules.ts'
import type { Post } from '../../schema.ts'
import type { Candidate } from '../../seats/queries.ts'
import { candidateChoice } from '../../seats/ui/seat-forms.tsx'
import { fieldOf, Problems, SaveOrBack, type Shown } from '../../ui/form-parts.tsx'
import { messages } from '../messages.ts'

interface PostPageProps {
  lang: Lang
  on: IsoDate
  committee: Committee
  post: Post
  holder: PersonRef | null
  unitLeader: PersonRef | null
  shown: Shown | undefined
  search: string | undefined
  chosen: Candidate | undefined
  /** Before any search: those who sit on the side the post is chosen from. */
  found: readonly Candidate[] | undefined
}

export function PostPage(props: PostPageProps) {
  const { lang, on, committee, post, holder, unitLeader, shown } = props
  const t = messages[lang]
  const ids = { committeeId: committee.id, post }
  const lead = [
    t.leads[post],
    post === 'chair' && unitLeader && t.leader(unitLeader.name),
    holder && t.now(holder.name),
  ]
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.title(committeeMessages[lang].posts[post])} lead={lead.filter(Boolean).join(' ')} />
      <Stack gap="loose">
        <ChoiceCard {...props} />
        {holder && (
          <Confirm
            lang={lang}
            opens={t.end}
            action={committeePaths.postEnding(ids)}
            confirms={t.endConfirm}
            fields={<DateField lang={lang} name="last_day" label={t.endLastDay} value={on} />}
          >
            <p>{t.endText}</p>
          </Confirm>
        )}
      </Stack>
    </>
  )
}

function ChoiceCard({ lang, on, committee, post, shown, search, chosen, found }: PostPageProps) {
  const t = messages[lang]
  const ids = { committeeId: committee.id, post }
  return (
    <Card>
      <Form action={committeePaths.post(ids)}>
        <PeoplePicker
          {...fieldOf(lang, 'person', shown)}
          label={t.person}
          hint={t.personHint}
          source={committeePaths.people({ committeeId: committee.id })}
          search={search}
          found={found?.map((candidate) => candidateChoice(candidate, t.outside))}
          chosen={chosen && candidateChoice(chosen, t.outside)}
        />
        <DateField
          {...fieldOf(lang, 'valid_from', shown)}
          label={t.validFrom}
          value={typedText(shown?.typed, 'valid_from', on > committee.validFrom ? on : committee.validFrom)}
        />
        <SaveOrBack save={t.save} cancel={t.cancel} back={committeePaths.committee({ committeeId: committee.id })} />
      </Form>
    </Card>
  )
}
