import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { plainText } from '../../../../../platform/rich-text/plain-text.ts'
import { LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { sayKind } from '../../../messages.ts'
import { messages } from '../messages.ts'
import { templatePaths } from '../paths.ts'
import type { KeptTexts } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly title: string
  readonly lead: string
  /** null: those for all. */
  readonly committeeId: string | null
  readonly kept: KeptTexts
  readonly mayKeep: (committeeId: string | null) => boolean
}

const shortened = (text: string): string => (text.length > 140 ? `${text.slice(0, 140).trimEnd()} …` : text)

/** A committee's templates and text blocks, and those for all. */
export function TextsPage({ lang, title, lead, committeeId, kept, mayKeep }: Props) {
  const t = messages[lang]
  const query = committeeId === null ? undefined : { committee: committeeId }
  const isKeeper = mayKeep(committeeId)
  return (
    <Stack gap="loose">
      <PageHeader title={title} lead={lead} />
      <Card
        title={t.templates}
        footer={isKeeper && <LinkButton href={templatePaths.templates({}, query)}>{t.newTemplate}</LinkButton>}
      >
        {kept.templates.length === 0 ? (
          <EmptyState title={t.noTemplates}>{t.noTemplatesText}</EmptyState>
        ) : (
          <List label={t.templates}>
            {kept.templates.map(({ id, content, committeeId: of }) => (
              <Row
                key={id}
                title={content.title}
                href={mayKeep(of) ? templatePaths.template({ templateId: id }) : undefined}
                meta={[sayKind(lang, content), of === null && t.common].filter(Boolean).join(' · ')}
              />
            ))}
          </List>
        )}
      </Card>
      <Card
        title={t.blocks}
        footer={isKeeper && <LinkButton href={templatePaths.blocks({}, query)}>{t.newBlock}</LinkButton>}
      >
        {kept.blocks.length === 0 ? (
          <EmptyState title={t.noBlocks}>{t.noBlocksText}</EmptyState>
        ) : (
          <List label={t.blocks}>
            {kept.blocks.map(({ id, name, text, committeeId: of }) => (
              <Row
                key={id}
                title={name}
                href={mayKeep(of) ? templatePaths.block({ blockId: id }) : undefined}
                meta={of === null ? t.common : undefined}
              >
                <p>{shortened(plainText(text))}</p>
              </Row>
            ))}
          </List>
        )}
      </Card>
    </Stack>
  )
}
