import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { approvalPaths } from '../../approval/paths.ts'
import { OutcomeTag } from '../../approval/ui/decision.tsx'
import { documentPaths } from '../../printing/paths.ts'
import { messages } from '../messages.ts'
import { editionPaths } from '../paths.ts'
import type { ShortItem } from '../rules.ts'

/** What people wrote is Danish, whatever language the page around it is in. */
export const textLang = (lang: Lang): Lang | undefined => (lang === 'da' ? undefined : 'da')

/** The minutes in every length and form. */
export function EditionsCard({ lang, meetingId }: { lang: Lang; meetingId: string }) {
  const t = messages[lang]
  const at = { meetingId }
  const editions = [
    {
      name: t.full,
      href: approvalPaths.published(at),
      pdf: documentPaths.minutes(at),
      word: editionPaths.fullWord(at),
    },
    { name: t.short, href: editionPaths.short(at), pdf: editionPaths.shortPdf(at), word: editionPaths.shortWord(at) },
    { name: t.board, href: editionPaths.board(at), pdf: editionPaths.boardPdf(at), word: editionPaths.boardWord(at) },
  ]
  return (
    <Card title={t.editions} id="editions">
      <List label={t.editions}>
        {editions.map(({ name, href, pdf, word }) => (
          <Row key={name} title={name} href={href} meta={<Forms lang={lang} name={name} pdf={pdf} word={word} />} />
        ))}
      </List>
    </Card>
  )
}

/** The names are read out in full: three links called PDF would be three secrets. */
export function Forms({ lang, name, pdf, word }: { lang: Lang; name: string; pdf: string; word: string }) {
  const t = messages[lang]
  return (
    <>
      <a href={pdf} aria-label={t.pdfOf(name)}>
        {t.pdf}
      </a>{' '}
      ·{' '}
      <a href={word} aria-label={t.wordOf(name)}>
        {t.word}
      </a>
    </>
  )
}

/** One item in short: what was decided, and what it means. */
export function ShortItemCard({ lang, meetingId, item }: { lang: Lang; meetingId: string; item: ShortItem }) {
  const t = messages[lang]
  const number = item.position ?? ''
  if (item.closedGround !== null) {
    return (
      <Card title={`${number}. ${t.closedItem}`}>
        {item.closedGround !== '' && <p class="meta">{t.closedGround(item.closedGround)}</p>}
      </Card>
    )
  }
  const href = editionPaths.item({ meetingId, itemId: item.id })
  return (
    <Card
      title={`${number}. ${item.title}`}
      footer={
        <a href={href} aria-label={`${t.readItem}: ${item.title}`}>
          {t.readItem}
        </a>
      }
    >
      <div class="tags">
        <OutcomeTag lang={lang} outcome={item.outcome} />
      </div>
      {item.decided !== null && <p lang={textLang(lang)}>{item.decided}</p>}
      {item.meaning !== null && (
        <p>
          <b>{t.meaning}:</b> <span lang={textLang(lang)}>{item.meaning}</span>
        </p>
      )}
    </Card>
  )
}
