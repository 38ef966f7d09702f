import type { ComponentChildren } from 'preact'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { meetingPaths } from '../../../meetings/paths.ts'
import { findingCodeOf } from '../../composition/rules.ts'
import { sayReason } from '../../findings/messages.ts'
import type { ClockRow } from '../deadlines/rules.ts'
import { messages } from '../messages.ts'
import type { FormRow, SeatRow, Simulation, TooFewMeetings } from '../rules.ts'

/** So many rows of one table; the rest is told as a number. */
const most = 200

interface Props {
  lang: Lang
  result: Simulation
}

function Cut({ lang, count }: { lang: Lang; count: number }) {
  return count > most ? <p class="meta">{messages[lang].more(count - most)}</p> : null
}

const body = ({ name, level }: { name: string; level: number }) => <LevelMark level={level as Level}>{name}</LevelMark>

function sayDays(lang: Lang, days: readonly IsoDate[], all: readonly IsoDate[]): string {
  const t = messages[lang]
  if (days.length === all.length) return t.allDays
  return t.onDays(days.map((day) => sayDate(day, lang, 'medium')).join(t.and))
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return <Card title={title}>{children}</Card>
}

export function FormTable({ lang, result }: Props) {
  const t = messages[lang]
  if (result.forms.length === 0) return null
  return (
    <Section title={t.forms}>
      <Table<FormRow>
        caption={t.forms}
        captionHidden
        rows={result.forms.slice(0, most)}
        keyOf={(row) => `${row.change} ${row.level} ${row.name}`}
        columns={[
          { label: t.columns.body, cell: body, names: true },
          { label: t.columns.change, cell: (row) => t.changes[row.change] },
          { label: t.columns.heads, cell: (row) => row.heads, align: 'end' },
          { label: t.columns.when, cell: (row) => sayDays(lang, row.days, result.days) },
          { label: t.columns.clause, cell: (row) => row.clause ?? '' },
        ]}
      />
      <Cut lang={lang} count={result.forms.length} />
    </Section>
  )
}

export function SeatTable({ lang, result }: Props) {
  const t = messages[lang]
  if (result.seats.length === 0) return null
  return (
    <Section title={t.seats}>
      <Table<SeatRow>
        caption={t.seats}
        captionHidden
        rows={result.seats.slice(0, most)}
        keyOf={({ name, deviation: { code, params } }) =>
          [name, code, params.side, params.kind, params.group].join(' ')
        }
        columns={[
          { label: t.columns.body, cell: body, names: true },
          {
            label: t.columns.deviation,
            cell: ({ deviation }) => sayReason({ code: findingCodeOf(deviation), params: deviation.params }, lang),
          },
          { label: t.columns.when, cell: (row) => sayDays(lang, row.days, result.days) },
          { label: t.columns.clause, cell: (row) => row.deviation.clause },
        ]}
      />
      <Cut lang={lang} count={result.seats.length} />
    </Section>
  )
}

export function DeadlineTables({ lang, result }: Props) {
  const t = messages[lang]
  return (
    <Section title={t.deadlines}>
      <Table
        caption={t.deadlines}
        captionHidden
        rows={result.clocks}
        keyOf={({ clock }) => clock}
        columns={[
          { label: t.columns.clock, cell: ({ clock }) => t.clocks[clock], names: true },
          { label: t.columns.keptBoth, cell: (row) => row.keptInBoth, align: 'end' },
          { label: t.columns.missedBoth, cell: (row) => row.missedInBoth, align: 'end' },
          { label: t.columns.newlyMissed, cell: (row) => row.wouldMiss.length, align: 'end' },
          { label: t.columns.newlyKept, cell: (row) => row.wouldKeep.length, align: 'end' },
        ]}
      />
      {result.clocks.map(({ clock, wouldMiss, wouldKeep }) => (
        <>
          <ClockTable lang={lang} title={t.wouldMiss(t.clocks[clock])} rows={wouldMiss} />
          <ClockTable lang={lang} title={t.wouldKeep(t.clocks[clock])} rows={wouldKeep} />
        </>
      ))}
    </Section>
  )
}

function ClockTable({ lang, title, rows }: { lang: Lang; title: string; rows: readonly ClockRow[] }) {
  const t = messages[lang]
  if (rows.length === 0) return null
  const day = (date: IsoDate) => sayDate(date, lang, 'medium')
  return (
    <>
      <Table
        caption={title}
        rows={rows.slice(0, most)}
        keyOf={({ meeting }) => meeting.id}
        columns={[
          { label: t.columns.body, cell: ({ meeting }) => body(meeting.committee), names: true },
          {
            label: t.columns.meeting,
            cell: ({ meeting }) => <a href={meetingPaths.meeting({ meetingId: meeting.id })}>{day(meeting.heldOn)}</a>,
          },
          { label: t.columns.deadline, cell: (row) => day(row.deadlineOn) },
          { label: t.columns.happened, cell: (row) => (row.happenedOn ? day(row.happenedOn) : t.never) },
          { label: t.columns.clause, cell: (row) => row.clause },
        ]}
      />
      <Cut lang={lang} count={rows.length} />
    </>
  )
}

export function MeetingTable({ lang, result }: Props) {
  const t = messages[lang]
  if (result.tooFew.length === 0) return null
  return (
    <Section title={t.tooFew}>
      <Table<TooFewMeetings>
        caption={t.tooFew}
        captionHidden
        rows={result.tooFew.slice(0, most)}
        keyOf={({ name }) => name}
        columns={[
          { label: t.columns.body, cell: body, names: true },
          { label: t.columns.held, cell: (row) => row.held, align: 'end' },
          { label: t.columns.wanted, cell: (row) => row.wanted, align: 'end' },
          { label: t.columns.clause, cell: (row) => row.clause },
        ]}
      />
      <Cut lang={lang} count={result.tooFew.length} />
    </Section>
  )
}
