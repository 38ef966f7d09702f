import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'
import { Button } from '../button/button.tsx'
import { HiddenInputs } from '../button/button-form.tsx'
import { DateField } from '../field/date-field.tsx'
import { SearchForm } from '../form/form.tsx'

export interface AsOfProps {
  lang: Lang
  /** The page itself, which answers `?on=`. */
  action: string
  /** YYYY-MM-DD, as asked for. */
  on: string
  /** YYYY-MM-DD */
  today: string
  /** The day in words. */
  said: string
  /** What else the address says, kept when the day changes. */
  keep?: Readonly<Record<string, string>> | undefined
}

/** Which day a page shows: said clearly when it is not today, with the way back, and a field for another day. */
export function AsOf({ lang, action, on, today, said, keep = {} }: AsOfProps) {
  const t = messages[lang]
  const back = new URLSearchParams(keep).toString()
  return (
    <div class={on === today ? 'as-of' : 'as-of as-of-other'}>
      {on !== today && (
        <p class="as-of-said">
          <strong>{on < today ? t.asItWas(said) : t.asItWillBe(said)}</strong>{' '}
          <a href={back === '' ? action : `${action}?${back}`}>{t.backToToday}</a>
        </p>
      )}
      <SearchForm action={action} label={t.otherDay}>
        <HiddenInputs values={keep} />
        <DateField lang={lang} name="on" id="day-shown" label={t.otherDay} value={on} />
        <Button>{t.showDay}</Button>
      </SearchForm>
    </div>
  )
}
