import type { Lang } from '../../../../platform/i18n/lang.ts'
import { messages as agreement } from '../../messages.ts'
import { messages as parts, sayDays } from '../../parts/messages.ts'
import { messages as principles, principleWords } from '../../principles/messages.ts'
import { isPrinciple } from '../../principles/rules.ts'
import { messages as seats } from '../../seats/messages.ts'
import { messages } from '../messages.ts'
import type { Difference, Line } from '../rules.ts'

/** What a line is about: "Dagsorden ud", "Medarbejdersiden, Valggruppe B". */
function subjectOf(lang: Lang, line: Line): string {
  switch (line.section) {
    case 'levels':
      return messages[lang].level(line.value.level)
    case 'rules':
      return agreement[lang].ruleNames[line.value.rule]
    case 'seats': {
      const words = seats[lang]
      const { side, mandateKind, electionGroup } = line.value
      const sort = [words.sides[side], mandateKind && words.kinds[mandateKind], electionGroup]
        .filter(Boolean)
        .join(', ')
      return sort.charAt(0).toUpperCase() + sort.slice(1)
    }
    case 'principles': {
      const { principle } = line.value
      return isPrinciple(principle) ? principles[lang].names[principle] : principle
    }
    case 'items':
      return line.value.title
    case 'training':
      return parts[lang].trainings[line.value.training]
    case 'exceptions':
      return 'unitName' in line.value ? String(line.value.unitName) : line.value.unitId
  }
}

/** Whether who chooses is the same, so that a change of seats is one of numbers alone. */
const sameChoice = (line: Line, beside: Line | null) =>
  line.section === 'seats' && beside?.section === 'seats' && line.value.chosenBy === beside.value.chosenBy

/** What a line says, beside what it is held against: "7 dage", "2–4 pladser, udpeges af valggruppen". */
function valueOf(lang: Lang, line: Line, beside: Line | null = null): string {
  const t = messages[lang]
  switch (line.section) {
    case 'levels':
      return [line.value.name, line.value.managementTier].filter((text) => text !== '').join(', ')
    case 'rules':
      return agreement[lang].measures[line.value.measure](line.value.amount)
    case 'seats': {
      const { atLeast, atMost, chosenBy } = line.value
      const places = t.places(t.range(atLeast, atMost))
      return sameChoice(line, beside) ? places : `${places}, ${seats[lang].chosenBy[chosenBy]}`
    }
    case 'principles':
      return quoted(principleWords(lang, line.value.principle, line.value.choice))
    case 'items': {
      const { placed, kind, apsa, minutes, presenter } = line.value
      const words = parts[lang]
      const facts = [words.placed[placed], words.kinds[kind], ...apsa.map((tag) => words.apsa[tag])]
      const more = [...(minutes ? [t.minutes(minutes)] : []), ...(presenter ? [t.presents(presenter)] : [])]
      return [...facts.map((fact) => fact.toLocaleLowerCase('da')), ...more].join(', ')
    }
    case 'training':
      return t.training(sayDays(lang, line.value.days), line.value.withinMonths)
    case 'exceptions':
      return `${parts[lang].forms[line.value.form]}, ${quoted(line.value.reason)}`
  }
}

const quoted = (sentence: string) => `“${sentence.replace(/\.$/, '')}”`

export interface DifferenceWords {
  readonly subject: string
  readonly sentence: string
}

/** A difference as a subject and one or more sentences. */
export function differenceWords(lang: Lang, difference: Difference): DifferenceWords {
  const t = messages[lang]
  const { before, after } = difference
  const line = after ?? before
  if (!line) throw new Error('a difference has a line before or after')
  const subject = subjectOf(lang, line)
  if (!before || !after) {
    const say = after ? t.added : t.removed
    return { subject, sentence: say(valueOf(lang, line), line.clause ?? '') }
  }
  const sentences = difference.in.map((what) => {
    if (what === 'value') return t.changedValue(valueOf(lang, before, after), valueOf(lang, after, before))
    return what === 'clause'
      ? t.changedClause(before.clause ?? '', after.clause ?? '')
      : t.changedWording(after.wording)
  })
  return { subject, sentence: sentences.join(' ') }
}
