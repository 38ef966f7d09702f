import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { Piece } from '../../../platform/search/excerpt.ts'
import { Button } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { SelectField, type Choice as Option } from '../../../ui/components/field/select-field.tsx'
import { SearchForm } from '../../../ui/components/form/form.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Pagination } from '../../../ui/components/pagination/pagination.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { levelName, type AgreementClocks } from '../../agreement/rules.ts'
import { apsaTags, itemKinds } from '../../meetings/agenda/rules.ts'
import { approvalPaths } from '../../meetings/approval/paths.ts'
import { messages as meetingMessages } from '../../meetings/messages.ts'
import { messages as minutesMessages } from '../../meetings/minutes/messages.ts'
import { outcomes } from '../../meetings/minutes/rules.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { messages } from '../messages.ts'
import { searchPaths } from '../paths.ts'
import type { FoundTexts, ShownText } from '../queries.ts'
import { isChosen, type Choice, type ChoiceName } from '../rules.ts'

interface TextsProps {
  lang: Lang
  text: string
  chosen: Choice
  texts: FoundTexts
  agreement: AgreementClocks | null
}

/** Words that find something, when those typed find nothing. */
export function Meant({ lang, meant }: { lang: Lang; meant: string }) {
  const t = messages[lang]
  return (
    <p>
      {t.meant} <a href={searchPaths.search({}, { q: meant })}>{meant}</a>?
    </p>
  )
}

/** What agendas and minutes say, with what can be chosen among it. */
export function Texts(props: TextsProps) {
  const { lang, text, chosen, texts } = props
  const t = messages[lang]
  const hrefOf = (page: number) => searchPaths.search({}, { q: text, ...queryOf(chosen), page: String(page) })
  return (
    <Card title={t.texts}>
      <Stack>
        <p class="meta">
          {texts.total === null ? t.textsMany : t.textsCount(texts.total)} {t.textsLead}
        </p>
        <Choices {...props} />
        {texts.shown.length === 0 ? (
          <p>{t.noneChosen}</p>
        ) : (
          <List label={t.texts}>
            {texts.shown.map((one) => (
              <FoundText lang={lang} one={one} key={one.itemId} />
            ))}
          </List>
        )}
        <Pagination lang={lang} page={texts.page} pages={texts.pages} hrefOf={hrefOf} />
      </Stack>
    </Card>
  )
}

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>{pieces.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text))}</>
)

function FoundText({ lang, one }: { lang: Lang; one: ShownText }) {
  const t = messages[lang]
  const { meetingId, itemId } = one
  const href =
    one.what === 'minutes'
      ? `${approvalPaths.published({ meetingId })}#item-${itemId}`
      : meetingPaths.item({ meetingId, itemId })
  return (
    <Row
      title={<Pieces pieces={one.title} />}
      href={href}
      tags={
        <>
          <Tag>{t[one.what]}</Tag>
          {one.outcome && <Tag>{minutesMessages[lang].outcomes[one.outcome]}</Tag>}
        </>
      }
      meta={`${one.committeeName} · ${sayDate(one.heldOn, lang, 'medium')}`}
    >
      {one.isClosed ? (
        <p class="meta">{t.closedItem}</p>
      ) : (
        one.excerpt.length > 0 && (
          <p>
            <Pieces pieces={one.excerpt} />
          </p>
        )
      )}
    </Row>
  )
}

const named = {
  committeeId: 'body',
  level: 'level',
  year: 'year',
  kind: 'kind',
  apsa: 'apsa',
  outcome: 'outcome',
} as const

const queryOf = (chosen: Choice): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(named).map(([name, inAddress]) => [inAddress, chosen[name as ChoiceName]?.toString()]),
  )

const mostBodies = 50

/** What the agreement calls a level; its number when it calls it nothing. */
function levelWords(lang: Lang, agreement: AgreementClocks | null, level: number): string {
  const name = levelName(agreement, level)
  return name === '' || name === String(level) ? messages[lang].levelNumber(level) : name
}

function Choices({ lang, text, chosen, texts, agreement }: TextsProps) {
  const t = messages[lang]
  const field = (name: ChoiceName, label: string, options: readonly Option[]) => {
    const value = chosen[name]?.toString()
    // What is chosen stays chosen, also where nothing is left to choose among.
    if (!options.some((one) => one.value === value) && value !== undefined) {
      return <input type="hidden" name={named[name]} value={value} />
    }
    if (options.length === 0) return null
    return <SelectField lang={lang} name={named[name]} label={label} empty={t.all} value={value} choices={options} />
  }
  const option = optionsOf(lang, chosen, texts)
  return (
    <details open={isChosen(chosen)}>
      <summary>{t.choose}</summary>
      <SearchForm action={searchPaths.search()} label={t.choose}>
        <input type="hidden" name="q" value={text} />
        {field('committeeId', t.body, bodiesOf(lang, texts))}
        {field(
          'level',
          t.level,
          option('level', ['1', '2', '3', '4'], (value) => levelWords(lang, agreement, Number(value))),
        )}
        {field(
          'year',
          t.year,
          option('year', [], (value) => value),
        )}
        {field(
          'kind',
          t.kind,
          option('kind', itemKinds, (value) => meetingMessages[lang].kinds[value]),
        )}
        {field(
          'apsa',
          t.apsa,
          option('apsa', apsaTags, (value) => meetingMessages[lang].apsa[value]),
        )}
        {field(
          'outcome',
          t.outcome,
          option('outcome', outcomes, (value) => minutesMessages[lang].outcomes[value]),
        )}
        <Button>{t.chosenGo}</Button>
        {isChosen(chosen) && <a href={searchPaths.search({}, { q: text })}>{t.clear}</a>}
      </SearchForm>
    </details>
  )
}

/** The values that something is found by, with how many; all values where too much is found to be counted. */
const optionsOf =
  (lang: Lang, chosen: Choice, { counts, shown }: FoundTexts) =>
  <T extends string>(name: ChoiceName, values: readonly T[], label: (value: T) => string): Option[] => {
    const years = [...new Set(counts?.year.keys() ?? shown.map(({ heldOn }) => heldOn.slice(0, 4)))]
      .toSorted()
      .toReversed()
    const all = name === 'year' ? (years as T[]) : values
    const isHere = (value: T) => counts === null || counts[name].has(value) || String(chosen[name]) === value
    const said = (value: T) =>
      counts ? messages[lang].counted(label(value), counts[name].get(value) ?? 0) : label(value)
    return all.filter(isHere).map((value) => ({ value, label: said(value) }))
  }

function bodiesOf(lang: Lang, { counts, committeeNames }: FoundTexts): Option[] {
  const bodies = [...committeeNames].map(([value, name]) => ({
    value,
    name,
    count: counts?.committeeId.get(value) ?? 0,
  }))
  return bodies
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'da'))
    .slice(0, mostBodies)
    .map(({ value, name, count }) => ({ value, label: counts ? messages[lang].counted(name, count) : name }))
}
