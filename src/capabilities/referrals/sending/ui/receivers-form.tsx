import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { CheckboxGroup, RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { FormButtons, SearchForm } from '../../../../ui/components/form/form.tsx'
import { asWho, isSelected } from '../input.ts'
import { messages } from '../messages.ts'
import type { Choosing, PassOnPage, PickedFrom } from '../receivers/queries.ts'
import type { Selection } from '../rules.ts'

interface Props {
  lang: Lang
  /** The page itself: the answer is the same page with the receivers listed. */
  address: string
  found: Pick<PassOnPage, 'choosing' | 'selection' | 'others' | 'found'>
}

/** Whom it goes to when it goes to many: a level, a branch, the workplaces of some centres. Asks only; nothing is sent. */
export function ReceiversForm({ lang, address, found }: Props) {
  const { choosing, selection, others } = found
  const t = messages[lang].many
  if (!choosing) return null
  return (
    <Card title={t.title}>
      <p>{t.lead}</p>
      <SearchForm action={address} label={t.title}>
        <ReceiverChoice lang={lang} who={t.who} choosing={choosing} selection={selection} others={others} />
        <FormButtons>
          <Button>{t.show}</Button>
          {isSelected(selection) && (
            <LinkButton kind="quiet" href={address}>
              {t.startOver}
            </LinkButton>
          )}
        </FormButtons>
      </SearchForm>
      {isSelected(selection) && found.found.length === 0 && <p class="meta">{t.nobody}</p>}
    </Card>
  )
}

interface ChoiceProps {
  lang: Lang
  /** What the choice is asked as. */
  who: string
  /** null when there is nobody under who chooses. */
  choosing: Choosing | null
  selection: Selection
  others: PickedFrom
  error?: string | undefined
}

/** The fields that choose bodies, wherever it is done: by level and area under one's own, and one more from anywhere. */
export function ReceiverChoice({ lang, who, choosing, selection, others, error }: ChoiceProps) {
  return (
    <>
      {choosing && (
        <>
          <RadioGroup
            lang={lang}
            name="who"
            label={who}
            error={error}
            value={asWho(selection.reach)}
            choices={whoChoices(choosing, lang)}
          />
          <Areas lang={lang} choosing={choosing} under={selection.under} />
        </>
      )}
      <Picked lang={lang} others={others} selection={selection} error={choosing ? undefined : error} />
    </>
  )
}

/** So few areas that they are all in sight; more are folded. */
const fewAreas = 8

function Areas({ lang, choosing, under }: { lang: Lang; choosing: Choosing; under: readonly string[] }) {
  const t = messages[lang].many
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
function Picked({ lang, others, selection, error }: Pick<ChoiceProps, 'lang' | 'others' | 'selection' | 'error'>) {
  const t = messages[lang].many
  const picked = others.flatMap(({ committees }) => committees).filter(({ id }) => selection.added.includes(id))
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

function whoChoices({ levels, bodies, workplaces }: Choosing, lang: Lang) {
  const t = messages[lang].many
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
