import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { messages as registerWords } from '../../messages.ts'
import { interpretationPaths } from '../../paths.ts'
import type { SimilarInterpretation } from '../../queries.ts'
import { messages } from '../messages.ts'
import { levelPaths } from '../paths.ts'
import type { ItemAdvised } from '../queries.ts'

interface Props {
  readonly lang: Lang
  readonly at: { readonly meetingId: string; readonly itemId: string }
  readonly advised: ItemAdvised | null
  readonly similar: readonly SimilarInterpretation[]
}

/** Beside an item for who prepare it: where it belongs by the advice, and what has been answered before that is like it. */
export function LevelCard({ lang, at, advised, similar }: Props) {
  const t = messages[lang]
  const words = registerWords[lang]
  return (
    <Card
      title={t.short}
      footer={
        <LinkButton small href={levelPaths.level(at)}>
          {t.link}
        </LinkButton>
      }
    >
      <p>{advised ? `${t.belongs(advised.committeeName)}. ${t.clause(advised.clause)}.` : t.notAsked}</p>
      {similar.length > 0 && (
        <>
          <p>{words.similarLead}</p>
          <List label={words.similar}>
            {similar.map(({ id, title, clause, decidedOn }) => (
              <Row
                key={id}
                title={title}
                href={interpretationPaths.interpretation({ interpretationId: id })}
                meta={words.similarMeta(clause, sayDate(decidedOn, lang, 'medium'))}
              />
            ))}
          </List>
        </>
      )}
    </Card>
  )
}
