import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { SearchForm } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { electionGroupPaths } from '../../election-groups/paths.ts'
import { messages as electionGroupMessages } from '../../election-groups/messages.ts'
import { messages } from '../messages.ts'
import { vacancyPaths } from '../paths.ts'
import type { VacantSeat } from '../queries.ts'
import type { Vacancy, VacancyClock } from '../rules.ts'
import { VacancyMark } from './vacancy-mark.tsx'

export type VacancyWithClock = Vacancy & { readonly clock: VacancyClock }

interface VacanciesPageProps {
  lang: Lang
  search: string
  open: readonly VacancyWithClock[]
  settled: readonly VacancyWithClock[]
  vacant: readonly VacantSeat[]
  mayKeepGroups: boolean
}

/** So many of the seats nobody has opened: a whole municipality has hundreds. */
const mostShown = 60

/** What is vacant and how far it is, for HR everywhere and for a secretary at home. */
export function VacanciesPage(props: VacanciesPageProps) {
  const { lang, search, open, settled, vacant, mayKeepGroups } = props
  const t = messages[lang]
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          mayKeepGroups && (
            <LinkButton href={electionGroupPaths.groups()}>{electionGroupMessages[lang].title}</LinkButton>
          )
        }
      />
      <Stack gap="loose">
        <SearchForm action={vacancyPaths.vacancies()} label={t.search}>
          <TextField lang={lang} name="q" label={t.search} width="medium" value={search} />
          <Button>{t.show}</Button>
        </SearchForm>
        <Card title={t.openTitle}>
          {open.length === 0 && search === '' && (
            <EmptyState title={t.noneTitle}>
              <p>{t.noneText}</p>
            </EmptyState>
          )}
          {open.length === 0 && search !== '' && <p class="meta">{t.nothingFound}</p>}
          {open.length > 0 && <Vacancies lang={lang} label={t.openTitle} vacancies={open} />}
        </Card>
        <Unopened lang={lang} vacant={vacant} />
        {settled.length > 0 && (
          <Card title={t.settled}>
            <Vacancies lang={lang} label={t.settled} vacancies={settled} />
          </Card>
        )}
      </Stack>
    </>
  )
}

const nameOfSeat = (title: string, group: string | null) => [title, group].filter(Boolean).join(' · ')

function Vacancies({ lang, label, vacancies }: { lang: Lang; label: string; vacancies: readonly VacancyWithClock[] }) {
  const t = messages[lang]
  return (
    <List label={label}>
      {vacancies.map((vacancy) => (
        <Row
          key={vacancy.id}
          above={vacancy.committeeName}
          title={nameOfSeat(vacancy.seatTitle, vacancy.electionGroup)}
          href={vacancyPaths.vacancy({ vacancyId: vacancy.id })}
          aside={<VacancyMark lang={lang} clock={vacancy.clock} dueOn={vacancy.dueOn} />}
          meta={[
            vacancy.result?.name ?? (vacancy.entitled || t.chosenBy[vacancy.chosenBy]),
            `${t.facts.due}: ${sayDate(vacancy.dueOn, lang, 'medium')}`,
          ].join(' · ')}
        />
      ))}
    </List>
  )
}

function Unopened({ lang, vacant }: { lang: Lang; vacant: readonly VacantSeat[] }) {
  const t = messages[lang]
  const shown = vacant.slice(0, mostShown)
  const since = (day: IsoDate | null) => (day === null ? t.neverHeld : t.vacantSince(sayDate(day, lang, 'medium')))
  return (
    <Card title={t.notOpened} aside={vacant.length > 0 ? String(vacant.length) : undefined}>
      {vacant.length === 0 ? <p class="meta">{t.noneVacant}</p> : <p class="meta">{t.notOpenedText}</p>}
      {shown.length > 0 && (
        <List label={t.notOpened}>
          {shown.map((seat) => (
            <Row
              key={seat.seatId}
              above={seat.committeeName}
              title={nameOfSeat(seat.title, seat.electionGroup)}
              meta={since(seat.lastHeldTo)}
              aside={
                <LinkButton
                  small
                  href={vacancyPaths.newVacancy({ committeeId: seat.committeeId, seatId: seat.seatId })}
                  label={t.openFor(seat.title, seat.committeeName)}
                >
                  {t.open}
                </LinkButton>
              }
            />
          ))}
        </List>
      )}
      {vacant.length > shown.length && <p class="meta">{t.andMore(vacant.length - shown.length)}</p>}
    </Card>
  )
}
