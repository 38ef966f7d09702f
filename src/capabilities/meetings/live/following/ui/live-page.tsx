import { sayDate } from '../../../../../platform/clock/words.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { RichTextView } from '../../../../../platform/rich-text/rich-text-view.tsx'
import { LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { Stack } from '../../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../../ui/components/level-mark/level-mark.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { messages as minutesWords } from '../../../minutes/messages.ts'
import type { MinutesItem } from '../../../minutes/rules.ts'
import { speakerName } from '../../../minutes/ui/item-fields.tsx'
import { meetingPaths } from '../../../paths.ts'
import type { Meeting } from '../../../rules.ts'
import { messages } from '../../messages.ts'
import { livePaths } from '../../paths.ts'
import type { LiveState } from '../../queries.ts'
import { runningTime } from '../../rules.ts'

interface Props {
  readonly lang: Lang
  readonly now: Date
  readonly meeting: Meeting
  readonly state: LiveState
}

/** The minutes while they are written, for those who are at the meeting. */
export function LivePage({ lang, meeting, state }: Props) {
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  const running = runningTime(state.times, meeting)?.itemId
  return (
    <Stack gap="loose">
      <PageHeader
        title={t.liveTitle(sayDate(meeting.on, lang, 'medium'))}
        lead={<LevelMark level={meeting.committee.level as Level}>{meeting.committee.name}</LevelMark>}
        actions={
          <>
            <LinkButton small href={livePaths.live(at)}>
              {t.liveWithoutScript}
            </LinkButton>
            <LinkButton small href={livePaths.screen(at)}>
              {t.screen}
            </LinkButton>
          </>
        }
      />
      <p class="meta">{t.liveLead}</p>
      <live-minutes
        source={livePaths.changes(at)}
        afterwards={meetingPaths.meeting(at)}
        running={t.running}
        nothing={t.nothingYet}
      >
        <Stack gap="loose">
          {state.items.map((entry) => (
            <ItemNow key={entry.item.id} lang={lang} entry={entry} isRunning={running === entry.item.id} />
          ))}
        </Stack>
      </live-minutes>
    </Stack>
  )
}

function ItemNow({ lang, entry, isRunning }: { lang: Lang; entry: MinutesItem; isRunning: boolean }) {
  const t = messages[lang]
  const { item, minutes } = entry
  return (
    <section data-item={item.id} aria-labelledby={`live-${item.id}`}>
      <Card>
        <h2 id={`live-${item.id}`}>
          {item.position}. {item.title}
        </h2>
        <p>
          <b data-running>{isRunning ? `${t.running} · ` : ''}</b>
          <span data-outcome>{minutes.outcome ? minutesWords[lang].outcomes[minutes.outcome] : t.noOutcome}</span>
        </p>
        <div class="rich-text-view" data-text>
          {minutes.text ? <RichTextView doc={minutes.text} /> : <p class="meta">{t.nothingYet}</p>}
        </div>
        <div class="stack" data-statements>
          {minutes.statements.map(({ id, by, text }) => (
            <blockquote class="statement" key={id}>
              <p>
                <b>{speakerName(lang, by)}</b>
              </p>
              <p>{text}</p>
            </blockquote>
          ))}
        </div>
      </Card>
    </section>
  )
}
