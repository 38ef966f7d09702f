import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { signInPaths } from '../../sign-in/paths.ts'
import { messages } from '../messages.ts'
import { ownNamePaths } from '../paths.ts'
import type { OwnName } from '../queries.ts'

/** On the account page: what one is called, and where it is changed. */
export function OwnNameCard({ lang, name }: { lang: Lang; name: OwnName }) {
  const t = messages[lang]
  return (
    <Card title={t.title}>
      <p>{name.isKnown ? `${name.givenName} ${name.familyName}` : t.unknown}</p>
      {name.isFromElsewhere ? (
        <p class="meta">{t.fromElsewhere}</p>
      ) : (
        <LinkButton href={ownNamePaths.ownName({}, { return_to: signInPaths.account() })}>
          {name.isKnown ? t.change : t.give}
        </LinkButton>
      )}
    </Card>
  )
}
