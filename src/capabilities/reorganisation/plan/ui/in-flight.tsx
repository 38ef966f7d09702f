import { sayMoment } from '../../../../platform/clock/words.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { SelectField, type Choice } from '../../../../ui/components/field/select-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { reorganisationPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import type { MeetingHome, Plan, ReferralHome, TaskHome } from '../rules.ts'
import type { PreviewPageProps } from './preview-page.tsx'

/** Mandates, posts, meetings and matters: what becomes of each, and for those where it can be chosen, the choice. */
export function InFlight(props: PreviewPageProps) {
  const { lang, plan, account, reorganisationId, approval } = props
  const t = messages[lang]
  const outside = plan.mandates.some(({ cause }) => cause === 'outside_area')
  const choices = outside || plan.meetings.length + plan.referrals.length + tasksOf(plan).length > 0
  const parts = (
    <>
      <Mandates {...props} />
      <UnderWay {...props} />
      {approval && choices && (
        <FormButtons>
          <Button>{t.saveHomes}</Button>
        </FormButtons>
      )}
    </>
  )
  if (!approval) return parts
  return (
    <Form
      action={reorganisationPaths.homes({ reorganisationId })}
      hidden={{ version: approval['version'] ?? '' }}
      keepFor={account}
      label={t.underWay}
    >
      {parts}
    </Form>
  )
}

function Mandates({ lang, plan, approval }: PreviewPageProps) {
  const t = messages[lang]
  const nameOf = (id: string) => plan.names[id] ?? ''
  const ending = plan.mandates.filter(({ cause }) => cause === 'committee_ends')
  const outside = plan.mandates.filter(({ cause }) => cause === 'outside_area')
  const say = ({ mandate }: (typeof ending)[number]) =>
    t.mandate(mandate.name, mandate.seatTitle, nameOf(mandate.committeeId))
  return (
    <Card title={t.mandates}>
      {plan.mandates.length === 0 && <p>{t.noMandates}</p>}
      {ending.length > 0 && (
        <>
          <p>{t.mandatesEnding(ending.length)}</p>
          <ul class="reorganisation-points">
            {ending.map((one) => (
              <li key={one.mandate.mandateId}>{say(one)}</li>
            ))}
          </ul>
        </>
      )}
      {outside.map((one) => (
        <LeavesArea key={one.mandate.mandateId} lang={lang} end={one} said={say(one)} mayChoose={approval !== null} />
      ))}
      {plan.posts.length > 0 && (
        <>
          <h3>{t.posts}</h3>
          <ul class="reorganisation-points">
            {plan.posts.map(({ committeeId, post, name }) => (
              <li key={`${committeeId} ${post}`}>{t.post(t.postNames[post], name, nameOf(committeeId))}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

interface LeavesAreaProps {
  lang: PreviewPageProps['lang']
  end: PreviewPageProps['plan']['mandates'][number]
  said: string
  mayChoose: boolean
}

function LeavesArea({ lang, end, said, mayChoose }: LeavesAreaProps) {
  const t = messages[lang]
  if (!mayChoose) return <p>{`${said}: ${end.choice === 'end' ? t.end : t.keep}`}</p>
  return (
    <RadioGroup
      lang={lang}
      inline
      name={`home-mandate-${end.mandate.mandateId}`}
      label={said}
      hint={t.outside}
      value={end.choice}
      choices={[
        { value: 'end', label: t.end },
        { value: 'keep', label: t.keep },
      ]}
    />
  )
}

function UnderWay(props: PreviewPageProps) {
  const { lang, plan } = props
  const t = messages[lang]
  const nothing = plan.meetings.length + plan.referrals.length + tasksOf(plan).length + plan.trios.length === 0
  return (
    <Card title={t.underWay}>
      {nothing && <p>{t.nothingUnderWay}</p>}
      {plan.meetings.map((home) => (
        <Meeting key={home.meetingId} {...props} home={home} />
      ))}
      {plan.referrals.map((home) => (
        <Matter key={home.referralId} {...props} home={home} />
      ))}
      {tasksOf(plan).map((home) => (
        <Tasks key={home.committeeId} {...props} home={home} />
      ))}
      {plan.trios.map(({ unitId, name }) => (
        <p key={unitId}>{t.trio(name)}</p>
      ))}
    </Card>
  )
}

const tasksOf = ({ tasks = [] }: Plan): readonly TaskHome[] => tasks

const named = (ids: readonly string[], names: PreviewPageProps['plan']['names']): Choice[] =>
  ids.map((id) => ({ value: id, label: names[id] ?? '' }))

function Meeting({ lang, plan, approval, home }: PreviewPageProps & { home: MeetingHome }) {
  const t = messages[lang]
  const when = sayMoment(new Date(home.startsAt), lang)
  const what = t.meeting(plan.names[home.committeeId] ?? '', when)
  if (!approval) {
    const said = home.choice === 'cancel' ? t.cancelMeeting : `${t.meetingHome} ${plan.names[home.choice] ?? ''}`
    return <p>{`${what}: ${said}`}</p>
  }
  return (
    <SelectField
      lang={lang}
      name={`home-meeting-${home.meetingId}`}
      label={what}
      hint={t.meetingHome}
      value={home.choice}
      choices={[{ value: 'cancel', label: t.cancelMeeting }, ...named(plan.meetingHomes, plan.names)]}
    />
  )
}

function Matter({ lang, plan, approval, home }: PreviewPageProps & { home: ReferralHome }) {
  const t = messages[lang]
  const what = t.referral(home.title, plan.names[home.committeeId] ?? '')
  if (!approval) return <p>{`${what}: ${t.referralHome} ${plan.names[home.choice] ?? ''}`}</p>
  return (
    <SelectField
      lang={lang}
      name={`home-referral-${home.referralId}`}
      label={what}
      hint={t.referralHome}
      value={home.choice}
      choices={named(plan.referralHomes, plan.names)}
    />
  )
}

/** Their titles are the body's own: whoever plans the change sees how many there are. */
function Tasks({ lang, plan, approval, home }: PreviewPageProps & { home: TaskHome }) {
  const t = messages[lang]
  const what = t.tasks(home.count, plan.names[home.committeeId] ?? '')
  if (!approval) return <p>{`${what}: ${t.tasksHome} ${plan.names[home.choice] ?? ''}`}</p>
  return (
    <SelectField
      lang={lang}
      name={`home-task-${home.committeeId}`}
      label={what}
      hint={t.tasksHome}
      value={home.choice}
      choices={named(plan.referralHomes, plan.names)}
    />
  )
}
