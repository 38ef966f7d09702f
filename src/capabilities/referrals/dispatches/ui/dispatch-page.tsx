import { sayDate, sayMoment } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { DisabledButton, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Progress } from '../../../../ui/components/progress/progress.tsx'
import { messages as journeyMessages } from '../../../journeys/messages.ts'
import { legStates } from '../../../journeys/rules.ts'
import { referralPaths } from '../../paths.ts'
import { DueMark } from '../../../../ui/components/clock-mark/due-mark.tsx'
import { sayDue } from '../../ui/leg-due.ts'
import { messages } from '../messages.ts'
import type { DispatchPage as Found, SentTo } from '../queries.ts'

interface Props {
  lang: Lang
  found: Found
}

/** One sending: how many have come how far, and which bodies have not. */
export function DispatchPage({ lang, found }: Props) {
  const { dispatch, title, legs, journeyId } = found
  const t = messages[lang]
  const unmanned = legs.filter(({ isUnmanned }) => isUnmanned)
  return (
    <Stack gap="loose">
      <PageHeader
        title={title}
        lead={t.lead(dispatch.from.name, legs.length, sayMoment(dispatch.sentAt, lang))}
        actions={<LinkButton href={referralPaths.journey({ journeyId })}>{t.journey}</LinkButton>}
      />
      <Columns
        main={
          <>
            <ProgressCard lang={lang} found={found} />
            {unmanned.length > 0 && (
              <Card title={t.unmanned} aside={t.count(unmanned.length)}>
                <p>{t.unmannedText}</p>
                <Bodies lang={lang} title={t.unmanned} legs={unmanned} />
              </Card>
            )}
            {legStates.map((state) => {
              const here = legs.filter((leg) => leg.state === state)
              return (
                here.length > 0 && (
                  <Card
                    title={t.groups[state]}
                    aside={t.nOf(here.length, legs.length)}
                    id={`state-${state}`}
                    key={state}
                  >
                    <Bodies lang={lang} title={t.groups[state]} legs={here} />
                  </Card>
                )
              )
            })}
          </>
        }
        side={
          <>
            <ReminderCard lang={lang} found={found} />
            <MessageCard lang={lang} found={found} />
          </>
        }
      />
    </Stack>
  )
}

function ProgressCard({ lang, found: { progress } }: Props) {
  const t = messages[lang]
  const bars = ['received', 'dealtWith', ...(progress.asksForReply ? (['answered'] as const) : [])] as const
  return (
    <Card title={t.progress}>
      {bars.map((bar) => (
        <Progress
          label={t.bars[bar]}
          value={progress[bar]}
          max={progress.of}
          text={t.nOf(progress[bar], progress.of)}
          key={bar}
        />
      ))}
      <p>
        {t.late(progress.late)} {progress.returned > 0 && t.returned(progress.returned)}
      </p>
    </Card>
  )
}

/** So few that they are read without opening the list. */
const fewBodies = 10
/** So many that nobody reads on: the journey has the rest, page by page. */
const mostBodies = 500

function Bodies({ lang, title, legs }: { lang: Lang; title: string; legs: readonly SentTo[] }) {
  const rows = (
    <List label={title}>
      {legs.slice(0, mostBodies).map((leg) => (
        <Row
          title={<LevelMark level={leg.to.level as Level}>{leg.to.name}</LevelMark>}
          href={referralPaths.referral({ referralId: leg.id })}
          aside={<DueMark lang={lang} dueOn={leg.dueOn} clock={leg.clock} />}
          meta={sayDue(leg, lang)}
          key={leg.id}
        >
          {leg.returned && (
            <p class="as-typed">
              {[
                messages[lang].reason(leg.returned.reason),
                ...(leg.returned.proposed ? [messages[lang].proposes(leg.returned.proposed.name)] : []),
              ].join('\n')}
            </p>
          )}
        </Row>
      ))}
    </List>
  )
  if (legs.length <= fewBodies) return rows
  return (
    <details>
      <summary>{messages[lang].see(legs.length)}</summary>
      {rows}
      {legs.length > mostBodies && (
        <p>
          <a href={referralPaths.journey({ journeyId: legs[0]?.journeyId ?? '' })}>
            {messages[lang].inJourney(legs.length - mostBodies)}
          </a>
        </p>
      )}
    </details>
  )
}

/** For the senders: who would be asked again, and when that was last done. */
function ReminderCard({ lang, found: { dispatch, toRemind, reminding } }: Props) {
  if (reminding === null) return null
  const t = messages[lang]
  const last =
    dispatch.reminded && t.reminded(dispatch.reminded.receivers, sayDate(dispatch.reminded.on, lang, 'medium'))
  const others = toRemind.length - fewBodies
  return (
    <Card title={t.remind}>
      {toRemind.length > 0 && (
        <>
          <p>{t.remindWhom(toRemind.length)}</p>
          <ul class="reminded">
            {toRemind.slice(0, fewBodies).map(({ id, to }) => (
              <li key={id}>{to.name}</li>
            ))}
            {others > 0 && <li>{t.andMore(others)}</li>}
          </ul>
        </>
      )}
      {reminding.ok ? (
        <ButtonForm action={referralPaths.reminders({ dispatchId: dispatch.id })}>{t.doRemind}</ButtonForm>
      ) : toRemind.length > 0 ? (
        <DisabledButton reason={t.refusals[reminding.refusal.code]}>{t.doRemind}</DisabledButton>
      ) : (
        <p>{t.refusals.nobody_to_remind}</p>
      )}
      {last !== null && <p class="meta">{last}</p>}
    </Card>
  )
}

function MessageCard({ lang, found: { dispatch, purpose } }: Props) {
  const t = messages[lang]
  return (
    <Card title={t.message}>
      {dispatch.text === '' ? <p class="meta">{t.noMessage}</p> : <p class="as-typed">{dispatch.text}</p>}
      <p class="meta">
        {t.purpose}: {journeyMessages[lang].purposes[purpose]}
      </p>
    </Card>
  )
}
