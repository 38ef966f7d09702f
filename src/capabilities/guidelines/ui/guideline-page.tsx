import type { ComponentChildren } from 'preact'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { RichTextView } from '../../../platform/rich-text/rich-text-view.tsx'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag, Tags } from '../../../ui/components/tag/tag.tsx'
import type { AgreementClocks } from '../../agreement/rules.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import type { Duty } from '../duties/rules.ts'
import { messages } from '../messages.ts'
import { guidelinePaths } from '../paths.ts'
import type { GuidelinePage as GuidelinePageData } from '../queries.ts'
import { isGuideline, textOn, type GuidelineText } from '../rules.ts'
import { bindsWords, coverageWords, StandingTag } from './guideline-words.tsx'

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly found: GuidelinePageData
  readonly agreement: AgreementClocks | null
  /** Those that it answers. */
  readonly duties: readonly Duty[]
  /** The text that is shown; the one in force unless another is asked for. */
  readonly shown: GuidelineText
  readonly title: string
  /** What is said of notice or repeal, and how it is given. */
  readonly ending?: ComponentChildren
}

/** One guideline with the text in force, or an earlier one. */
export function GuidelinePage(props: Props) {
  const { lang, on, found, shown, title, ending } = props
  const t = messages[lang]
  const { guideline, abilities } = found
  const at = { guidelineId: guideline.id }
  const current = textOn(guideline.texts, on) ?? guideline.texts[0]
  const isCurrent = current?.id === shown.id
  const pdf = guidelinePaths.pdf(at, isCurrent ? {} : { text: String(shown.number) })
  return (
    <Stack gap="loose">
      <PageHeader
        title={title}
        lead={bindsWords(lang, guideline.kind, on)}
        actions={
          <>
            <LinkButton kind="quiet" href={pdf}>
              {t.print}
            </LinkButton>
            {abilities.change && <LinkButton href={guidelinePaths.facts(at)}>{t.change}</LinkButton>}
            {abilities.change && <LinkButton href={guidelinePaths.newText(at)}>{t.newText}</LinkButton>}
          </>
        }
      />
      <Tags>
        <Tag>{t.kinds[guideline.kind]}</Tag>
        <StandingTag lang={lang} guideline={guideline} on={on} />
      </Tags>
      {!isCurrent && (
        <Notice lang={lang} tone="info" title={t.notNewest}>
          <p>
            {t.notNewestText} <a href={guidelinePaths.guideline(at)}>{t.toCurrent}</a>
          </p>
        </Notice>
      )}
      {guideline.reviseOn !== null && guideline.reviseOn < on && (
        <Notice lang={lang} tone="warn" title={t.revisionDue(sayDate(guideline.reviseOn, lang, 'medium'))} />
      )}
      <Columns main={<Main {...props} ending={ending} />} side={<Beside {...props} />} />
    </Stack>
  )
}

function Main({ lang, found, shown, ending }: Props) {
  const t = messages[lang]
  const files = found.files.get(shown.id) ?? []
  return (
    <>
      <Card title={t.text} aside={found.guideline.texts.length > 1 ? t.version(shown.number) : undefined}>
        {shown.text ? <RichTextView doc={shown.text} lang={lang} /> : <p class="meta">{t.noText}</p>}
      </Card>
      {shown.note !== '' && (
        <Card title={t.newInIt}>
          <p>{shown.note}</p>
        </Card>
      )}
      {files.length > 0 && (
        <Card title={t.files}>
          <List label={t.files}>
            {files.map((file) => (
              <Row
                key={file.id}
                title={file.name}
                href={guidelinePaths.file({ guidelineId: found.guideline.id, fileId: file.id })}
              />
            ))}
          </List>
        </Card>
      )}
      {ending}
    </>
  )
}

function Beside(props: Props) {
  const { lang, on, found, shown } = props
  const t = messages[lang]
  const { guideline } = found
  const at = { guidelineId: guideline.id }
  const current = textOn(guideline.texts, on)
  return (
    <>
      <Card title={isGuideline(guideline.kind) ? t.facts : t.factsOfOther}>
        <DescriptionList facts={factsOf(props)} />
      </Card>
      {guideline.texts.length > 1 && (
        <Card
          title={t.versions}
          footer={<a href={guidelinePaths.differences(at, { text: String(shown.number) })}>{t.compare}</a>}
        >
          <List label={t.versions}>
            {guideline.texts.toReversed().map((text) => (
              <Row
                key={text.id}
                title={t.version(text.number)}
                href={
                  text.id === current?.id
                    ? guidelinePaths.guideline(at)
                    : guidelinePaths.text({ ...at, number: String(text.number) })
                }
                meta={sayDate(text.agreedOn, lang, 'medium')}
              />
            ))}
          </List>
        </Card>
      )}
    </>
  )
}

function factsOf({ lang, found, shown, agreement, duties }: Props) {
  const t = messages[lang]
  const { guideline, items } = found
  const item = shown.itemId === null ? undefined : items.get(shown.itemId)
  const parties = [
    shown.managementName && t.partyManagement(shown.managementName),
    shown.employeeName && t.partyEmployee(shown.employeeName),
  ].filter((one): one is string => typeof one === 'string')
  const isAgreed = shown.committeeId !== null
  return [
    { term: t.covers, value: coverageWords(lang, shown, agreement) },
    { term: t.agreedBy, value: shown.committeeName ?? '' },
    { term: t.decidedByTerm, value: shown.decidedBy },
    { term: isAgreed ? t.agreedOn : t.decidedOn, value: sayDate(shown.agreedOn, lang, 'medium') },
    {
      term: t.item,
      value: item?.agendaSent && (
        <a href={meetingPaths.item({ meetingId: item.meetingId, itemId: item.itemId })}>
          {sayDate(item.meetingOn, lang, 'medium')}
        </a>
      ),
    },
    { term: t.parties, value: isGuideline(guideline.kind) ? parties.join(', ') : '' },
    {
      term: t.validFromTerm,
      value: shown.validFrom === shown.agreedOn ? '' : sayDate(shown.validFrom, lang, 'medium'),
    },
    { term: t.answers, value: duties.map(({ title, clause }) => `${title}: ${clause}`).join('; ') },
    { term: t.publishedAtTerm, value: guideline.publishedAt },
    { term: t.reviseOn, value: guideline.reviseOn === null ? '' : sayDate(guideline.reviseOn, lang, 'medium') },
  ]
}
