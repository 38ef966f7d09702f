import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { FormButtons, SearchForm } from '../../../../ui/components/form/form.tsx'
import { ReceiverChoice } from '../../../../ui/components/receiver-choice/receiver-choice.tsx'
import { messages } from '../messages.ts'
import type { PassOnPage } from '../receivers/queries.ts'
import { asWho, isSelected } from '../rules.ts'

interface Props {
  lang: Lang
  /** The page itself: the answer is the same page with the receivers listed. */
  address: string
  found: Pick<PassOnPage, 'choosing' | 'selection' | 'others' | 'found'>
}

/** Whom it goes to when it goes to many: a level, a branch, the workplaces of some centres. Asks only; nothing is sent. */
export function ReceiversForm({ lang, address, found }: Props) {
  const { choosing, selection, others } = found
  const t = messages[lang].many
  if (!choosing) return null
  return (
    <Card title={t.title}>
      <p>{t.lead}</p>
      <SearchForm action={address} label={t.title}>
        <ReceiverChoice
          lang={lang}
          words={t}
          who={t.who}
          choosing={choosing}
          chosen={{ ...selection, who: asWho(selection.reach) }}
          others={others}
        />
        <FormButtons>
          <Button>{t.show}</Button>
          {isSelected(selection) && (
            <LinkButton kind="quiet" href={address}>
              {t.startOver}
            </LinkButton>
          )}
        </FormButtons>
      </SearchForm>
      {isSelected(selection) && found.found.length === 0 && <p class="meta">{t.nobody}</p>}
    </Card>
  )
}
