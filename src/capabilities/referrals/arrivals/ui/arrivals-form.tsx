import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Cluster } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { Form } from '../../../../ui/components/form/form.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Pagination } from '../../../../ui/components/pagination/pagination.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { asSentence } from '../../../../platform/clock/words.ts'
import { messages as journeyMessages } from '../../../journeys/messages.ts'
import { stateOf } from '../../../journeys/rules.ts'
import { messages as referralMessages } from '../../messages.ts'
import { referralPaths } from '../../paths.ts'
import { DueMark } from '../../../../ui/components/clock-mark/due-mark.tsx'
import { sayDue } from '../../ui/leg-due.ts'
import { isAfterDue } from '../../rules.ts'
import { DueBefore } from '../../ui/due-before.tsx'
import { messages } from '../messages.ts'
import type { Arrival } from '../queries.ts'
import type { PageOf } from '../rules.ts'

/** A page of the list, and the same with everything ticked that something can be done with; it works without script. */
const addressOf = (page: number, ticked: boolean): string =>
  `${referralPaths.referrals({}, { ...(page > 1 && { page: String(page) }), ...(ticked && { choose: 'all' }) })}#arrived`

interface Props {
  lang: Lang
  title: string
  here: PageOf<Arrival>
  ticked: readonly string[]
}

/** What has come, with the few things that are done with most of it: in the row, or with several ticked at once. */
export function ArrivalsForm({ lang, title, here, ticked }: Props) {
  const t = messages[lang]
  const { shown: arrived, page, pages } = here
  const handled = arrived.filter(canStep)
  const isAllTicked = handled.every(({ id }) => ticked.includes(id))
  const afterDue = handled.filter((leg) => leg.steps?.placeOn && isAfterDue(leg, leg.steps.placeOn.on)).length
  const rows = (
    <>
      <List label={title}>
        {arrived.map((leg) => (
          <ArrivalRow lang={lang} leg={leg} isTicked={ticked.includes(leg.id)} key={leg.id} />
        ))}
      </List>
      <Pagination lang={lang} page={page} pages={pages} hrefOf={(at) => addressOf(at, false)} />
    </>
  )
  if (handled.length === 0) return rows
  return (
    <Form action={referralPaths.receipts()} label={title}>
      <p class="meta">{t.bulkHint}</p>
      <p>
        <a href={addressOf(page, !isAllTicked)}>{isAllTicked ? t.chooseNone : t.chooseAll}</a>
      </p>
      {rows}
      <div class="with-chosen" role="group" aria-labelledby="with-chosen">
        <p id="with-chosen">{t.withChosen}</p>
        {afterDue > 0 && <p class="due-before">{t.someAfterDue(afterDue)}</p>}
        <Cluster>
          <Button kind="primary">{t.receive}</Button>
          <Button formAction={referralPaths.placements()}>{t.place}</Button>
          <Button formAction={referralPaths.notings()}>{t.note}</Button>
        </Cluster>
      </div>
    </Form>
  )
}

function ArrivalRow({ lang, leg, isTicked }: { lang: Lang; leg: Arrival; isTicked: boolean }) {
  const t = referralMessages[lang]
  const j = journeyMessages[lang]
  const from = <LevelMark level={leg.from.level as Level}>{leg.from.name}</LevelMark>
  return (
    <Row
      id={`leg-${leg.id}`}
      title={leg.title}
      href={referralPaths.referral({ referralId: leg.id })}
      above={canStep(leg) ? <Tick lang={lang} leg={leg} isTicked={isTicked} /> : from}
      aside={<DueMark lang={lang} dueOn={leg.dueOn} clock={leg.clock} />}
      tags={
        <>
          <Tag tone="info">{j.purposes[leg.purpose]}</Tag>
          <Tag>{j.states[stateOf(leg)]}</Tag>
        </>
      }
      meta={`${asSentence(t.to(leg.to.name))} · ${sayDue(leg, lang)}`}
      actions={leg.steps && <QuickButtons lang={lang} leg={leg} />}
    >
      {leg.steps?.placeOn && (
        <DueBefore lang={lang} leg={leg} meetingOn={leg.steps.placeOn.on} mayNote={leg.steps.note} />
      )}
    </Row>
  )
}

export const canStep = ({ steps }: Arrival): boolean =>
  steps !== null && (steps.receive || steps.note || steps.placeOn !== null)

function Tick({ lang, leg, isTicked }: { lang: Lang; leg: Arrival; isTicked: boolean }) {
  const id = `field-leg-${leg.id}`
  return (
    <div class="choice">
      <input type="checkbox" id={id} name="leg" value={leg.id} checked={isTicked} />
      <label for={id}>
        <span class="said">{messages[lang].choose(leg.title)}, </span>
        <LevelMark level={leg.from.level as Level}>{leg.from.name}</LevelMark>
      </label>
    </div>
  )
}

function QuickButtons({ lang, leg }: { lang: Lang; leg: Arrival }) {
  const { steps } = leg
  if (!steps) return null
  const t = messages[lang]
  const day = steps.placeOn && t.placeOn(sayDate(steps.placeOn.on, lang, 'dayMonth'))
  const buttons = [
    steps.receive && { words: t.receive, action: referralPaths.receipts() },
    day !== null && { words: day, action: referralPaths.placements() },
    steps.note && { words: t.note, action: referralPaths.notings() },
  ].filter((one) => one !== false)
  return (
    <>
      {buttons.map(({ words, action }) => (
        <Button
          small
          name="only"
          value={leg.id}
          formAction={action}
          label={t.about(words, leg.title, leg.from.name)}
          key={action}
        >
          {words}
        </Button>
      ))}
    </>
  )
}
