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
import { mayGetNotice } from '../../rules.ts'
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
    return (
      <Card title={t.noticeTitle}>
        <p>{t.noticed(t.sides[notice.side], given, last)}</p>
        <Told lang={lang} reason={notice.reason} name={notice.byName} />
      </Card>
    )
  }
  if (guideline.repeal) {
    const { lastDay, reason, byName } = guideline.repeal
    return (
      <Card title={t.repealTitle}>
        <p>{t.repealed(sayDate(lastDay, lang, 'medium'))}</p>
        <Told lang={lang} reason={reason} name={byName} />
      </Card>
    )
  }
  if (abilities.repeal) return <RepealCard {...props} />
  if (!abilities.notice) return null
  const decided = mayGetNotice(guideline, on)
  return decided.ok ? (
    <NoticeCard {...props} lastDay={decided.value} />
  ) : (
    <Card title={t.whyNotTitle}>
      <p>{words[lang].refusals[decided.refusal.code]}</p>
    </Card>
  )
}

function Told({ lang, reason, name }: { lang: Lang; reason: string; name: string | null }) {
  return (
    <>
      {reason !== '' && <p>{reason}</p>}
      {name !== null && <p class="meta">{messages[lang].by(name)}</p>}
    </>
  )
}

function NoticeCard({ lang, found, sides, refused, lastDay }: Props & { readonly lastDay: IsoDate }) {
  const t = messages[lang]
  const again = refused?.step === 'notice' ? refused : undefined
  return (
    <Card title={t.noticeTitle}>
      <Confirm
        lang={lang}
        kind="danger"
        opens={t.notice}
        action={guidelinePaths.notice({ guidelineId: found.guideline.id })}
        confirms={t.noticeConfirm}
        open={again !== undefined}
        hidden={sides.length === 1 ? { side: sides[0] ?? '' } : {}}
        fields={
          <>
            {sides.length > 1 && (
              <RadioGroup
                lang={lang}
                name="side"
                label={t.side}
                need="required"
                error={again?.errors['side']}
                value={typedText(again?.typed, 'side')}
                choices={sides.map((side) => ({ value: side, label: t.sides[side] }))}
              />
            )}
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
        <p>{t.noticeText(sayDate(lastDay, lang, 'medium'))}</p>
      </Confirm>
    </Card>
  )
}

function RepealCard({ lang, on, found, refused }: Props) {
  const t = messages[lang]
  const again = refused?.step === 'repeal' ? refused : undefined
  return (
    <Card title={t.repealTitle}>
      <Confirm
        lang={lang}
        kind="danger"
        opens={t.repeal}
        action={guidelinePaths.repeal({ guidelineId: found.guideline.id })}
        confirms={t.repealConfirm}
        open={again !== undefined}
        fields={
          <>
            <DateField
              lang={lang}
              name="last_day"
              label={t.lastDay}
              need="required"
              error={again?.errors['last_day']}
              value={typedText(again?.typed, 'last_day', on)}
            />
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
        <p>{t.repealText}</p>
      </Confirm>
    </Card>
  )
}
