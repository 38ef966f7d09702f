import { today } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { messages as taskMessages } from '../../../follow-up/messages.ts'
import { messages as journeyMessages } from '../../../journeys/messages.ts'
import { referralPaths } from '../../../referrals/paths.ts'
import { messages as minutesMessages } from '../../minutes/messages.ts'
import { meetingPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import { stateOf, type RaisedMatter, type RaisedState } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly matters: readonly RaisedMatter[]
}

export function RaisedMattersPage({ lang, matters }: Props) {
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader title={t.title} lead={t.lead} />
      {matters.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={<LinkButton href={meetingPaths.meetings()}>{t.meetings}</LinkButton>}>
          {t.empty}
        </EmptyState>
      ) : (
        <Card title={t.listed}>
          <List label={t.title}>
            {matters.map((matter) => (
              <MatterRow lang={lang} matter={matter} key={matter.item.id} />
            ))}
          </List>
        </Card>
      )}
    </Stack>
  )
}

const tones = { decided: 'ok', answered: 'ok', put_off: 'warn', postponed: 'warn', cancelled: 'warn' } as const

export function StateTag({ lang, state }: { lang: Lang; state: RaisedState }) {
  return <Tag tone={state in tones ? tones[state as keyof typeof tones] : 'info'}>{messages[lang].states[state]}</Tag>
}

function MatterRow({ lang, matter }: { lang: Lang; matter: RaisedMatter }) {
  const t = messages[lang]
  const { item, result, tasks } = matter
  return (
    <Row
      headingLevel={3}
      title={item.title}
      href={meetingPaths.item({ meetingId: item.meetingId, itemId: item.id })}
      above={t.raised(sayDate(today(matter.raisedAt), lang, 'medium'), item.committeeName)}
      tags={<StateTag lang={lang} state={stateOf(matter)} />}
    >
      <p>{sayWhere(matter, lang)}</p>
      {result?.decision && <RichTextView doc={result.decision} />}
      <WentTo lang={lang} passedOn={matter.passedOn} />
      {tasks.length > 0 && (
        <>
          <p class="meta">{t.tasks}</p>
          <ul class="leg-steps">
            {tasks.map((task) => (
              <li key={task.id}>
                {task.title} · {taskMessages[lang].states[task.ending?.outcome ?? 'open']}
              </li>
            ))}
          </ul>
        </>
      )}
    </Row>
  )
}

/** In one sentence: where the matter is at the committee it was raised for. */
export function sayWhere(matter: Pick<RaisedMatter, 'item' | 'result'>, lang: Lang): string {
  const t = messages[lang]
  const { item, result } = matter
  const day = sayDate(item.meetingOn, lang, 'medium')
  if (result?.outcome) return t.outcome(day, minutesMessages[lang].outcomes[result.outcome])
  const say: Record<string, string> = {
    waiting: t.waiting(day),
    put_off: t.putOff(item.putOffBecause ?? ''),
    cancelled: t.cancelled(day),
    on_agenda: t.onAgenda(day),
  }
  return say[stateOf({ ...matter, passedOn: [] })] ?? t.discussed(day)
}

const fewToName = 4

function WentTo({ lang, passedOn }: { lang: Lang; passedOn: RaisedMatter['passedOn'] }) {
  const t = messages[lang]
  const [first] = passedOn
  if (!first) return null
  const answered = passedOn.filter(({ state }) => state === 'answered').length
  return (
    <>
      {passedOn.length > fewToName ? (
        <p>{t.passedToMany(passedOn.length, answered)}</p>
      ) : (
        <ul class="leg-steps">
          {passedOn.map((one) => (
            <li key={one.referralId}>
              <a href={referralPaths.referral({ referralId: one.referralId })}>
                {t.passedTo(
                  one.toCommitteeName,
                  sayDate(one.referredOn, lang, 'medium'),
                  journeyMessages[lang].states[one.state],
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={referralPaths.journey({ journeyId: first.journeyId })}>{t.journey}</a>
      </p>
    </>
  )
}
