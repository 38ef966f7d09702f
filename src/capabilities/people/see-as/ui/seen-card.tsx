import { today } from '../../../../platform/clock/dates.ts'
import { sayDate, sayTime } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { messages } from '../messages.ts'
import type { Seeing } from '../queries.ts'

/** On one's own account: which administrators have seen the pages as oneself, when, why and what they opened. */
export function SeenCard({ lang, seeings }: { lang: Lang; seeings: readonly Seeing[] }) {
  const t = messages[lang]
  const when = ({ beganAt, endsAt }: Seeing) =>
    t.fromTo(sayDate(today(beganAt), lang, 'medium'), sayTime(beganAt, lang), sayTime(endsAt, lang))
  return (
    <Card title={t.title} id="seen-as">
      <p class="meta">{t.text}</p>
      {seeings.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <List label={t.title}>
          {seeings.map((one) => (
            <Row key={one.id} title={one.viewerName} meta={`${when(one)} · ${one.reason}`}>
              {one.pages.length > 0 && (
                <details>
                  <summary>{t.opened(one.pages.length)}</summary>
                  <ul role="list">
                    {one.pages.map((address) => (
                      <li key={address}>{address}</li>
                    ))}
                  </ul>
                </details>
              )}
            </Row>
          ))}
        </List>
      )}
    </Card>
  )
}
