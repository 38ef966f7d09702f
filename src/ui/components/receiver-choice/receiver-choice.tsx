import type { Lang } from '../../../platform/i18n/lang.ts'
import { CheckboxGroup, RadioGroup } from '../field/choice-fields.tsx'
import { SelectField } from '../field/select-field.tsx'

/** What the choice says: the words for bodies are the field's, and come from who asks. */
export interface ReceiverWords {
  readonly all: string
  readonly workplaces: string
  readonly chooseAreas: string
  readonly under: string
  readonly underHint: string
  readonly add: string
  readonly none: string
  readonly workplacesHint: (bodies: number) => string
  readonly level: (name: string) => string
  readonly bodies: (amount: number) => string
  readonly area: (bodies: number) => string
}

export interface ReceiverChoiceProps {
  lang: Lang
  /** What the choice is asked as. */
  who: string
  words: ReceiverWords
  /** null when there is nobody under who chooses. */
  choosing: {
    /** The bodies that have others under them, each with how many that is with itself. */
    readonly areas: readonly { readonly id: string; readonly name: string; readonly bodies: number }[]
    readonly levels: readonly { readonly level: number; readonly name: string; readonly bodies: number }[]
    readonly bodies: number
    readonly workplaces: number
  } | null
  /** What is chosen: `reach` as its field has it. */
  chosen: { readonly who: string; readonly under: readonly string[]; readonly added: readonly string[] }
  /** Bodies that can be picked one by one, by level. */
  others: readonly {
    readonly levelName: string
    readonly committees: readonly { readonly id: string; readonly name: string }[]
  }[]
  error?: string | undefined
}

/** The fields that choose bodies, wherever it is done: by level and area under one's own, and one more from anywhere. */
export function ReceiverChoice({ lang, words, who, choosing, chosen, others, error }: ReceiverChoiceProps) {
  return (
    <>
      {choosing && (
        <>
          <RadioGroup
            lang={lang}
            name="who"
            label={who}
            error={error}
            value={chosen.who}
            choices={whoChoices(choosing, words)}
          />
          <Areas lang={lang} words={words} choosing={choosing} under={chosen.under} />
        </>
      )}
      <Picked lang={lang} words={words} others={others} chosen={chosen} error={choosing ? undefined : error} />
    </>
  )
}

/** So few areas that they are all in sight; more are folded. */
const fewAreas = 8

type ChoosingProps = Pick<ReceiverChoiceProps, 'lang' | 'words'> & {
  choosing: NonNullable<ReceiverChoiceProps['choosing']>
  under: readonly string[]
}

function Areas({ lang, words: t, choosing, under }: ChoosingProps) {
  if (choosing.areas.length === 0) return null
  const boxes = (
    <CheckboxGroup
      lang={lang}
      name="under"
      label={t.under}
      hint={t.underHint}
      values={under}
      choices={choosing.areas.map(({ id, name, bodies }) => ({ value: id, label: name, hint: t.area(bodies) }))}
    />
  )
  if (choosing.areas.length <= fewAreas) return boxes
  return (
    <details class="receivers-found" open={under.length > 0}>
      <summary>{t.chooseAreas}</summary>
      {boxes}
    </details>
  )
}

/** Those picked one by one stay picked, and one more can be added. */
function Picked({ lang, words: t, others, chosen, error }: Omit<ReceiverChoiceProps, 'who' | 'choosing'>) {
  const picked = others.flatMap(({ committees }) => committees).filter(({ id }) => chosen.added.includes(id))
  return (
    <>
      {picked.map(({ id }) => (
        <input type="hidden" name="add" value={id} key={id} />
      ))}
      <SelectField
        lang={lang}
        name="add"
        label={t.add}
        error={error}
        need="optional"
        empty={t.none}
        choices={others.map((group) => ({
          label: group.levelName,
          choices: group.committees.map((one) => ({ value: one.id, label: one.name })),
        }))}
      />
    </>
  )
}

function whoChoices({ levels, bodies, workplaces }: ChoosingProps['choosing'], t: ReceiverWords) {
  return [
    { value: 'all', label: t.all, hint: t.bodies(bodies) },
    ...levels.map(({ level, name, bodies: n }) => ({
      value: `level-${level}`,
      label: t.level(name),
      hint: t.bodies(n),
    })),
    { value: 'workplaces', label: t.workplaces, hint: t.workplacesHint(workplaces) },
  ]
}
