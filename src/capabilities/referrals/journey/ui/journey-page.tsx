import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Pagination } from '../../../../ui/components/pagination/pagination.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { messages as journeyMessages } from '../../../journeys/messages.ts'
import { stateOf } from '../../../journeys/rules.ts'
import { messages as referralMessages } from '../../messages.ts'
import { referralPaths } from '../../paths.ts'
import type { ShownLeg } from '../../queries.ts'
import { DueMark } from '../../../../ui/components/clock-mark/due-mark.tsx'
import { sayDue } from '../../ui/leg-due.ts'
import { LegSteps } from '../../ui/leg-steps.tsx'
import { messages } from '../messages.ts'
import type { JourneyPage as Found } from '../queries.ts'
import { fewLegs, legsAPage, type SideWay } from '../rules.ts'
import { JourneyCheck } from './journey-check.tsx'
import { JourneyPicture } from './journey-picture.tsx'
import { JourneyStanding, nameOfPart } from './journey-standing.tsx'
import { JourneyTall } from './journey-tall.tsx'
import { JourneyStart } from './journey-start.tsx'
import { partAddress } from './part-address.ts'

/** A matter's way between the committees: a picture for who would rather look, and the same facts in words. */
export function JourneyPage({
  lang,
  found,
  besides,
}: {
  lang: Lang
  found: Found
  besides: { readonly title: string; readonly shown: ComponentChildren; readonly ways: readonly SideWay[] }
}) {
  const t = referralMessages[lang]
  return (
    <Stack gap="loose">
      <PageHeader title={t.journeyTitle(found.title)} lead={messages[lang].lead(found.legs.length)} />
      <Card title={t.journey.picture}>
        <JourneyPicture lang={lang} found={found} ways={besides.ways} />
        <JourneyTall lang={lang} found={found} ways={besides.ways} />
      </Card>
      {found.start && <JourneyStart lang={lang} start={found.start} />}
      <JourneyStanding lang={lang} found={found} />
      <OpenedLegs lang={lang} found={found} />
      {besides.shown && <Card title={besides.title}>{besides.shown}</Card>}
      <JourneyCheck lang={lang} journeyId={found.journeyId} root={found.root} />
    </Stack>
  )
}

/** The legs one by one: all of a short journey, of a long one those that were chosen. */
function OpenedLegs({ lang, found }: { lang: Lang; found: Found }) {
  const t = referralMessages[lang].journey
  const { opened, parts, journeyId } = found
  const part = parts.find(({ key }) => key === opened.part)
  const isLong = found.legs.length > fewLegs
  const title = part ? messages[lang].shownPart(nameOfPart(part, lang), opened.branchName) : t.legs
  return (
    <Card title={title} id="legs">
      {isLong && !part ? (
        <p class="meta">{messages[lang].choosePart}</p>
      ) : (
        <List numbered={!isLong} label={title}>
          {opened.legs.map((leg, index) => (
            <LegRow
              lang={lang}
              leg={leg}
              number={isLong ? (opened.page - 1) * legsAPage + index + 1 : index + 1}
              key={leg.id}
            />
          ))}
        </List>
      )}
      {part && opened.pages > 1 && (
        <Pagination
          lang={lang}
          page={opened.page}
          pages={opened.pages}
          hrefOf={(page) =>
            partAddress(journeyId, {
              part: part.key,
              ...(opened.branch === null ? {} : { branch: opened.branch }),
              page,
            })
          }
        />
      )}
    </Card>
  )
}

function LegRow({ lang, leg, number }: { lang: Lang; leg: ShownLeg; number: number }) {
  const t = referralMessages[lang]
  const j = journeyMessages[lang]
  return (
    <Row
      number={number}
      headingLevel={3}
      title={t.between(leg.from.name, leg.to.name)}
      href={referralPaths.referral({ referralId: leg.id })}
      aside={<DueMark lang={lang} dueOn={leg.dueOn} clock={leg.clock} />}
      tags={
        <>
          <Tag tone="info">{j.purposes[leg.purpose]}</Tag>
          <Tag>{j.states[stateOf(leg)]}</Tag>
        </>
      }
      meta={sayDue(leg, lang)}
    >
      <LegSteps lang={lang} leg={leg} />
    </Row>
  )
}
