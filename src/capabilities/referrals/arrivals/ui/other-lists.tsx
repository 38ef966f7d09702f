import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { messages as journeyMessages } from '../../../journeys/messages.ts'
import { messages as handlingMessages } from '../../handling/messages.ts'
import { messages as referralMessages } from '../../messages.ts'
import { referralPaths } from '../../paths.ts'
import type { ListedLeg } from '../../queries.ts'
import { DueMark } from '../../../../ui/components/clock-mark/due-mark.tsx'
import { sayDue } from '../../ui/leg-due.ts'
import { messages } from '../messages.ts'
import type { SentTogether } from '../queries.ts'

interface Props {
  lang: Lang
  legs: readonly ListedLeg[]
}

/** What a chair or vice-chair is asked to note: each alone, or all that are ticked. */
export function KeysForm({ lang, legs }: Props) {
  const t = messages[lang]
  return (
    <Card title={t.keys} aside={referralMessages[lang].list.count(legs.length)}>
      <p class="meta">{t.keysText}</p>
      <Form action={referralPaths.notings()} label={t.keys}>
        <List label={t.keys}>
          {legs.map((leg) => (
            <Row
              title={leg.title}
              href={referralPaths.referral({ referralId: leg.id })}
              above={<KeyTick lang={lang} leg={leg} />}
              meta={sayDue(leg, lang)}
              key={leg.id}
            />
          ))}
        </List>
        <FormButtons>
          <Button kind="primary">{t.turnChosen}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}

function KeyTick({ lang, leg }: { lang: Lang; leg: ListedLeg }) {
  const id = `field-key-${leg.id}`
  return (
    <div class="choice">
      <input type="checkbox" id={id} name="leg" value={leg.id} />
      <label for={id}>
        <span class="said">{messages[lang].choose(leg.title)}, </span>
        <LevelMark level={leg.from.level as Level}>{leg.from.name}</LevelMark>
      </label>
    </div>
  )
}

/** What came back with a reason, and one press to send it where the receivers think it belongs. */
export function ReturnedList({ lang, legs }: Props) {
  const t = messages[lang]
  return (
    <Card title={t.returned} aside={referralMessages[lang].list.count(legs.length)}>
      <List label={t.returned}>
        {legs.map((leg) => (
          <Row
            title={leg.title}
            href={referralPaths.referral({ referralId: leg.id })}
            above={<LevelMark level={leg.to.level as Level}>{leg.to.name}</LevelMark>}
            meta={leg.returned && t.returnedMeta(leg.to.name, leg.returned.reason)}
            actions={
              leg.returned?.proposed && (
                <ButtonForm
                  small
                  action={referralPaths.forwarding({ referralId: leg.id })}
                  hidden={{ to: leg.returned.proposed.id }}
                >
                  {handlingMessages[lang].sendOnTo(leg.returned.proposed.name)}
                </ButtonForm>
              )
            }
            key={leg.id}
          />
        ))}
      </List>
    </Card>
  )
}

/** What was sent to many stands as one line each, with how many it still waits for. */
export function TogetherList({ lang, sendings }: { lang: Lang; sendings: readonly SentTogether[] }) {
  const t = messages[lang]
  const title = referralMessages[lang].list.sentToMany
  return (
    <Card title={title} aside={referralMessages[lang].list.count(sendings.length)}>
      <List label={title}>
        {sendings.map(({ dispatchId, legs }) => {
          const [first] = legs
          return (
            first && (
              <Row
                title={first.title}
                href={referralPaths.dispatch({ dispatchId })}
                aside={<DueMark lang={lang} dueOn={first.dueOn} clock={first.clock} />}
                meta={`${t.together(legs.length)} · ${journeyMessages[lang].purposes[first.purpose]} · ${sayDue(first, lang)}`}
                key={dispatchId}
              />
            )
          )
        })}
      </List>
    </Card>
  )
}
