import type { ComponentChildren } from 'preact'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { asSentence, sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as handoverMessages } from '../../handover/messages.ts'
import { handoverPaths } from '../../handover/paths.ts'
import { messages as committeeMessages } from '../../messages.ts'
import { objectionPaths } from '../../objections/paths.ts'
import { committeePaths } from '../../paths.ts'
import { messages as seatMessages } from '../../seats/messages.ts'
import { HolderTags } from '../../ui/seat-row.tsx'
import { sayTerm } from '../../ui/words.ts'
import { messages } from '../messages.ts'
import { byTime, type Hat, type Hats, type PostHat } from '../rules.ts'

interface HatsPageProps {
  lang: Lang
  on: IsoDate
  person: { readonly personId: string; readonly name: string }
  hats: Hats
  /** Committees whose elections the reader keeps. */
  keeps: (committeeId: string) => boolean
  /** The reader is the person: papers left on the seats are theirs to read. */
  isOwn: boolean
}

/** One person's many hats on one page. */
export function HatsPage({ lang, on, person, hats, keeps, isOwn }: HatsPageProps) {
  const t = messages[lang]
  const mandates = byTime(hats.mandates, on)
  const posts = byTime(hats.posts, on)
  const parts = (['now', 'coming', 'over'] as const).filter(
    (part) => mandates[part].length + posts[part].length > 0 || part === 'now',
  )
  return (
    <>
      <PageHeader
        title={t.title(person.name)}
        lead={t.lead}
        actions={<LinkButton href={`/people/${person.personId}`}>{t.workplaces}</LinkButton>}
      />
      <Stack gap="loose">
        {parts.map((part) => (
          <Card title={t[part]} key={part}>
            {mandates[part].length + posts[part].length === 0 && <p class="meta">{t.none}</p>}
            {mandates[part].length + posts[part].length > 0 && (
              <List label={t[part]}>
                {posts[part].map((post) => (
                  <PostRow lang={lang} post={post} key={post.id} />
                ))}
                {mandates[part].map((hat) => (
                  <HatRow
                    lang={lang}
                    on={on}
                    hat={hat}
                    keeps={keeps(hat.committeeId)}
                    isOwn={isOwn}
                    key={hat.mandateId}
                  />
                ))}
              </List>
            )}
          </Card>
        ))}
      </Stack>
    </>
  )
}

function Place({ committeeId, name, level }: { committeeId: string; name: string; level: number }) {
  const link = <a href={committeePaths.committee({ committeeId })}>{name}</a>
  return level >= 1 && level <= 4 ? <LevelMark level={level as Level}>{link}</LevelMark> : link
}

function PostRow({ lang, post }: { lang: Lang; post: PostHat }) {
  return (
    <Row
      above={<Place committeeId={post.committeeId} name={post.committeeName} level={post.level} />}
      title={committeeMessages[lang].posts[post.post]}
      meta={asSentence(sayTerm(post, lang))}
    />
  )
}

interface HatRowProps {
  lang: Lang
  on: IsoDate
  hat: Hat
  keeps: boolean
  isOwn: boolean
}

function HatRow({ lang, on, hat, keeps, isOwn }: HatRowProps) {
  const t = messages[lang]
  const c = committeeMessages[lang]
  const meta = [
    hat.electorate && c.electorate(hat.electorate),
    hat.choice && t.chosen(seatMessages[lang].ways[hat.choice.way], sayDate(hat.choice.chosenOn, lang, 'medium')),
    sayTerm(hat, lang),
    hat.endReason && c.endReason(hat.endReason),
  ]
  const { committeeId, seatId, mandateId } = hat
  const quiet = (href: string, text: string, label: string) => (
    <LinkButton small kind="quiet" href={href} label={label}>
      {text}
    </LinkButton>
  )
  const isOver = hat.to !== null && hat.to <= on
  const handover = handoverMessages[lang].open
  const actions: ComponentChildren =
    (keeps && hat.choice) || (isOwn && !isOver) ? (
      <>
        {keeps &&
          hat.choice &&
          quiet(objectionPaths.choice({ committeeId, mandateId }), t.choice, t.choiceOf(hat.seatTitle))}
        {isOwn &&
          !isOver &&
          quiet(handoverPaths.handover({ committeeId, seatId }), handover, `${handover}: ${hat.seatTitle}`)}
      </>
    ) : undefined
  return (
    <Row
      above={<Place committeeId={hat.committeeId} name={hat.committeeName} level={hat.level} />}
      title={[hat.seatTitle, hat.electionGroup].filter(Boolean).join(' · ')}
      aside={c.standings[hat.standing]}
      tags={<HolderTags lang={lang} holder={hat} />}
      meta={asSentence(meta.filter(Boolean).join(' · '))}
      actions={actions}
    >
      {hat.to === null || hat.to > on ? <div class="meta">{stepIn(hat, lang)}</div> : undefined}
    </Row>
  )
}

function stepIn(hat: Hat, lang: Lang): string {
  const t = messages[lang]
  const names = hat.others.map((other) => other.name).join(', ')
  if (hat.standing === 'substitute') return names === '' ? t.substituteVacant : t.substituteFor(names)
  return names === '' ? t.nobodySteps : t.stepsIn(names)
}
