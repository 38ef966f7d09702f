import type { IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import { workingEnvironmentPaths } from '../paths.ts'
import type { Advice, DiscussionStand } from '../rules.ts'

const tones = { held: 'ok', soon: 'warn', late: 'danger', never: 'danger' } as const

/** How a body stands with its annual discussion. */
export function StandTag({ lang, stand }: { lang: Lang; stand: DiscussionStand }) {
  return <Tag tone={tones[stand]}>{messages[lang].stands[stand]}</Tag>
}

/** Whether advice waits, is late, or what was answered. */
export function AdviceTag({ lang, on, advice }: { lang: Lang; on: IsoDate; advice: Advice }) {
  const t = messages[lang]
  if (advice.answer) {
    const { outcome } = advice.answer
    return <Tag tone={outcome === 'followed' ? 'ok' : 'neutral'}>{t.outcomes[outcome]}</Tag>
  }
  const isLate = on > advice.dueOn
  return <Tag tone={isLate ? 'danger' : 'info'}>{isLate ? t.late : t.waits}</Tag>
}

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly advice: readonly Advice[]
  readonly saysBody?: boolean
}

/** Advice with its state and its day. */
export function AdviceList({ lang, on, advice, saysBody = false }: Props) {
  const t = messages[lang]
  return (
    <List label={t.advice}>
      {advice.map((one) => (
        <Row
          key={one.id}
          title={one.title}
          href={workingEnvironmentPaths.advice({ adviceId: one.id })}
          aside={<AdviceTag lang={lang} on={on} advice={one} />}
          meta={[saysBody && one.committeeName, !one.answer && t.waitsUntil(sayDate(one.dueOn, lang, 'medium'))]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </List>
  )
}

/** Lines as they were written. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => (
          <p key={index}>{line}</p>
        ))}
    </>
  )
}
