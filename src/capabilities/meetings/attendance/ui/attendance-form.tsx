import { sayTime } from '../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { fieldOf } from '../input.ts'
import { messages } from '../messages.ts'
import { attendancePaths } from '../paths.ts'
import type { MeetingAttendance, Participant } from '../rules.ts'
import { roleText } from './participant-rows.tsx'

interface Props {
  readonly lang: Lang
  readonly meetingId: string
  readonly accountId: string
  readonly attendance: MeetingAttendance
  /** What was typed, when the page is the answer to a refused form. */
  readonly typed?: Typed | undefined
  readonly errors?: FieldErrors | undefined
  /** Others saved meanwhile: what is stored is said beside each choice that differs. */
  readonly showsStored?: boolean | undefined
}

/** Everybody on one page: three choices each, who came instead, and a remark. One button saves it all. */
export function AttendanceForm(props: Props) {
  const { lang, meetingId, accountId, attendance } = props
  const t = messages[lang]
  return (
    <Form action={attendancePaths.attendance({ meetingId })} hidden={{ mark: attendance.mark }} keepFor={accountId}>
      <Leader {...props} />
      {(['management', 'employee'] as const).map((side) => (
        <section class="attendance-side" key={side}>
          <h3>{t.sides[side]}</h3>
          {attendance.participants
            .filter((one) => one.side === side)
            .map((one) => (
              <PersonFields key={one.personId} {...props} participant={one} />
            ))}
        </section>
      ))}
      <FormButtons>
        <Button kind="primary">{t.save}</Button>
      </FormButtons>
    </Form>
  )
}

/** Whoever leads is the chair, unless another does it this time. */
function Leader({ lang, attendance, typed, errors }: Props) {
  const t = messages[lang]
  const people = attendance.participants.flatMap((one) => [one, ...one.substitutes])
  const entries = attendance.participants.flatMap(({ entry, substitute }) => [entry, substitute])
  const led = entries.find((entry) => entry?.led)?.personId
  const isNew = entries.every((entry) => entry === null || entry.presence !== 'present')
  const usual = isNew ? attendance.participants.find(({ post }) => post === 'chair')?.personId : undefined
  return (
    <SelectField
      lang={lang}
      name="leader"
      label={t.leader}
      error={errors?.['leader']}
      empty={t.noLeader}
      value={typedText(typed, 'leader', led ?? usual ?? '')}
      choices={people
        .filter((one, index) => people.findIndex(({ personId }) => personId === one.personId) === index)
        .map((one) => ({ value: one.personId, label: one.name }))}
    />
  )
}

function PersonFields({ lang, typed, errors, showsStored, participant }: Props & { participant: Participant }) {
  const t = messages[lang]
  const { personId, name, entry, substitute, substitutes } = participant
  const presence = fieldOf('presence', personId)
  const instead = fieldOf('substitute', personId)
  const note = fieldOf('note', personId)
  const chosen = typedText(typed, presence, entry?.presence ?? 'present')
  const stored = entry && [t.presence[entry.presence], substitute?.name, entry.note].filter(Boolean).join(', ')
  const isChanged = chosen !== entry?.presence || typedText(typed, instead) !== (substitute?.personId ?? '')
  return (
    <div class="attendance-person" role="group" aria-label={name}>
      <RadioGroup
        inline
        lang={lang}
        name={presence}
        label={name}
        hint={showsStored && stored && isChanged ? t.storedNow(stored) : roleText(lang, participant)}
        error={errors?.[presence]}
        value={chosen}
        choices={(['present', 'apology', 'absent'] as const).map((value) => ({ value, label: t.presence[value] }))}
      />
      {substitutes.length > 0 && (
        <SelectField
          lang={lang}
          name={instead}
          label={t.substitute}
          error={errors?.[instead]}
          empty={t.noSubstitute}
          value={typedText(typed, instead, substitute?.personId ?? '')}
          choices={substitutes.map((one) => ({ value: one.personId, label: one.name }))}
        />
      )}
      <TimesFields lang={lang} typed={typed} errors={errors} participant={participant} />
      <TextField
        lang={lang}
        name={note}
        label={t.noteFor(name)}
        width="medium"
        error={errors?.[note]}
        maxLength={300}
        value={typedText(typed, note, entry?.note ?? '')}
      />
    </div>
  )
}

/** Folded away: most are there from the beginning to the end. */
function TimesFields({
  lang,
  typed,
  errors,
  participant,
}: Pick<Props, 'lang' | 'typed' | 'errors'> & { participant: Participant }) {
  const t = messages[lang]
  const { personId, name, entry } = participant
  const fields = [
    ['arrived', t.arrivedFor(name), entry?.arrivedAt ?? null],
    ['left', t.leftFor(name), entry?.leftAt ?? null],
  ] as const
  const hasAny = fields.some(([field, , at]) => at !== null || typedText(typed, fieldOf(field, personId)) !== '')
  return (
    <details open={hasAny}>
      <summary>{t.partOfTheTime}</summary>
      <div class="cluster">
        {fields.map(([field, label, at]) => (
          <TextField
            key={field}
            lang={lang}
            name={fieldOf(field, personId)}
            label={label}
            width="short"
            inputMode="numeric"
            maxLength={5}
            error={errors?.[fieldOf(field, personId)]}
            value={typedText(typed, fieldOf(field, personId), at ? sayTime(at, lang) : '')}
          />
        ))}
      </div>
    </details>
  )
}
