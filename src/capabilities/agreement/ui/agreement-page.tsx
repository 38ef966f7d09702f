import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import { agreementPaths } from '../paths.ts'
import type { ClosingDay, KeptAgreement } from '../queries.ts'
import { messages as partMessages } from '../parts/messages.ts'
import { partNames } from '../rules.ts'
import { PartList } from '../parts/ui/part-lists.tsx'
import { stateOf } from '../versions/rules.ts'
import { RuleList } from './rule-list.tsx'

interface AgreementPageProps {
  lang: Lang
  on: IsoDate
  agreement: KeptAgreement | null
  all: readonly KeptAgreement[]
  closingDays: readonly ClosingDay[]
  mayManage: boolean
}

/** The agreement in force as every employee reads it. */
export function AgreementPage({ lang, on, agreement, all, closingDays, mayManage }: AgreementPageProps) {
  const t = messages[lang]
  if (!agreement) return <NoAgreement lang={lang} on={on} all={all} mayManage={mayManage} />
  return (
    <>
      <PageHeader
        title={t.title}
        lead={`${agreement.title} · ${sayValidity(agreement, lang)}`}
        actions={mayManage && <ManageButtons lang={lang} agreement={agreement} />}
      />
      <Columns
        main={
          <>
            <Card title={t.rules}>
              <p class="meta">{t.rulesText}</p>
              <RuleList lang={lang} agreement={agreement} />
            </Card>
            {partNames
              .filter((part) => agreement[part].length > 0)
              .map((part) => (
                <Card key={part} id={part} title={partMessages[lang].titles[part]}>
                  <p class="meta">{partMessages[lang].leads[part]}</p>
                  <PartList lang={lang} agreement={agreement} part={part} />
                </Card>
              ))}
          </>
        }
        side={
          <>
            <LevelCard lang={lang} agreement={agreement} />
            <ClosingDayCard lang={lang} closingDays={closingDays} mayManage={mayManage} />
            {all.length > 1 && <VersionsCard lang={lang} on={on} all={all} />}
          </>
        }
      />
    </>
  )
}

/** "Gælder fra 1. januar 2025 · underskrevet 18. november 2024" */
export function sayValidity(agreement: KeptAgreement, lang: Lang): string {
  const t = messages[lang]
  const last = agreement.validTo === null ? null : sayDate(addDays(agreement.validTo, -1), lang, 'medium')
  const validity = t.lead(sayDate(agreement.validFrom, lang, 'medium'), last)
  return agreement.signedOn === null
    ? validity
    : `${validity} · ${t.signed(sayDate(agreement.signedOn, lang, 'medium'))}`
}

function ManageButtons({ lang, agreement }: { lang: Lang; agreement: KeptAgreement }) {
  const t = messages[lang]
  return (
    <>
      <LinkButton href={agreementPaths.version({ agreementId: agreement.id })}>{t.administer}</LinkButton>
      <LinkButton href={agreementPaths.newVersion()}>{t.newVersion}</LinkButton>
    </>
  )
}

function NoAgreement({ lang, on, all, mayManage }: Pick<AgreementPageProps, 'lang' | 'on' | 'all' | 'mayManage'>) {
  const t = messages[lang]
  const action = mayManage && (
    <LinkButton kind="primary" href={agreementPaths.newVersion()}>
      {t.firstVersion}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t.title} />
      <Stack gap="loose">
        <Card>
          <EmptyState title={t.noneTitle} action={action}>
            <p>{t.noneText}</p>
            {mayManage && <p>{t.noneTextFirst}</p>}
          </EmptyState>
        </Card>
        {all.length > 0 && <VersionsCard lang={lang} on={on} all={all} />}
      </Stack>
    </>
  )
}

export function LevelCard({ lang, agreement }: { lang: Lang; agreement: KeptAgreement }) {
  const t = messages[lang]
  return (
    <Card title={t.levels}>
      <p class="meta">{t.levelsText}</p>
      <List label={t.levels}>
        {agreement.levels.map((level) => (
          <Row
            key={level.level}
            title={<LevelMark level={level.level as Level}>{level.name}</LevelMark>}
            meta={level.managementTier || undefined}
          />
        ))}
      </List>
    </Card>
  )
}

function ClosingDayCard({
  lang,
  closingDays,
  mayManage,
}: Pick<AgreementPageProps, 'lang' | 'closingDays' | 'mayManage'>) {
  const t = messages[lang]
  return (
    <Card
      title={t.closingDays}
      footer={
        mayManage && (
          <LinkButton small href={agreementPaths.closingDays()}>
            {t.closingDays}
          </LinkButton>
        )
      }
    >
      <p class="meta">{closingDays.length === 0 ? t.noClosingDays : t.closingDaysText}</p>
      {closingDays.length > 0 && (
        <List label={t.closingDays}>
          {closingDays.map(({ day, reason }) => (
            <Row key={day} title={sayDate(day, lang, 'medium')} meta={reason} />
          ))}
        </List>
      )}
    </Card>
  )
}

export function VersionsCard({ lang, on, all }: { lang: Lang; on: IsoDate; all: readonly KeptAgreement[] }) {
  const t = messages[lang]
  const words = { coming: t.coming, in_force: t.inForce, ended: t.ended }
  const tones = { coming: 'info', in_force: 'ok', ended: 'neutral' } as const
  return (
    <Card title={t.versions}>
      <List label={t.versions}>
        {all.map((version) => {
          const state = stateOf(version, on)
          return (
            <Row
              key={version.id}
              title={version.title}
              href={agreementPaths.version({ agreementId: version.id })}
              tags={<Tag tone={tones[state]}>{words[state]}</Tag>}
              meta={sayValidity(version, lang)}
            />
          )
        })}
      </List>
    </Card>
  )
}
