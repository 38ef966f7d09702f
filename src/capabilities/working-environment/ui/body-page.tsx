import type { IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../ui/components/button/button-form.tsx'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag, Tags } from '../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import { workingEnvironmentPaths } from '../paths.ts'
import type { BodyPage as Found } from '../queries.ts'
import { AdviceList, StandTag } from './parts.tsx'

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly found: Found
}

/** A body's discussions and the advice it has given. */
export function BodyPage({ lang, on, found }: Props) {
  const t = messages[lang]
  const { committee, discussions, next } = found
  const at = { committeeId: committee.id }
  return (
    <Stack gap="loose">
      <PageHeader title={t.bodyTitle(committee.name)} />
      <Card title={t.discussions}>
        {found.holds && (
          <Tags>
            <StandTag lang={lang} stand={found.stand} />
          </Tags>
        )}
        <p>{t.discussionsLead}</p>
        {found.holds && next && (
          <p>
            {t.next}: {t.due(sayDate(next.on, lang, 'long'), next.clause)}
          </p>
        )}
        {discussions.length === 0 ? (
          <p class="meta">{t.noDiscussions}</p>
        ) : (
          <List label={t.discussions}>
            {discussions.map(({ id, heldOn, signedAt }) => (
              <Row
                key={id}
                title={t.discussionOn(sayDate(heldOn, lang, 'medium'))}
                href={workingEnvironmentPaths.discussion({ discussionId: id })}
                aside={<Tag tone={signedAt ? 'ok' : 'info'}>{signedAt ? t.proved : t.draft}</Tag>}
              />
            ))}
          </List>
        )}
        {found.mayWrite && (
          <ButtonForm action={workingEnvironmentPaths.discussions(at)} makesOne>
            {t.begin}
          </ButtonForm>
        )}
      </Card>
      {found.readsAdvice && <AdviceCard lang={lang} on={on} found={found} />}
    </Stack>
  )
}

function AdviceCard({ lang, on, found }: Props) {
  const t = messages[lang]
  const at = { committeeId: found.committee.id }
  return (
    <Card title={t.advice}>
      <p>{t.adviceLead}</p>
      {found.advice.length === 0 ? (
        <p class="meta">{t.noAdviceHere}</p>
      ) : (
        <AdviceList lang={lang} on={on} advice={found.advice} />
      )}
      {found.mayWrite && (
        <p>
          <LinkButton href={workingEnvironmentPaths.newAdvice(at)}>{t.newAdvice}</LinkButton>
        </p>
      )}
    </Card>
  )
}
