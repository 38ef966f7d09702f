import { sayDate } from '../../../platform/clock/words.ts'
import type { FieldErrors, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../ui/components/button/button-form.tsx'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { Confirm } from '../../../ui/components/confirm/confirm.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Columns } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { PeoplePicker, type PersonChoice } from '../../../ui/components/people-picker/people-picker.tsx'
import { messages } from '../messages.ts'
import { trioPaths } from '../paths.ts'
import type { UnitTrio } from '../queries.ts'
import { coverageState, trioRoles, type Proposed, type TrioMember } from '../rules.ts'
import type { TrioRole } from '../schema.ts'
import { StateTag } from './coverage.tsx'

export interface MemberForm {
  readonly typed?: Typed | undefined
  readonly errors: FieldErrors
  readonly refusal?: string | undefined
  readonly search?: string | undefined
  readonly found?: readonly PersonChoice[] | undefined
  readonly chosen?: PersonChoice | undefined
}

export interface UnitTrioPageProps {
  lang: Lang
  unit: { readonly id: string; readonly name: string }
  trio: UnitTrio | null
  /** Whom mandates and posts would put there and who is not; empty for who does not arrange it. */
  proposed: readonly Proposed[]
  mayArrange: boolean
  /** The reader's own place, when they are in it. */
  personId: string
  form: MemberForm
}

/** Who is in the TRIO of a workplace, for everybody; its setting up, for HR and the workplace's leader. */
export function UnitTrioPage(props: UnitTrioPageProps) {
  const { lang, unit, trio, mayArrange, personId, form } = props
  const t = messages[lang]
  const isIn = trio?.members.some((member) => member.personId === personId) === true
  const errors = Object.entries(form.errors).map(([name, text]) => ({ name, text }))
  return (
    <>
      <ErrorSummary lang={lang} errors={form.refusal ? [{ text: form.refusal }, ...errors] : errors} />
      <PageHeader
        title={t.unitTitle(unit.name)}
        lead={t.unitLead}
        actions={
          <>
            {trio && isIn && (
              <LinkButton kind="primary" href={trioPaths.room({ trioId: trio.id })}>
                {t.openRoom}
              </LinkButton>
            )}
            <LinkButton href={`/representatives?unit=${unit.id}`}>{t.representatives}</LinkButton>
          </>
        }
      />
      {mayArrange ? (
        <Columns
          main={
            <>
              <Members {...props} />
              {trio && <AddMember {...props} />}
            </>
          }
          side={
            <>
              <Proposal {...props} />
              {trio && <Closure {...props} />}
            </>
          }
        />
      ) : (
        <Members {...props} />
      )}
    </>
  )
}

function Members({ lang, unit, trio, mayArrange, personId }: UnitTrioPageProps) {
  const t = messages[lang]
  if (!trio) return <EmptyState title={t.noTrio}>{t.noTrioText}</EmptyState>
  const ending = (member: TrioMember) => {
    const isSelf = member.personId === personId
    if (!mayArrange && !isSelf) return undefined
    return (
      <Confirm
        lang={lang}
        opens={isSelf ? t.leave : t.endNamed(member.name)}
        action={trioPaths.memberEnding({ unitId: unit.id, memberId: member.memberId })}
        confirms={isSelf ? t.leaveConfirm : t.endConfirm}
      >
        <p>{isSelf ? t.leaveText : t.endText(member.name)}</p>
      </Confirm>
    )
  }
  const held = (role: TrioRole) => trio.members.filter((member) => member.role === role).map(({ personId: id }) => id)
  const state = coverageState({ leaders: held('leader'), representatives: held('representative'), amrs: held('amr') })
  return (
    <Card title={t.members} aside={<StateTag lang={lang} state={state} />}>
      {trio.members.length === 0 ? (
        <p>{t.emptyTrio}</p>
      ) : (
        <List label={t.members}>
          {trio.members.map((member) => (
            <Row
              key={member.memberId}
              title={member.name}
              meta={`${t.roles[member.role]} · ${t.since(sayDate(member.from, lang, 'medium'))}`}
              actions={ending(member)}
            />
          ))}
        </List>
      )}
    </Card>
  )
}

function Proposal({ lang, unit, trio, proposed }: UnitTrioPageProps) {
  const t = messages[lang]
  if (trio && proposed.length === 0) return null
  return (
    <Card title={t.proposed}>
      <p>{proposed.length === 0 ? t.nobodyProposed : t.proposedText}</p>
      <List label={t.proposed}>
        {proposed.map(({ personId, name, role }) => (
          <Row
            key={`${personId}:${role}`}
            title={name}
            meta={t.roles[role]}
            actions={
              trio && (
                <ButtonForm
                  small
                  action={trioPaths.members({ unitId: unit.id })}
                  hidden={{ person: personId, role }}
                  label={t.addNamed(name, t.roles[role])}
                >
                  {t.add}
                </ButtonForm>
              )
            }
          />
        ))}
      </List>
      {!trio && (
        <ButtonForm kind="primary" action={trioPaths.establishment({ unitId: unit.id })}>
          {proposed.length === 0 ? t.establishEmpty : t.establish}
        </ButtonForm>
      )}
    </Card>
  )
}

function AddMember({ lang, unit, form }: UnitTrioPageProps) {
  const t = messages[lang]
  return (
    <Card title={t.addOther}>
      <Form action={trioPaths.members({ unitId: unit.id })}>
        <PeoplePicker
          lang={lang}
          name="person"
          label={t.person}
          hint={t.personHint}
          error={form.errors['person']}
          source={trioPaths.people({ unitId: unit.id })}
          search={form.search}
          found={form.found}
          chosen={form.chosen}
        />
        <RadioGroup
          lang={lang}
          name="role"
          label={t.role}
          error={form.errors['role']}
          value={typedText(form.typed, 'role')}
          choices={trioRoles.map((role) => ({ value: role, label: t.roles[role] }))}
        />
        <FormButtons>
          <Button kind="primary">{t.add}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}

function Closure({ lang, unit }: UnitTrioPageProps) {
  const t = messages[lang]
  return (
    <Confirm lang={lang} opens={t.close} action={trioPaths.closure({ unitId: unit.id })} confirms={t.closeConfirm}>
      <p>{t.closeText}</p>
    </Confirm>
  )
}
