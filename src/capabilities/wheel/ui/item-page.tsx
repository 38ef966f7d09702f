import type { IsoDate } from '../../../platform/clock/dates.ts'
import { RichTextView } from '../../../platform/rich-text/rich-text-view.tsx'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { Confirm } from '../../../ui/components/confirm/confirm.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag, Tags } from '../../../ui/components/tag/tag.tsx'
import { messages as meetingWords } from '../../meetings/messages.ts'
import { messages } from '../messages.ts'
import { wheelPaths } from '../paths.ts'
import type { Months, WheelItem } from '../rules.ts'
import { sayLevel, saySource, sayValidity, sayWhen, type Wording } from './wheel-words.ts'

export interface WheelItemPageProps {
  readonly wording: Wording
  readonly item: WheelItem
  readonly months: Months
  readonly on: IsoDate
  readonly keeps: boolean
}

/** Everything that is said of an item of the wheel. */
export function WheelItemPage(props: WheelItemPageProps) {
  const { wording, item, keeps } = props
  const { lang } = wording
  const t = messages[lang]
  const at = { wheelItemId: item.id }
  return (
    <Stack gap="loose">
      <PageHeader
        title={item.content.title}
        actions={
          keeps && (
            <LinkButton kind="primary" href={wheelPaths.itemChange(at)}>
              {t.change}
            </LinkButton>
          )
        }
      />
      <Card>
        <Facts {...props} />
      </Card>
      <AgendaItemCard {...props} />
      {keeps && (
        <Confirm lang={lang} opens={t.remove} action={wheelPaths.itemRemoval(at)} confirms={t.removeConfirm}>
          <p>{t.removeText}</p>
        </Confirm>
      )}
    </Stack>
  )
}

/** When, for whom, why and for how long. */
export function Facts({ wording, item, months, on }: Omit<WheelItemPageProps, 'keeps'>) {
  const { lang } = wording
  const t = messages[lang]
  const validity = [sayValidity(lang, item, on), item.note].filter(Boolean).join('. ')
  return (
    <DescriptionList
      facts={[
        { term: t.when, value: sayWhen(wording, item, months) },
        { term: t.forLevels, value: item.levels.map((level) => sayLevel(wording, level)).join(', ') },
        { term: t.common, value: item.committeeId && t.ownItemOf(wording.bodyName(item.committeeId)) },
        { term: t.sourceOf, value: saySource(lang, item) },
        { term: t.validity, value: validity },
        { term: t.prepares, value: item.prepares },
        { term: t.must, value: item.isMust && t.form.isMustHint },
        { term: t.leeway, value: t.leewayMonths(item.leeway) },
      ]}
    />
  )
}

function AgendaItemCard({ wording, item }: Pick<WheelItemPageProps, 'wording' | 'item'>) {
  const { lang } = wording
  const { content } = item
  return (
    <Card title={messages[lang].agendaItem}>
      <Tags>
        <Tag tone="info">{meetingWords[lang].kinds[content.kind]}</Tag>
        {content.apsa.map((one) => (
          <Tag key={one}>{meetingWords[lang].apsa[one]}</Tag>
        ))}
      </Tags>
      {content.presentation && <RichTextView doc={content.presentation} lang={lang} />}
      {content.recommendation && (
        <>
          <h3>{messages[lang].form.recommendation}</h3>
          <RichTextView doc={content.recommendation} lang={lang} />
        </>
      )}
    </Card>
  )
}
