import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { Columns } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as agreementMessages } from '../../messages.ts'
import { agreementPaths } from '../../paths.ts'
import type { KeptAgreement, KeptRule } from '../../queries.ts'
import { LevelCard, sayValidity } from '../../ui/agreement-page.tsx'
import { RuleList } from '../../ui/rule-list.tsx'
import { DifferencesCard } from '../../differences/ui/differences-page.tsx'
import { messages as partMessages } from '../../parts/messages.ts'
import { partNames } from '../../rules.ts'
import { PartCards, TemplateNote } from '../../parts/ui/part-cards.tsx'
import { messages } from '../messages.ts'
import { mayBeChanged, ruleNames, stateOf } from '../rules.ts'

interface VersionPageProps {
  lang: Lang
  on: IsoDate
  agreement: KeptAgreement
  /** The version that held before this one begins. */
  before: KeptAgreement | null
  mayManage: boolean
}

/** One version of the agreement: for everybody to read, with its administration for those who keep it. */
export function VersionPage({ lang, on, agreement, before, mayManage }: VersionPageProps) {
  const t = messages[lang]
  const a = agreementMessages[lang]
  const ids = { agreementId: agreement.id }
  const changeable = mayManage && mayBeChanged(agreement, on)
  return (
    <>
      <PageHeader
        title={agreement.title}
        lead={`${a.title} · ${sayValidity(agreement, lang)}`}
        actions={changeable && <VersionActions lang={lang} on={on} agreement={agreement} />}
      />
      <Columns
        main={
          <>
            {mayManage && <TemplateNote lang={lang} agreement={agreement} />}
            {before && <DifferencesCard lang={lang} version={agreement} before={before} />}
            <RulesCard lang={lang} agreement={agreement} mayManage={mayManage} changeable={changeable} />
            <PartCards lang={lang} agreement={agreement} changeable={changeable} />
          </>
        }
        side={
          <>
            {mayManage && <StateNote lang={lang} on={on} agreement={agreement} />}
            <ContentsCard lang={lang} agreement={agreement} />
            <LevelCard lang={lang} agreement={agreement} />
            {changeable && <LinkButton href={agreementPaths.levels(ids)}>{t.changeLevels}</LinkButton>}
            {changeable && <Withdrawal lang={lang} agreement={agreement} />}
          </>
        }
      />
    </>
  )
}

function VersionActions({ lang, on, agreement }: Pick<VersionPageProps, 'lang' | 'on' | 'agreement'>) {
  const t = messages[lang]
  return (
    <>
      <LinkButton href={agreementPaths.details({ agreementId: agreement.id })}>{t.changeDetails}</LinkButton>
      {stateOf(agreement, on) === 'in_force' && (
        <LinkButton kind="primary" href="/committees/several">
          {t.toCommittees}
        </LinkButton>
      )}
    </>
  )
}

interface RulesCardProps {
  lang: Lang
  agreement: KeptAgreement
  mayManage: boolean
  changeable: boolean
}

function RulesCard({ lang, agreement, mayManage, changeable }: RulesCardProps) {
  const ids = { agreementId: agreement.id }
  return (
    <Card
      id="rules"
      title={agreementMessages[lang].rules}
      footer={
        changeable && (
          <LinkButton kind="primary" href={agreementPaths.newRule(ids)}>
            {messages[lang].addRule}
          </LinkButton>
        )
      }
    >
      {mayManage && <Missing lang={lang} agreement={agreement} />}
      <RuleList
        lang={lang}
        agreement={agreement}
        actionsFor={
          mayManage
            ? (rule) => <RuleActions lang={lang} agreement={agreement} rule={rule} changeable={changeable} />
            : undefined
        }
      />
    </Card>
  )
}

/** The way down a long page. */
function ContentsCard({ lang, agreement }: { lang: Lang; agreement: KeptAgreement }) {
  const t = partMessages[lang]
  return (
    <Card title={t.contents}>
      <List label={t.contents}>
        <Row title={agreementMessages[lang].rules} href="#rules" aside={String(agreement.rules.length)} />
        {partNames.map((part) => (
          <Row key={part} title={t.titles[part]} href={`#${part}`} aside={String(agreement[part].length)} />
        ))}
      </List>
    </Card>
  )
}

function StateNote({ lang, on, agreement }: { lang: Lang; on: IsoDate; agreement: KeptAgreement }) {
  const t = messages[lang]
  const state = stateOf(agreement, on)
  if (state === 'coming') return <Notice lang={lang} tone="info" title={t.comingNote} />
  if (!mayBeChanged(agreement, on)) return <Notice lang={lang} tone="info" title={t.inForceNote} />
  return (
    <Notice lang={lang} tone="info" title={t.correctableToday}>
      <p>{t.correctableFirst}</p>
    </Notice>
  )
}

/** What the agreement says nothing about, so that a forgotten deadline is seen before it is missed. */
function Missing({ lang, agreement }: { lang: Lang; agreement: KeptAgreement }) {
  const missing = ruleNames.filter((name) => !agreement.rules.some((rule) => rule.rule === name))
  if (missing.length === 0) return null
  const names = missing.map((name) => agreementMessages[lang].ruleNames[name].toLowerCase()).join(', ')
  return <p class="meta">{messages[lang].missing(names)}</p>
}

interface RuleActionsProps {
  lang: Lang
  agreement: KeptAgreement
  rule: KeptRule
  changeable: boolean
}

function RuleActions({ lang, agreement, rule, changeable }: RuleActionsProps) {
  const t = messages[lang]
  const name = agreementMessages[lang].ruleNames[rule.rule]
  const ids = { agreementId: agreement.id, ruleId: rule.id }
  const change = changeable ? t.changeRule : t.changeWording
  return (
    <>
      <LinkButton small href={agreementPaths.rule(ids)} label={`${change}: ${name}`}>
        {change}
      </LinkButton>
      {changeable && (
        <Confirm
          lang={lang}
          opens={t.removeRule}
          action={agreementPaths.ruleRemoval(ids)}
          confirms={t.removeRuleConfirm}
          hidden={{ version: agreement.version }}
        >
          <p>{t.removeRuleText}</p>
        </Confirm>
      )}
    </>
  )
}

function Withdrawal({ lang, agreement }: { lang: Lang; agreement: KeptAgreement }) {
  const t = messages[lang]
  return (
    <Confirm
      lang={lang}
      opens={t.withdraw}
      action={agreementPaths.withdrawal({ agreementId: agreement.id })}
      confirms={t.withdrawConfirm}
      hidden={{ version: agreement.version }}
    >
      <p>{t.withdrawText}</p>
    </Confirm>
  )
}
