import type { ComponentChildren } from 'preact'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import type { Side } from '../../../committees/schema.ts'
import { messages as words } from '../../messages.ts'
import { guidelinePaths } from '../../paths.ts'
import type { GuidelinePage } from '../../queries.ts'
import { guidelineLaw } from '../../law/rules.ts'
import { mayGetNotice, type EndingRefusal } from '../../rules.ts'
import { messages } from '../messages.ts'

/** A notice or repeal that was refused for how its form was filled in. */
export interface RefusedEnding {
  readonly step: 'notice' | 'repeal'
  readonly errors: FieldErrors
  readonly typed: Typed
}

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly found: GuidelinePage
  readonly sides: readonly Side[]
  readonly refused?: RefusedEnding | undefined
}

/** What is said of its end, or how it can end; to who could give notice, why it cannot. */
export function EndingCard(props: Props) {
  const { lang, on, found } = props
  const t = messages[lang]
  const { guideline, abilities } = found
  const notice = guideline.texts.at(-1)?.notice
  if (notice) {
    const [given, last] = [sayDate(notice.givenOn, lang, 'medium'), sayDate(notice.lastDay, lang, 'medium')]
    const said = t.noticed(t.sides[notice.side], given, last)
    return <Told lang={lang} title={t.noticeTitle} said={said} reason={notice.reason} name={notice.byName} />
  }
  if (guideline.repeal) {
    const { lastDay, reason, byName } = guideline.repeal
    const said = t.repealed(sayDate(lastDay, lang, 'medium'))
    return <Told lang={lang} title={t.repealTitle} said={said} reason={reason} name={byName} />
  }
  if (abilities.repeal) return <RepealCard {...props} />
  if (!abilities.notice) return null
  const decided = mayGetNotice(guideline, on)
  return decided.ok ? (
    <NoticeCard {...props} lastDay={decided.value} />
  ) : (
    <Card title={t.whyNotTitle}>
      <p>{whyNot(lang, decided.refusal)}</p>
    </Card>
  )
}

function whyNot(lang: Lang, { code, params = {} }: EndingRefusal): string {
  const text = words[lang].refusals[code]
  return typeof text === 'string' ? text : text(params)
}

interface TellingProps {
  readonly lang: Lang
  readonly title: string
  readonly said: string
  readonly reason: string
  readonly name: string | null
}

function Told({ lang, title, said, reason, name }: TellingProps) {
  return (
    <Card title={title}>
      <p>{said}</p>
      {reason !== '' && <p>{reason}</p>}
      {name !== null && <p class="meta">{messages[lang].by(name)}</p>}
    </Card>
  )
}

function NoticeCard(props: Props & { readonly lastDay: IsoDate }) {
  const { lang, on, sides, refused, lastDay } = props
  const t = messages[lang]
  const { noticeMonths, clauses } = guidelineLaw(on)
  const again = refused?.step === 'notice' ? refused : undefined
  return (
    <EndingForm
      {...props}
      step="notice"
      words={{
        title: t.noticeTitle,
        opens: t.notice,
        confirms: t.noticeConfirm,
        text: t.noticeText(sayDate(lastDay, lang, 'medium'), noticeMonths, clauses.may),
      }}
      hidden={sides.length === 1 ? { side: sides[0] ?? '' } : {}}
      first={
        sides.length > 1 && (
          <RadioGroup
            lang={lang}
            name="side"
            label={t.side}
            need="required"
            error={again?.errors['side']}
            value={typedText(again?.typed, 'side')}
            choices={sides.map((side) => ({ value: side, label: t.sides[side] }))}
          />
        )
      }
    />
  )
}

function RepealCard(props: Props) {
  const { lang, on, refused } = props
  const t = messages[lang]
  const again = refused?.step === 'repeal' ? refused : undefined
  return (
    <EndingForm
      {...props}
      step="repeal"
      words={{ title: t.repealTitle, opens: t.repeal, confirms: t.repealConfirm, text: t.repealText }}
      hidden={{}}
      first={
        <DateField
          lang={lang}
          name="last_day"
          label={t.lastDay}
          need="required"
          error={again?.errors['last_day']}
          value={typedText(again?.typed, 'last_day', on)}
        />
      }
    />
  )
}

interface FormProps extends Pick<Props, 'lang' | 'found' | 'refused'> {
  readonly step: RefusedEnding['step']
  readonly words: { readonly title: string; readonly opens: string; readonly confirms: string; readonly text: string }
  readonly hidden: Readonly<Record<string, string>>
  /** What is asked before the reason. */
  readonly first: ComponentChildren
}

/** What ends it, folded away until it is wanted, with the reason. */
function EndingForm({ lang, found, refused, step, words: said, hidden, first }: FormProps) {
  const t = messages[lang]
  const again = refused?.step === step ? refused : undefined
  return (
    <Card title={said.title}>
      <Confirm
        lang={lang}
        kind="danger"
        opens={said.opens}
        action={guidelinePaths[step]({ guidelineId: found.guideline.id })}
        confirms={said.confirms}
        open={again !== undefined}
        hidden={hidden}
        fields={
          <>
            {first}
            <TextArea
              lang={lang}
              name="reason"
              label={t.reason}
              need="optional"
              maxLength={1000}
              error={again?.errors['reason']}
              value={typedText(again?.typed, 'reason')}
            />
          </>
        }
      >
        <p>{said.text}</p>
      </Confirm>
    </Card>
  )
}
