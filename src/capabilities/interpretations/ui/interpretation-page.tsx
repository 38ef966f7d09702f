import type { IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import type { AgreementClocks } from '../../agreement/rules.ts'
import { messages } from '../messages.ts'
import { interpretationPaths } from '../paths.ts'
import type { InterpretationPage as Found, SimilarInterpretation } from '../queries.ts'
import { holdsOn } from '../rules.ts'
import { levelsWords } from './level-words.tsx'

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly agreement: AgreementClocks | null
  readonly found: Found
}

/** One interpretation: what was asked, what was answered, by whom and by which clause. */
export function InterpretationPage({ lang, on, agreement, found }: Props) {
  const t = messages[lang]
  const { interpretation: one, mayKeep } = found
  const facts = [
    { term: t.clause, value: one.clause },
    { term: t.about, value: t.abouts[one.about] },
    { term: t.level, value: levelsWords(lang, one.levels, agreement) },
    { term: t.decidedOn, value: sayDate(one.decidedOn, lang, 'medium') },
    { term: t.decidedBy, value: one.decidedByName ?? t.fields.nobody },
  ]
  return (
    <Stack gap="loose">
      <PageHeader
        title={one.title}
        lead={one.clause}
        actions={
          mayKeep && <LinkButton href={interpretationPaths.text({ interpretationId: one.id })}>{t.change}</LinkButton>
        }
      />
      {one.isRestricted && <Notice lang={lang} tone="warn" title={t.restricted} />}
      {one.lapsedOn && !holdsOn(one, on) && (
        <Notice lang={lang} tone="info" title={t.lapsed(sayDate(one.lapsedOn, lang, 'medium'))} />
      )}
      <Columns
        main={
          <>
            <Card title={t.question}>
              <Lines text={one.question} />
            </Card>
            <Card title={t.answer}>
              <Lines text={one.answer} />
            </Card>
          </>
        }
        side={
          <Card title={t.facts}>
            <DescriptionList facts={facts} />
          </Card>
        }
      />
    </Stack>
  )
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </>
  )
}

/** What has been answered before that is like what somebody writes; nothing when there is none. */
export function SimilarCard({ lang, similar }: { lang: Lang; similar: readonly SimilarInterpretation[] }) {
  if (similar.length === 0) return null
  const t = messages[lang]
  return (
    <Card title={t.similar}>
      <p>{t.similarLead}</p>
      <List label={t.similar}>
        {similar.map((one) => (
          <Row
            key={one.id}
            title={one.title}
            href={interpretationPaths.interpretation({ interpretationId: one.id })}
            meta={t.similarMeta(one.clause, sayDate(one.decidedOn, lang, 'medium'))}
          >
            <p class="meta">{shortened(one.answer)}</p>
          </Row>
        ))}
      </List>
    </Card>
  )
}

const mostShown = 180

function shortened(text: string): string {
  if (text.length <= mostShown) return text
  return `${text.slice(0, text.lastIndexOf(' ', mostShown))} …`
}
