import type { IsoDate } from '../../../platform/clock/dates.ts'
import { asSentence, sayDate, sayPeriod } from '../../../platform/clock/words.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { Confirm } from '../../../ui/components/confirm/confirm.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Columns } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { PeoplePicker, type PersonChoice } from '../../../ui/components/people-picker/people-picker.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import type { Forum } from '../../committees/forums/queries.ts'
import { messages as committeeMessages } from '../../committees/messages.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import type { Meeting } from '../../meetings/rules.ts'
import { messages } from '../messages.ts'
import { forumPaths } from '../paths.ts'
import type { NetworkClock } from '../rules.ts'
import { Problems, TextFields, type FormShown } from './forum-form.tsx'

export interface ForumPageProps {
  lang: Lang
  on: IsoDate
  forum: Forum
  /** null for whom the meetings are shut to. */
  meetings: { readonly coming: readonly Meeting[]; readonly lastOn: IsoDate | null } | null
  clock: NetworkClock | null
  personId: string
  mayKeep: boolean
  mayClose: boolean
  picker: {
    readonly search?: string | undefined
    readonly found?: readonly PersonChoice[] | undefined
    readonly chosen?: PersonChoice | undefined
  }
  form: FormShown
}

/** One forum: what it is for, who takes part, when it meets. */
export function ForumPage(props: ForumPageProps) {
  const { lang, on, forum, meetings, form, mayKeep } = props
  const t = messages[lang]
  const forumId = forum.id
  return (
    <>
      <Problems lang={lang} form={form} />
      <PageHeader
        title={forum.name}
        lead={
          <>
            <Tag>{committeeMessages[lang].kinds[forum.kind]}</Tag> {forum.purpose}
          </>
        }
        actions={
          meetings && (
            <LinkButton href={meetingPaths.committeeMeetings({ committeeId: forumId })}>{t.meetings}</LinkButton>
          )
        }
      />
      {mayKeep && forum.endsOn !== null && forum.endsOn < on && (
        <Notice lang={lang} tone="warn" title={t.ended}>
          <p>{t.endedText}</p>
        </Notice>
      )}
      <Columns
        main={
          <>
            <Meetings {...props} />
            <Members {...props} />
            {mayKeep && <AddPerson {...props} />}
          </>
        }
        side={
          <>
            <Posts {...props} />
            <Facts {...props} />
            <Keeping {...props} />
          </>
        }
      />
    </>
  )
}

function Keeping({ lang, forum, form, mayKeep, mayClose }: ForumPageProps) {
  const t = messages[lang]
  const forumId = forum.id
  return (
    <>
      {mayKeep && (
        <details open={'purpose' in (form.typed ?? {})}>
          <summary>{t.change}</summary>
          <Form action={forumPaths.text({ forumId })} hidden={{ version: forum.version }} label={t.change}>
            <TextFields lang={lang} form={form} forum={forum} />
            <FormButtons>
              <Button>{t.save}</Button>
            </FormButtons>
          </Form>
        </details>
      )}
      {mayClose && (
        <Confirm lang={lang} opens={t.close} action={forumPaths.closure({ forumId })} confirms={t.closeConfirm}>
          <p>{t.closeText}</p>
        </Confirm>
      )}
    </>
  )
}

function Meetings({ lang, meetings, clock }: ForumPageProps) {
  const t = messages[lang]
  const clockText = clock && (clock.isLate ? t.clockLate : t.clock)(sayDate(clock.by, lang, 'medium'), clock.clause)
  if (!meetings) {
    return (
      <Card title={t.coming}>
        <p>{t.shut}</p>
      </Card>
    )
  }
  return (
    <Card title={t.coming} aside={meetings.lastOn && t.lastMeeting(sayDate(meetings.lastOn, lang, 'medium'))}>
      {clockText && (clock?.isLate ? <Notice lang={lang} tone="warn" title={clockText} /> : <p>{clockText}</p>)}
      {meetings.coming.length === 0 ? (
        <p>{t.noMeetings}</p>
      ) : (
        <List label={t.coming}>
          {meetings.coming.map((meeting) => (
            <Row
              key={meeting.id}
              title={asSentence(sayPeriod(meeting.startsAt, meeting.endsAt, lang))}
              href={meetingPaths.meeting({ meetingId: meeting.id })}
              headingLevel={3}
              meta={meeting.place === '' ? undefined : meeting.place}
            />
          ))}
        </List>
      )}
    </Card>
  )
}

function Members({ lang, forum, mayKeep, personId }: ForumPageProps) {
  const t = messages[lang]
  return (
    <Card title={t.members} aside={t.membersOf(forum.members.length)}>
      {forum.members.length === 0 ? (
        <p>{t.noMembers}</p>
      ) : (
        <List label={t.members}>
          {forum.members.map((member) => (
            <Row
              key={member.personId}
              title={member.name}
              meta={member.from === null ? t.bySecretary : t.from(sayDate(member.from, lang, 'medium'))}
              actions={
                member.memberId !== null &&
                (mayKeep || member.personId === personId) && (
                  <Confirm
                    lang={lang}
                    opens={t.end(member.name)}
                    action={forumPaths.memberEnding({ forumId: forum.id, memberId: member.memberId })}
                    confirms={t.endConfirm}
                  >
                    <p>{t.endText}</p>
                  </Confirm>
                )
              }
            />
          ))}
        </List>
      )}
    </Card>
  )
}

function AddPerson({ lang, forum, form, picker, mayClose }: ForumPageProps) {
  const t = messages[lang]
  const parts = mayClose ? (['member', 'chair', 'secretary'] as const) : (['member'] as const)
  return (
    <Card title={t.add}>
      <Form action={forumPaths.participants({ forumId: forum.id })} label={t.add}>
        <PeoplePicker
          lang={lang}
          name="person"
          label={t.person}
          hint={t.personHint}
          error={form.errors['person']}
          source={forumPaths.people({ forumId: forum.id })}
          {...picker}
        />
        <RadioGroup
          lang={lang}
          name="part"
          label={t.part}
          error={form.errors['part']}
          value={typedText(form.typed, 'part', 'member')}
          choices={parts.map((value) => ({ value, label: t.parts[value] }))}
        />
        <FormButtons>
          <Button kind="primary">{t.addButton}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}

function Posts({ lang, forum }: ForumPageProps) {
  const t = messages[lang]
  return (
    <Card title={t.posts}>
      <List label={t.posts}>
        {(['chair', 'secretary'] as const).map((post) => (
          <Row
            key={post}
            title={forum.posts.find((held) => held.post === post)?.name ?? t.vacant}
            meta={t.postNames[post]}
          />
        ))}
      </List>
    </Card>
  )
}

function Facts({ lang, forum }: ForumPageProps) {
  const t = messages[lang]
  return (
    <Card title={t.facts}>
      <DescriptionList
        facts={[
          { term: t.mandate, value: forum.mandate === '' ? null : forum.mandate },
          { term: t.openness, value: t.opennessChoices[forum.openness] },
          { term: t.since, value: sayDate(forum.since, lang, 'medium') },
          { term: t.endsOn, value: forum.endsOn && sayDate(forum.endsOn, lang, 'medium') },
        ]}
      />
    </Card>
  )
}
