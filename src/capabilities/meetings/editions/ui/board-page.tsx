import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as minutesWords } from '../../minutes/messages.ts'
import type { PublishedMinutes } from '../../approval/queries.ts'
import { messages } from '../messages.ts'
import { editionPaths } from '../paths.ts'
import { shortItems, type ShortItem } from '../rules.ts'
import { EditionsCard, textLang } from './edition-parts.tsx'

/** What the sheet for the wall says, and the sheet itself in two sizes. */
export function BoardPage({ lang, title, found }: { lang: Lang; title: string; found: PublishedMinutes }) {
  const t = messages[lang]
  const { meeting, snapshot } = found
  const at = { meetingId: meeting.id }
  return (
    <Stack gap="loose">
      <PageHeader
        title={title}
        lead={
          <>
            <LevelMark level={meeting.committee.level as Level}>{snapshot.committeeName}</LevelMark> · {t.boardLead}
          </>
        }
        actions={
          <>
            <LinkButton kind="primary" href={editionPaths.boardPdf(at)}>
              {t.a4}
            </LinkButton>
            <LinkButton href={editionPaths.boardPdf(at, { paper: 'a3' })}>{t.a3}</LinkButton>
            <LinkButton href={editionPaths.boardWord(at)}>{t.a4Word}</LinkButton>
            <LinkButton href={editionPaths.boardWord(at, { paper: 'a3' })}>{t.a3Word}</LinkButton>
          </>
        }
      />
      <Columns
        main={
          <Card>
            {shortItems(found.items).map((item) => (
              <BoardItem key={item.id} lang={lang} item={item} />
            ))}
          </Card>
        }
        side={<EditionsCard lang={lang} meetingId={meeting.id} />}
      />
    </Stack>
  )
}

function BoardItem({ lang, item }: { lang: Lang; item: ShortItem }) {
  const t = messages[lang]
  return (
    <section class="stack stack-tight">
      <h2>
        {item.position}. {item.closedGround === null ? item.title : t.closedItem}
      </h2>
      {item.closedGround !== null && item.closedGround !== '' && (
        <p class="meta">{t.closedGround(item.closedGround)}</p>
      )}
      {item.outcome !== null && (
        <p>
          <b>{minutesWords[lang].outcomes[item.outcome]}</b> <span lang={textLang(lang)}>{item.decided}</span>
        </p>
      )}
      {item.meaning !== null && (
        <p>
          <b>{t.meaning}:</b> <span lang={textLang(lang)}>{item.meaning}</span>
        </p>
      )}
    </section>
  )
}
