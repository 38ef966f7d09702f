import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { Button } from '../../../../../ui/components/button/button.tsx'
import { SelectField, type ChoiceGroup } from '../../../../../ui/components/field/select-field.tsx'
import { SearchForm } from '../../../../../ui/components/form/form.tsx'
import { Cluster } from '../../../../../ui/components/layout/layout.tsx'
import { meetingPaths } from '../../../paths.ts'
import type { Meeting } from '../../../rules.ts'
import { messages } from '../messages.ts'
import { templatePaths } from '../paths.ts'
import { insertable, type KeptTexts } from '../rules.ts'

interface Kept {
  readonly id: string
  readonly committeeId: string | null
}

/** The committee's own first, then those for all under their heading. */
function choicesOf<T extends Kept>(lang: Lang, kept: readonly T[], labelOf: (one: T) => string) {
  const choice = (one: T) => ({ value: one.id, label: labelOf(one) })
  const own = kept.filter(({ committeeId }) => committeeId !== null).map(choice)
  const common = kept.filter(({ committeeId }) => committeeId === null).map(choice)
  const group: ChoiceGroup[] = common.length > 0 ? [{ label: messages[lang].common, choices: common }] : []
  return [...own, ...group]
}

/** Before a new item: what to begin as. Asks only, so it works without script and can be undone by going back. */
export function TemplatePicker({ lang, meeting, kept }: { lang: Lang; meeting: Meeting; kept: KeptTexts }) {
  const t = messages[lang]
  const keep = templatePaths.texts({}, { committee: meeting.committee.id })
  if (kept.templates.length === 0) {
    return (
      <p class="meta">
        <a href={keep}>{t.keep}</a>
      </p>
    )
  }
  return (
    <SearchForm action={meetingPaths.newItem({ meetingId: meeting.id })} label={t.begin}>
      <SelectField
        lang={lang}
        name="template"
        label={t.begin}
        empty={t.beginChoose}
        choices={choicesOf(lang, kept.templates, ({ content }) => content.title)}
      />
      <Cluster>
        <Button>{t.beginButton}</Button>
        <a href={keep}>{t.keep}</a>
      </Cluster>
    </SearchForm>
  )
}

/**
 * After the buttons of the item's form, so that Enter in a field saves: a block is put after what stands in a field, and
 * the form is shown again with everything typed.
 */
export function BlockPicker({ lang, kept }: { lang: Lang; kept: KeptTexts }) {
  const t = messages[lang]
  if (kept.blocks.length === 0) return null
  return (
    <details>
      <summary>{t.insert}</summary>
      <div class="form">
        <SelectField
          lang={lang}
          name="block"
          label={t.insert}
          empty={t.insertChoose}
          choices={choicesOf(lang, kept.blocks, ({ name }) => name)}
        />
        <Cluster>
          {insertable.map((field) => (
            <Button key={field} name="insert" value={field} unchecked>
              {t.into[field]}
            </Button>
          ))}
        </Cluster>
      </div>
    </details>
  )
}
