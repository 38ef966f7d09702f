import { sayAgo, sayDate } from '../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import type { AgendaItem } from '../../agenda/rules.ts'
import { messages as words } from '../../messages.ts'
import { meetingPaths } from '../../paths.ts'
import { agendaIsFixed, type Meeting } from '../../rules.ts'
import type { KeyPost } from '../../schema.ts'
import { messages } from '../messages.ts'
import { ownerPaths } from '../paths.ts'
import type { OwnersPageData } from '../queries.ts'
import type { AgendaComment } from '../rules.ts'
import { DifferencesCard } from './differences-card.tsx'

export interface CommentForm {
  readonly itemId: string
  readonly errors: FieldErrors
  readonly typed: Typed
}

interface Props {
  readonly lang: Lang
  readonly now: Date
  readonly accountId: string
  readonly data: OwnersPageData
  /** The posts whose key the reader holds. */
  readonly posts: readonly KeyPost[]
  readonly form?: CommentForm
}

/** What stands between those who make the agenda: refusals, what has changed, and comments beside each item. */
export function OwnersPage(props: Props) {
  const { lang, now, data, posts, form } = props
  const t = messages[lang]
  const at = { meetingId: data.meeting.id }
  const isFixed = agendaIsFixed(data.meeting) !== null
  const mayRefuse = !isFixed && posts.some((post) => !data.refusals.some((one) => one.post === post))
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={Object.values(form?.errors ?? {}).map((text) => ({ name: 'text', text }))} />
      <PageHeader
        title={t.title}
        lead={`${words[lang].meetingOn(sayDate(data.meeting.on, lang, 'medium'))}. ${t.lead}`}
        actions={
          <>
            {mayRefuse && <LinkButton href={ownerPaths.refusals(at)}>{t.refuse}</LinkButton>}
            <LinkButton href={meetingPaths.meeting(at)}>{t.backToMeeting}</LinkButton>
          </>
        }
      />
      {data.refusals.map((refusal) => (
        <Notice lang={lang} tone="warn" title={t.saidNo[refusal.post]} key={refusal.post}>
          <p>{refusal.reason}</p>
          <p class="meta">{t.saidNoBy(refusal.name ?? '', sayAgo(refusal.refusedAt, now, lang))}</p>
          <p>{t.saidNoNext}</p>
        </Notice>
      ))}
      {isFixed ? (
        <Card>
          <p>{t.fixed}</p>
        </Card>
      ) : (
        <>
          <DifferencesCard lang={lang} now={now} data={data} />
          <Comments {...props} />
        </>
      )}
    </Stack>
  )
}

function Comments(props: Props) {
  const { lang, data } = props
  const t = messages[lang]
  const gone = data.comments.filter(({ itemId }) => itemId === null)
  return (
    <Card title={t.commentsTitle} id="comments">
      {data.items.length === 0 && <p>{t.noItems}</p>}
      <List label={t.commentsTitle}>
        {data.items.map((item) => (
          <ItemComments {...props} item={item} key={item.id} />
        ))}
      </List>
      {gone.length > 0 && (
        <>
          <h3>{t.itemGone}</h3>
          <CommentList {...props} comments={gone} label={t.itemGone} />
        </>
      )}
    </Card>
  )
}

function ItemComments(props: Props & { readonly item: AgendaItem }) {
  const { lang, data, accountId, item, form } = props
  const t = messages[lang]
  const at = { meetingId: data.meeting.id }
  const own = data.comments.filter(({ itemId }) => itemId === item.id)
  const retried = form?.itemId === item.id ? form : undefined
  return (
    <Row
      id={`item-${item.id}`}
      number={item.position ?? '–'}
      title={item.title}
      href={meetingPaths.item({ ...at, itemId: item.id })}
      headingLevel={3}
    >
      {own.length > 0 && <CommentList {...props} comments={own} label={item.title} />}
      <details open={retried !== undefined}>
        <summary>
          {t.writeComment}
          <span class="said">: {item.title}</span>
        </summary>
        <Form
          action={ownerPaths.comments(at)}
          hidden={{ item: item.id }}
          keepFor={accountId}
          label={t.writeCommentTo(item.title)}
        >
          <TextArea
            lang={lang}
            id={`text-${item.id}`}
            name="text"
            label={t.comment}
            hint={t.commentHint}
            need="required"
            rows={3}
            maxLength={2000}
            value={typedText(retried?.typed, 'text')}
            error={retried?.errors['text']}
          />
          <FormButtons>
            <Button small>{t.send}</Button>
          </FormButtons>
        </Form>
      </details>
    </Row>
  )
}

const postOf = (meeting: Meeting, personId: string | undefined) => {
  const { chair, viceChair, secretary } = meeting.posts
  if (personId === undefined) return null
  if (chair?.personId === personId) return 'chair'
  if (viceChair?.personId === personId) return 'vice_chair'
  return secretary?.personId === personId ? 'secretary' : null
}

interface ListProps extends Props {
  readonly comments: readonly AgendaComment[]
  readonly label: string
}

function CommentList({ lang, now, data, comments, label }: ListProps) {
  const t = messages[lang]
  return (
    <List label={label}>
      {comments.map((comment) => {
        const post = postOf(data.meeting, comment.writtenBy?.personId)
        const title = comment.itemId === null ? `${comment.itemTitle}: ${comment.text}` : comment.text
        const when = sayAgo(comment.writtenAt, now, lang)
        return (
          <Row
            key={comment.id}
            title={title}
            meta={t.by(comment.writtenBy?.name ?? '', post && words[lang].posts[post], when)}
            tags={comment.answeredAt && <Tag tone="ok">{t.answered}</Tag>}
            actions={
              comment.answeredAt === null && (
                <ButtonForm
                  small
                  kind="quiet"
                  action={ownerPaths.answer({ meetingId: data.meeting.id, commentId: comment.id })}
                  label={t.markAnsweredOf(comment.text.slice(0, 60))}
                >
                  {t.markAnswered}
                </ButtonForm>
              )
            }
          >
            {comment.answeredAt && (
              <p class="meta">{t.answeredBy(comment.answeredBy ?? '', sayAgo(comment.answeredAt, now, lang))}</p>
            )}
          </Row>
        )
      })}
    </List>
  )
}
