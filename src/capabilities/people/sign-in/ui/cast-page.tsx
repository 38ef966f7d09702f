import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { signInPaths } from '../paths.ts'
import type { CastMember } from '../queries.ts'

/** The cast of a demo: whose shoes one can step into, and what to try there. */
export function CastPage({ lang, cast, returnTo }: { lang: Lang; cast: readonly CastMember[]; returnTo: string }) {
  const t = messages[lang]
  return (
    <>
      <PageHeader title={t.castTitle} lead={t.castLead} />
      {cast.length === 0 ? (
        <EmptyState title={t.castEmpty}>
          <p>{t.castEmptyText}</p>
        </EmptyState>
      ) : (
        <Card>
          <List label={t.castTitle}>
            {cast.map((member) => (
              <CastRow lang={lang} member={member} returnTo={returnTo} key={member.part} />
            ))}
          </List>
        </Card>
      )}
    </>
  )
}

function CastRow({ lang, member, returnTo }: { lang: Lang; member: CastMember; returnTo: string }) {
  const t = messages[lang]
  const [role, first] = t.parts[member.part]
  return (
    <Row
      title={member.name}
      actionsAtEnd
      meta={member.place === '' ? role : `${role} · ${member.place}`}
      actions={
        <ButtonForm
          action={signInPaths.demoCast()}
          hidden={{ part: member.part, return_to: returnTo }}
          small
          label={t.stepIn(member.name)}
        >
          {t.openLink}
        </ButtonForm>
      }
    >
      <p>
        <strong>{t.tryThis}</strong> {first}
      </p>
    </Row>
  )
}
