import { sayDate } from '../../../../platform/clock/words.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { DescriptionList } from '../../../../ui/components/description-list/description-list.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Columns } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as committeeMessages } from '../../messages.ts'
import { hatPaths } from '../../hats/paths.ts'
import { handoverPaths } from '../../handover/paths.ts'
import { objectionPaths } from '../../objections/paths.ts'
import { committeePaths } from '../../paths.ts'
import { messages as seatMessages } from '../../seats/messages.ts'
import { fieldOf, Problems, type Shown } from '../../ui/form-parts.tsx'
import { messages } from '../messages.ts'
import { vacancyPaths } from '../paths.ts'
import type { SentNotice } from '../queries.ts'
import type { Audience } from '../schema.ts'
import { NoticeCard } from './notice-card.tsx'
import type { VacancyWithClock } from './vacancies-page.tsx'
import { VacancyMark } from './vacancy-mark.tsx'

export interface VacancyPageProps {
  lang: Lang
  vacancy: VacancyWithClock
  sent: readonly SentNotice[]
  /** How many each audience reaches today. */
  reached: Readonly<Partial<Record<Audience, number>>>
  shown: Shown | undefined
}

/** One vacancy: who is to choose, who was told, what came of it. */
export function VacancyPage(props: VacancyPageProps) {
  const { lang, vacancy, shown } = props
  const t = messages[lang]
  const isOpen = vacancy.clock.state === 'open' || vacancy.clock.state === 'late'
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader
        title={[vacancy.seatTitle, vacancy.electionGroup].filter(Boolean).join(' · ')}
        lead={vacancy.committeeName}
        actions={
          isOpen && (
            <LinkButton kind="primary" href={vacancyPaths.result({ vacancyId: vacancy.id })}>
              {t.writeResult}
            </LinkButton>
          )
        }
      />
      <Columns
        main={
          <>
            <State lang={lang} vacancy={vacancy} />
            <NoticeCard {...props} isOpen={isOpen} />
          </>
        }
        side={
          <>
            <Facts lang={lang} vacancy={vacancy} />
            <Card title={t.handover}>
              <p>{t.handoverText}</p>
              <LinkButton
                small
                href={handoverPaths.handover({ committeeId: vacancy.committeeId, seatId: vacancy.seatId })}
              >
                {t.toHandover}
              </LinkButton>
            </Card>
            {isOpen && <Withdrawal lang={lang} vacancy={vacancy} shown={shown} />}
          </>
        }
      />
    </>
  )
}

function State({ lang, vacancy }: { lang: Lang; vacancy: VacancyWithClock }) {
  const t = messages[lang]
  const { result, withdrawal, committeeId } = vacancy
  return (
    <Card title={t.state} aside={<VacancyMark lang={lang} clock={vacancy.clock} dueOn={vacancy.dueOn} />}>
      {withdrawal && <p>{t.withdrawn(sayDate(withdrawal.on, lang, 'medium'), withdrawal.reason)}</p>}
      {!withdrawal && result && (
        <>
          <p>
            <a href={hatPaths.posts({ personId: result.personId })}>{t.resultIs(result.name)}</a>
          </p>
          {result.way !== null && result.chosenOn !== null && (
            <p class="meta">
              {t.chosenOn(seatMessages[lang].ways[result.way], sayDate(result.chosenOn, lang, 'medium'))}
            </p>
          )}
          <LinkButton small href={objectionPaths.choice({ committeeId, mandateId: result.mandateId })}>
            {t.toMandate}
          </LinkButton>
        </>
      )}
      {!withdrawal && !result && <p>{t.states[vacancy.clock.state]}</p>}
    </Card>
  )
}

function Facts({ lang, vacancy }: { lang: Lang; vacancy: VacancyWithClock }) {
  const t = messages[lang]
  const who = [t.chosenBy[vacancy.chosenBy], vacancy.entitled, vacancy.clause].filter(Boolean).join(' · ')
  const before = vacancy.before && (
    <a href={hatPaths.posts({ personId: vacancy.before.personId })}>
      {vacancy.before.name} ({committeeMessages[lang].shortKinds[vacancy.before.kind]})
    </a>
  )
  const place = <a href={committeePaths.committee({ committeeId: vacancy.committeeId })}>{vacancy.committeeName}</a>
  return (
    <Card title={t.facts.seat}>
      <DescriptionList
        facts={[
          { term: t.facts.committee, value: place },
          { term: t.facts.group, value: vacancy.electionGroup },
          { term: t.facts.before, value: before },
          { term: t.facts.reason, value: vacancy.reason },
          { term: t.facts.who, value: who },
          { term: t.facts.vacantFrom, value: sayDate(vacancy.vacantFrom, lang, 'medium') },
          { term: t.facts.due, value: sayDate(vacancy.dueOn, lang, 'medium') },
          { term: t.facts.opened, value: sayDate(vacancy.openedOn, lang, 'medium') },
        ]}
      />
    </Card>
  )
}

function Withdrawal({ lang, vacancy, shown }: { lang: Lang; vacancy: VacancyWithClock; shown: Shown | undefined }) {
  const t = messages[lang]
  const reason = typedText(shown?.typed, 'reason')
  return (
    <Confirm
      lang={lang}
      opens={t.withdraw}
      action={vacancyPaths.withdrawal({ vacancyId: vacancy.id })}
      confirms={t.withdrawConfirm}
      open={shown?.errors['reason'] !== undefined}
      fields={<TextField {...fieldOf(lang, 'reason', shown)} label={t.withdrawReason} value={reason} maxLength={300} />}
    >
      <p>{t.withdrawText}</p>
    </Confirm>
  )
}
