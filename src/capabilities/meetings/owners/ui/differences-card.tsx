import { sayAgo } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../../ui/components/description-list/description-list.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { agendaIsFixed } from '../../rules.ts'
import { messages } from '../messages.ts'
import { ownerPaths } from '../paths.ts'
import type { OwnersPageData } from '../queries.ts'
import type { Difference } from '../rules.ts'
import { fieldName, sayDifference, sayValue } from './difference-words.ts'

/** What has come of the agenda since the reader last turned a key, said no, or looked it through. */
export function DifferencesCard({ lang, now, data }: { lang: Lang; now: Date; data: OwnersPageData }) {
  const t = messages[lang]
  const { meeting, since } = data
  return (
    <Card title={t.sinceTitle} id="differences">
      {since === null ? <p>{t.neverSeen}</p> : <p class="meta">{t.sinceWhen(sayAgo(since.seenAt, now, lang))}</p>}
      {since !== null && since.differences.length === 0 && <p>{t.unchanged}</p>}
      {since !== null && since.differences.length > 0 && (
        <List label={t.sinceTitle}>
          {since.differences.map((one) => (
            <DifferenceRow lang={lang} difference={one} key={`${one.what} ${one.item.id}`} />
          ))}
        </List>
      )}
      {!agendaIsFixed(meeting) && (
        <ButtonForm action={ownerPaths.sightings({ meetingId: meeting.id })} hidden={{ seen: data.mark }}>
          {t.seen}
        </ButtonForm>
      )}
    </Card>
  )
}

function DifferenceRow({ lang, difference }: { lang: Lang; difference: Difference }) {
  const t = messages[lang]
  return (
    <Row title={sayDifference(lang, difference)} headingLevel={3}>
      {difference.what === 'changed' &&
        difference.fields.map((change) => (
          <section key={change.field}>
            <h4>{fieldName(lang, change)}</h4>
            <DescriptionList
              facts={[
                { term: t.before, value: sayValue(lang, change.field, change.before) },
                { term: t.after, value: sayValue(lang, change.field, change.after) },
              ]}
            />
          </section>
        ))}
    </Row>
  )
}
