import type { Lang } from '../../../../platform/i18n/lang.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Tag, Tags } from '../../../../ui/components/tag/tag.tsx'
import { messages as minutesWords } from '../../minutes/messages.ts'
import { speakerName } from '../../minutes/ui/item-fields.tsx'
import type { Outcome } from '../../schema.ts'
import { messages } from '../messages.ts'
import { approvalPaths } from '../paths.ts'
import type { SentItem } from '../rules.ts'

/** Nothing for a break, which has no outcome. */
export function OutcomeTag({ lang, outcome }: { lang: Lang; outcome: Outcome | null }) {
  if (outcome === null) return null
  const tone =
    outcome === 'agreed' || outcome === 'guideline_agreed' ? 'ok' : outcome === 'no_agreement' ? 'warn' : 'info'
  return <Tag tone={tone}>{minutesWords[lang].outcomes[outcome]}</Tag>
}

/** What people wrote is Danish, whatever language the page around it is in. */
const textLang = (lang: Lang): Lang | undefined => (lang === 'da' ? undefined : 'da')

/** What the minutes say about an item: the text, and the statements of sides and persons. */
export function MinutesText({ lang, item }: { lang: Lang; item: SentItem }) {
  return (
    <>
      {item.text && <RichTextView doc={item.text} lang={textLang(lang)} />}
      {item.meaning !== undefined && (
        <p>
          <b>{messages[lang].meaning}:</b> <span lang={textLang(lang)}>{item.meaning}</span>
        </p>
      )}
      {item.statements.length > 0 && (
        <div class="stack stack-tight">
          <h3>{messages[lang].statements}</h3>
          {item.statements.map(({ by, text }, index) => (
            <blockquote class="statement" key={index}>
              <p>
                <b>{speakerName(lang, by)}</b>
              </p>
              <p lang={textLang(lang)}>{text}</p>
            </blockquote>
          ))}
        </div>
      )}
    </>
  )
}

/** On the page of an item: what came of it, as the minutes that were sent last say. */
export function DecisionCard({ lang, meetingId, item }: { lang: Lang; meetingId: string; item: SentItem }) {
  const t = messages[lang]
  return (
    <Card
      title={t.decision}
      id="decision"
      footer={<a href={`${approvalPaths.published({ meetingId })}#item-${item.id}`}>{t.read}</a>}
    >
      <Tags>
        <OutcomeTag lang={lang} outcome={item.outcome} />
      </Tags>
      <MinutesText lang={lang} item={item} />
    </Card>
  )
}
