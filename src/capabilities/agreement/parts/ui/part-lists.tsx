import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { List, Row, type RowProps } from '../../../../ui/components/list/list.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { principleWords } from '../../principles/messages.ts'
import { principleNames } from '../../principles/rules.ts'
import type { KeptAgreement } from '../../queries.ts'
import { levelName, type PartName } from '../../rules.ts'
import { messages as seatMessages } from '../../seats/messages.ts'
import { messages, sayDays } from '../messages.ts'

/** What a row of a part says, in the reader's language. */
export interface PartLine {
  readonly id: string
  readonly text: string
  readonly clause: string
  readonly level: number | null
  readonly wording: string
  readonly tags: readonly string[]
}

/** The rows of a part in the order in which they are read. */
export function partLines(lang: Lang, agreement: KeptAgreement, part: PartName): PartLine[] {
  const t = messages[lang]
  const plain = { level: null, wording: '', tags: [] }
  switch (part) {
    case 'seats':
      return agreement.seats.map((row) => ({
        ...row,
        text: t.seats(row),
        tags: [t.chosen(seatMessages[lang].chosenBy[row.chosenBy])],
      }))
    case 'principles':
      return inListOrder(agreement.principles).map((row) => ({
        ...row,
        text: principleWords(lang, row.principle, row.choice),
        tags: [],
      }))
    case 'items':
      return agreement.items
        .toSorted(
          (a, b) => (a.level ?? 0) - (b.level ?? 0) || (a.placed === b.placed ? 0 : a.placed === 'first' ? -1 : 1),
        )
        .map((row) => ({
          ...row,
          text: row.title,
          wording: '',
          tags: [
            t.placed[row.placed],
            t.kinds[row.kind],
            ...row.apsa.map((tag) => t.apsa[tag]),
            ...(row.minutes === null ? [] : [t.itemMeta(row.minutes)]),
          ],
        }))
    case 'training':
      return agreement.training.map((row) => ({
        ...plain,
        ...row,
        text: t.training[row.training](sayDays(lang, row.days), row.withinMonths),
      }))
    case 'exceptions':
      return agreement.exceptions.map((row) => ({
        ...plain,
        id: row.id,
        clause: row.clause,
        text: `${row.unitName}: ${t.forms[row.form]}`,
        wording: row.reason,
      }))
  }
}

function inListOrder<T extends { principle: string }>(rows: readonly T[]): T[] {
  const names: readonly string[] = principleNames
  return rows.toSorted((a, b) => names.indexOf(a.principle) - names.indexOf(b.principle))
}

interface PartListProps {
  lang: Lang
  agreement: KeptAgreement
  part: PartName
  /** Buttons beside a row, for those who may change it. */
  actionsFor?: ((line: PartLine) => ComponentChildren) | undefined
}

/** Every row of a part in plain words with its clause; composition under the name of each level. */
export function PartList({ lang, agreement, part, actionsFor }: PartListProps) {
  const t = messages[lang]
  const lines = partLines(lang, agreement, part)
  if (lines.length === 0) return <p class="meta">{t.none[part]}</p>
  if (part !== 'seats')
    return <Lines lang={lang} agreement={agreement} part={part} lines={lines} actionsFor={actionsFor} />
  return (
    <Stack>
      {agreement.levels.map(({ level, name }) => {
        const own = lines.filter((line) => line.level === level)
        return (
          own.length > 0 && (
            <section key={level}>
              <h3>
                <LevelMark level={level as Level}>{name}</LevelMark>
              </h3>
              <Lines lang={lang} agreement={agreement} part={part} lines={own} label={name} actionsFor={actionsFor} />
            </section>
          )
        )
      })}
    </Stack>
  )
}

function Lines({
  lang,
  agreement,
  part,
  lines,
  label,
  actionsFor,
}: PartListProps & { lines: readonly PartLine[]; label?: string }) {
  const t = messages[lang]
  return (
    <List label={label ?? t.titles[part]}>
      {lines.map((line) => (
        <Row
          key={line.id}
          id={`${part}-${line.id}`}
          {...contentOf(line, part, agreement)}
          actions={actionsFor?.(line)}
          actionsAtEnd
        />
      ))}
    </List>
  )
}

function contentOf(
  line: PartLine,
  part: PartName,
  agreement: KeptAgreement,
): Pick<RowProps, 'title' | 'aside' | 'tags' | 'meta'> {
  const level = line.level !== null && part !== 'seats' ? [levelName(agreement, line.level)] : []
  const tags = part === 'seats' ? [] : [...level, ...line.tags]
  const quiet = [...(part === 'seats' ? line.tags : []), line.wording].filter((text) => text !== '')
  return {
    title: line.text,
    aside: line.clause,
    tags: tags.length === 0 ? undefined : tags.map((tag) => <Tag key={tag}>{tag}</Tag>),
    meta: quiet.length === 0 ? undefined : quiet.join(' '),
  }
}
