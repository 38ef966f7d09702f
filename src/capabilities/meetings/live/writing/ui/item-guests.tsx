import { typedText } from '../../../../../platform/http/form.ts'
import { ButtonForm } from '../../../../../ui/components/button/button-form.tsx'
import { Button } from '../../../../../ui/components/button/button.tsx'
import { TextField } from '../../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../../ui/components/form/form.tsx'
import { List, Row } from '../../../../../ui/components/list/list.tsx'
import type { MinutesItem } from '../../../minutes/rules.ts'
import { messages } from '../../messages.ts'
import { livePaths } from '../../paths.ts'
import type { DeskProps } from './desk-page.tsx'

/** Who came for this item only: those the agenda names with one press, others by name. */
export function ItemGuests({ lang, meeting, state, entry, typed, errors }: DeskProps & { entry: MinutesItem }) {
  const t = messages[lang]
  const { item } = entry
  const at = { meetingId: meeting.id, itemId: item.id }
  const there = state.guests.filter(({ itemId }) => itemId === item.id)
  const invited = (item.details?.guests ?? []).filter(({ name }) => !there.some((guest) => guest.name === name))
  return (
    <section class="stack stack-tight" aria-labelledby="desk-guests">
      <h3 id="desk-guests">{t.guests}</h3>
      {there.length === 0 && <p class="meta">{t.noGuests}</p>}
      <List>
        {there.map((guest) => (
          <Row
            key={guest.id}
            headingLevel={4}
            title={guest.name}
            meta={guest.title}
            actions={
              <ButtonForm
                small
                kind="quiet"
                action={livePaths.guestRemovals(at)}
                hidden={{ guest: guest.id }}
                label={t.guestRemoveFor(guest.name)}
              >
                {t.guestRemove}
              </ButtonForm>
            }
          />
        ))}
      </List>
      {invited.map(({ name, what }) => (
        <ButtonForm small key={name} action={livePaths.guests(at)} hidden={{ name, title: what }}>
          {t.guestInvited(name)}
        </ButtonForm>
      ))}
      <NewGuest lang={lang} action={livePaths.guests(at)} typed={typed} errors={errors} />
    </section>
  )
}

type NewGuestProps = Pick<DeskProps, 'lang' | 'typed' | 'errors'> & { readonly action: string }

function NewGuest({ lang, action, typed, errors }: NewGuestProps) {
  const t = messages[lang]
  return (
    <details open={errors?.['name'] !== undefined}>
      <summary>{t.guestAddOpen}</summary>
      <Form action={action} label={t.guestAddOpen}>
        <TextField
          lang={lang}
          name="name"
          label={t.guestName}
          width="medium"
          maxLength={120}
          error={errors?.['name']}
          value={typedText(typed, 'name')}
        />
        <TextField
          lang={lang}
          name="title"
          label={t.guestTitle}
          width="medium"
          maxLength={120}
          error={errors?.['title']}
          value={typedText(typed, 'title')}
        />
        <FormButtons>
          <Button small>{t.guestAdd}</Button>
        </FormButtons>
      </Form>
    </details>
  )
}
