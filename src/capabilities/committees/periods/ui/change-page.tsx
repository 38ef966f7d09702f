import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form } from '../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import type { AgreementLevel } from '../../../agreement/rules.ts'
import type { UnitNode } from '../../../organisation/rules.ts'
import { messages as establishmentMessages } from '../../establishment/messages.ts'
import { messages as committeeMessages } from '../../messages.ts'
import { committeePaths } from '../../paths.ts'
import type { Committee } from '../../rules.ts'
import { fieldOf, Problems, SaveOrBack, type Shown } from '../../ui/form-parts.tsx'
import { messages } from '../messages.ts'
import { periodPaths } from '../paths.ts'

interface ChangePageProps {
  lang: Lang
  on: IsoDate
  committee: Committee
  levels: readonly AgreementLevel[]
  units: readonly UnitNode[]
  /** What it may stand under. */
  others: readonly Committee[]
  shown: Shown | undefined
}

export function ChangePage({ lang, on, committee, levels, units, others, shown }: ChangePageProps) {
  const t = messages[lang]
  const back = committeePaths.committee({ committeeId: committee.id })
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.title(committee.name)} lead={t.lead} />
      <Card>
        <Form action={periodPaths.change({ committeeId: committee.id })}>
          <PlaceFields lang={lang} committee={committee} levels={levels} units={units} others={others} shown={shown} />
          <DateField
            {...fieldOf(lang, 'valid_from', shown)}
            label={t.from}
            value={typedText(shown?.typed, 'valid_from', on > committee.validFrom ? on : committee.validFrom)}
          />
          <SaveOrBack save={t.save} cancel={t.cancel} back={back} />
        </Form>
      </Card>
    </>
  )
}

function PlaceFields({ lang, committee, levels, units, others, shown }: Omit<ChangePageProps, 'on'>) {
  const t = establishmentMessages[lang]
  const { committee: ordinary, staff_meeting: meeting } = committeeMessages[lang].kinds
  const typed = shown?.typed
  return (
    <>
      <TextField
        {...fieldOf(lang, 'name', shown)}
        label={t.name}
        value={typedText(typed, 'name', committee.name)}
        maxLength={160}
      />
      <RadioGroup
        {...fieldOf(lang, 'kind', shown)}
        label={t.kind}
        choices={[
          { value: 'committee', label: ordinary },
          { value: 'staff_meeting', label: meeting },
        ]}
        value={typedText(typed, 'kind', committee.kind)}
      />
      <SelectField
        {...fieldOf(lang, 'level', shown)}
        label={t.level}
        choices={levels.map(({ level, name }) => ({ value: String(level), label: name }))}
        value={typedText(typed, 'level', String(committee.level))}
      />
      <SelectField
        {...fieldOf(lang, 'unit', shown)}
        label={t.unit}
        choices={units.map((unit) => ({ value: unit.id, label: '\u2003'.repeat(unit.depth) + unit.name }))}
        value={typedText(typed, 'unit', committee.unitId)}
      />
      <SelectField
        {...fieldOf(lang, 'parent', shown)}
        label={t.parent}
        empty={t.noParent}
        value={typedText(typed, 'parent', committee.parentId ?? '')}
        choices={others.map((other) => ({ value: other.id, label: other.name }))}
      />
    </>
  )
}
