import type { Lang } from '../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../ui/components/button/button-form.tsx'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import type { ForumLine } from '../../committees/forums/queries.ts'
import { messages as committeeMessages } from '../../committees/messages.ts'
import { messages } from '../messages.ts'
import { forumPaths } from '../paths.ts'

interface ForumsPageProps {
  lang: Lang
  forums: readonly ForumLine[]
  mayCreate: boolean
}

/** Everything that meets beside the MED committees. */
export function ForumsPage({ lang, forums, mayCreate }: ForumsPageProps) {
  const t = messages[lang]
  const network = (
    <ButtonForm
      action={forumPaths.forums()}
      hidden={{ kind: 'network', name: t.networkName, purpose: t.networkPurpose, openness: 'members' }}
    >
      {t.network}
    </ButtonForm>
  )
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          mayCreate && (
            <>
              <LinkButton kind="primary" href={forumPaths.newForum()}>
                {t.create}
              </LinkButton>
              {!forums.some(({ kind }) => kind === 'network') && network}
            </>
          )
        }
      />
      {forums.length === 0 ? (
        <EmptyState title={t.none}>{t.noneText}</EmptyState>
      ) : (
        <Card>
          <List label={t.title}>
            {forums.map((forum) => (
              <ForumRow key={forum.id} lang={lang} forum={forum} />
            ))}
          </List>
        </Card>
      )}
    </>
  )
}

function ForumRow({ lang, forum }: { lang: Lang; forum: ForumLine }) {
  const t = messages[lang]
  return (
    <Row
      title={forum.name}
      href={forumPaths.forum({ forumId: forum.id })}
      tags={<Tag>{committeeMessages[lang].kinds[forum.kind]}</Tag>}
      meta={[
        forum.convener ? t.convenedBy(forum.convener) : t.noConvener,
        t.membersOf(forum.members),
        t.opennessChoices[forum.openness],
      ].join(' · ')}
    >
      <p>{forum.purpose}</p>
    </Row>
  )
}
