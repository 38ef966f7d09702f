import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../ui/components/button/button-form.tsx'
import { Button, DisabledButton, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { TextArea } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Keys } from '../../../ui/components/keys/keys.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag, Tags } from '../../../ui/components/tag/tag.tsx'
import { meetingPaths } from '../../meetings/paths.ts'
import { messages } from '../messages.ts'
import { workingEnvironmentPaths } from '../paths.ts'
import type { DiscussionPage as Found } from '../queries.ts'
import { missingPoints, pointOrder } from '../rules.ts'
import { Lines } from './parts.tsx'

interface Props {
  readonly lang: Lang
  readonly accountId: string
  readonly found: Found
  readonly retry: { readonly typed: Typed; readonly errors: FieldErrors } | null
}

/** One annual discussion: written point by point while it is a draft, then the proof as it was signed. */
export function DiscussionPage(props: Props) {
  const { lang, found, retry } = props
  const { discussion, mayWrite } = found
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={Object.entries(retry?.errors ?? {}).map(([name, text]) => ({ name, text }))} />
      <PageHeader
        title={t.discussionTitle(discussion.committeeName)}
        lead={sayDate(discussion.heldOn, lang, 'long')}
        actions={
          discussion.signedAt && (
            <LinkButton href={workingEnvironmentPaths.pdf({ discussionId: discussion.id })}>{t.pdf}</LinkButton>
          )
        }
      />
      <Tags>
        <Tag tone={discussion.signedAt ? 'ok' : 'info'}>{discussion.signedAt ? t.proved : t.draft}</Tag>
      </Tags>
      <Columns
        main={mayWrite ? <Written {...props} /> : <Read {...props} />}
        side={
          <>
            <Facts {...props} />
            <Signing {...props} />
          </>
        }
      />
    </Stack>
  )
}

function Written({ lang, accountId, found: { discussion }, retry }: Props) {
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: retry?.errors[name] })
  return (
    <Card title={t.write}>
      <Form
        action={workingEnvironmentPaths.text({ discussionId: discussion.id })}
        hidden={{ version: discussion.version }}
        keepFor={accountId}
        label={t.write}
      >
        {pointOrder.map((point, index) => (
          <TextArea
            {...field(point)}
            key={point}
            label={`${index + 1}. ${t.points[point]}`}
            hint={t.pointHints[point]}
            rows={4}
            maxLength={4000}
            value={typedText(retry?.typed, point, discussion.points[point])}
          />
        ))}
        <DateField
          {...field('held_on')}
          label={t.heldOn}
          need="required"
          value={typedText(retry?.typed, 'held_on', discussion.heldOn)}
        />
        <TextArea
          {...field('participants')}
          label={t.participants}
          hint={t.participantsHint}
          rows={8}
          maxLength={8000}
          value={typedText(retry?.typed, 'participants', discussion.participants)}
        />
        <FormButtons>
          <Button kind="primary">{t.save}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}

function Read({ lang, found: { discussion } }: Props) {
  const t = messages[lang]
  return (
    <>
      {pointOrder.map((point, index) => (
        <Card title={`${index + 1}. ${t.points[point]}`} key={point}>
          {discussion.points[point] === '' ? (
            <p class="meta">{t.nothing}</p>
          ) : (
            <Lines text={discussion.points[point]} />
          )}
        </Card>
      ))}
      <Card title={t.participants}>
        <div class="rich-text">
          <ul>
            {discussion.participants
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line, index) => (
                <li key={index}>{line}</li>
              ))}
          </ul>
        </div>
      </Card>
    </>
  )
}

function Facts({ lang, found: { discussion, item } }: Props) {
  const t = messages[lang]
  return (
    <Card title={t.proof.kind}>
      <DescriptionList
        facts={[
          {
            term: t.body,
            value: (
              <a href={workingEnvironmentPaths.body({ committeeId: discussion.committeeId })}>
                {discussion.committeeName}
              </a>
            ),
          },
          { term: t.heldOn, value: sayDate(discussion.heldOn, lang, 'long') },
          {
            term: t.item,
            value: item && <a href={meetingPaths.item(item)}>{sayDate(item.meetingOn, lang, 'medium')}</a>,
          },
        ]}
      />
    </Card>
  )
}

function Signing({ lang, found }: Props) {
  const { discussion, needed, posts } = found
  const t = messages[lang]
  const { signatures, signedAt } = discussion
  const mine = posts.filter((post) => needed.includes(post) && !signatures.some((one) => one.post === post))
  const isReady = discussion.participants !== '' && missingPoints(discussion.points).length === 0
  const turned = signedAt ? signatures.map(({ post }) => post) : needed
  return (
    <Card title={t.keys}>
      <Keys
        lang={lang}
        holders={turned.map((post) => {
          const signature = signatures.find((one) => one.post === post)
          return {
            role: t.posts[post],
            name: signature?.name ?? undefined,
            turned: signature !== undefined,
            text: signature ? t.turnedOn(sayDate(today(signature.signedAt), lang, 'medium')) : t.lacksKey,
          }
        })}
      >
        {signedAt === null && <p>{t.keysText}</p>}
      </Keys>
      {signedAt === null &&
        mine.length > 0 &&
        (isReady ? (
          <ButtonForm
            kind="primary"
            action={workingEnvironmentPaths.signature({ discussionId: discussion.id })}
            hidden={{ version: discussion.version }}
          >
            {t.turn}
          </ButtonForm>
        ) : (
          <DisabledButton kind="primary" reason={t.notYet}>
            {t.turn}
          </DisabledButton>
        ))}
    </Card>
  )
}
