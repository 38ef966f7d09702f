import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { messages as registerWords } from '../../messages.ts'
import { interpretationPaths } from '../../paths.ts'
import type { SimilarInterpretation } from '../../queries.ts'
import { messages } from '../messages.ts'
import { levelPaths } from '../paths.ts'
import type { LevelInShort } from '../queries.ts'

interface Props {
  readonly lang: Lang
  /** null: the item is not made yet. */
  readonly at: { readonly meetingId: string; readonly itemId: string } | null
  readonly level: LevelInShort
  readonly similar: readonly SimilarInterpretation[]
}

/** Beside an item for who prepare it: where it belongs by the advice, and what has been answered before that is like it. */
export function LevelCard({ lang, at, level, similar }: Props) {
  const t = messages[lang]
  const { advised, clause, disagreements } = level
  const words = registerWords[lang]
  return (
    <Card
      title={t.short}
      footer={
        at && (
          <LinkButton small href={levelPaths.level(at)}>
            {t.link}
          </LinkButton>
        )
      }
    >
      {advised ? (
        <p>{`${t.belongs(advised.committeeName)}. ${t.clause(advised.clause)}.`}</p>
      ) : (
        <p>
          {t.rule(clause)} {at ? t.notAsked : t.askLater}
        </p>
      )}
      {disagreements > 0 && <p>{t.noted(disagreements)}</p>}
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
      {at && <Disagree lang={lang} at={at} />}
    </Card>
  )
}

/** Noted as it is said, from wherever the item is written or passed on. */
function Disagree({ lang, at }: { lang: Lang; at: NonNullable<Props['at']> }) {
  const t = messages[lang]
  return (
    <details>
      <summary>{t.disagreeShort}</summary>
      <Form action={levelPaths.disagreements(at)} makesOne label={t.disagreeShort}>
        <TextArea lang={lang} name="text" id="level-text" label={t.why} need="required" rows={3} maxLength={2000} />
        <FormButtons>
          <Button small>{t.save}</Button>
        </FormButtons>
      </Form>
    </details>
  )
}
