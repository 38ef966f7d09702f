import { sayDate } from '../../../platform/clock/words.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { levelName, type AgreementClocks } from '../../agreement/rules.ts'
import { guidelineLaw } from '../law/rules.ts'
import { messages } from '../messages.ts'
import { isGuideline, standingOf, type Covered, type Guideline } from '../rules.ts'
import type { GuidelineKind } from '../schema.ts'

interface Props {
  readonly lang: Lang
  readonly guideline: Guideline
  readonly on: IsoDate
}

const tones = { coming: 'info', in_force: 'ok', under_notice: 'warn', ended: 'neutral' } as const

/** Where it stands, in a word. */
export function StandingTag({ lang, guideline, on }: Props) {
  const t = messages[lang].states
  const standing = standingOf(guideline, on)
  const { state } = standing
  const said = () => {
    if (standing.state === 'in_force') return t.in_force
    if (standing.state === 'coming') return t.coming(sayDate(standing.from, lang, 'medium'))
    const day = sayDate(standing.lastDay, lang, 'medium')
    if (standing.state === 'ended') return t.ended(day)
    return isGuideline(guideline.kind) ? t.under_notice(day) : t.repealed_later(day)
  }
  return <Tag tone={tones[state]}>{said()}</Tag>
}

/** Whom it covers, in words. */
export function coverageWords(
  lang: Lang,
  { covers, levels, units }: Covered,
  agreement: AgreementClocks | null,
): string {
  const t = messages[lang]
  if (covers === 'all') return t.coversAll
  if (covers === 'units') return units.map(({ name }) => name).join(', ')
  const known = (level: number) => agreement?.levels.some((one) => one.level === level)
  return t.coversLevels(
    levels.map((level) => (known(level) ? levelName(agreement, level) : t.levelNumber(level))).join(', '),
  )
}

/** How it binds and ends, by the clause of a day. */
export function bindsWords(lang: Lang, kind: GuidelineKind, on: IsoDate): string {
  const { clauses, noticeMonths } = guidelineLaw(on)
  const words = messages[lang].kindBinds[kind]
  return typeof words === 'string' ? words : words(isKey(kind, clauses) ? clauses[kind] : clauses.may, noticeMonths)
}

const isKey = <T extends object>(key: string | number | symbol, of: T): key is keyof T => key in of

/** Who agreed on it last. */
export const agreedByWords = ({ texts }: Guideline): string => {
  const last = texts.at(-1)
  return last?.committeeName ?? last?.decidedBy ?? ''
}
