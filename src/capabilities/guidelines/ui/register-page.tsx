import { sayDate } from '../../../platform/clock/words.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import type { AgreementClocks } from '../../agreement/rules.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { messages } from '../messages.ts'
import { guidelinePaths } from '../paths.ts'
import type { AgreedItem, ListedGuideline } from '../queries.ts'
import { inGroups } from '../rules.ts'
import { agreedByWords, coverageWords, StandingTag } from './guideline-words.tsx'

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly agreement: AgreementClocks | null
  readonly register: readonly ListedGuideline[]
  readonly mayEnter: boolean
  /** How many that must exist do not, told to those who are to see to it; null for everybody else. */
  readonly missing: number | null
  readonly agreed: readonly AgreedItem[]
}

/** "Retningslinjer for dig": those that cover the reader, then the others. */
export function RegisterPage(props: Props) {
  const { lang, register, mayEnter, missing, agreed } = props
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader
        title={t.titleMine}
        lead={t.lead}
        actions={
          <>
            {missing !== null && <LinkButton href={guidelinePaths.duties()}>{t.duties}</LinkButton>}
            {mayEnter && (
              <LinkButton kind="primary" href={guidelinePaths.newGuideline()}>
                {t.add}
              </LinkButton>
            )}
          </>
        }
      />
      {missing !== null && missing > 0 && (
        <Notice lang={lang} tone="warn" title={t.missing(missing)}>
          <p>{t.missingText}</p>
        </Notice>
      )}
      {agreed.length > 0 && <AgreedCard lang={lang} agreed={agreed} />}
      {register.length === 0 ? (
        <Card>
          <EmptyState title={t.empty}>
            <p>{t.emptyText}</p>
          </EmptyState>
        </Card>
      ) : (
        <Groups {...props} />
      )}
    </Stack>
  )
}

/** What minutes say was agreed, to be entered with the item it comes from. */
function AgreedCard({ lang, agreed }: Pick<Props, 'lang' | 'agreed'>) {
  const t = messages[lang]
  return (
    <Card title={t.agreedAtMeetings}>
      <p>{t.agreedAtMeetingsLead}</p>
      <List label={t.agreedAtMeetings}>
        {agreed.map((item) => (
          <Row
            key={item.itemId}
            title={item.title}
            href={meetingPaths.item({ meetingId: item.meetingId, itemId: item.itemId })}
            meta={`${item.committeeName} · ${sayDate(item.heldOn, lang, 'medium')}`}
            actions={
              <LinkButton
                small
                href={guidelinePaths.newGuideline({}, { item: item.itemId })}
                label={`${t.enterIt}: ${item.title}`}
              >
                {t.enterIt}
              </LinkButton>
            }
            actionsAtEnd
          />
        ))}
      </List>
    </Card>
  )
}

function Groups(props: Props) {
  const { lang, on, register } = props
  const t = messages[lang]
  const { mine, others, ended } = inGroups(register, on)
  return (
    <>
      <Card title={t.mine}>
        {mine.length === 0 ? (
          <EmptyState title={t.mineEmpty}>
            <p>{t.mineEmptyText}</p>
          </EmptyState>
        ) : (
          <Group {...props} label={t.mine} guidelines={mine} />
        )}
      </Card>
      {others.length > 0 && (
        <Card title={t.others}>
          <Group {...props} label={t.others} guidelines={others} />
        </Card>
      )}
      {ended.length > 0 && (
        <Card title={t.ended}>
          <Group {...props} label={t.ended} guidelines={ended} />
        </Card>
      )}
    </>
  )
}

interface GroupProps extends Pick<Props, 'lang' | 'on' | 'agreement'> {
  readonly label: string
  readonly guidelines: readonly ListedGuideline[]
}

function Group({ lang, on, agreement, label, guidelines }: GroupProps) {
  const t = messages[lang]
  return (
    <List label={label}>
      {guidelines.map((one) => (
        <Row
          key={one.id}
          title={one.title}
          href={guidelinePaths.guideline({ guidelineId: one.id })}
          tags={
            <>
              <Tag>{t.kinds[one.kind]}</Tag>
              <StandingTag lang={lang} guideline={one} on={on} />
            </>
          }
          meta={[coverageWords(lang, one, agreement), agreedByWords(one)].filter(Boolean).join(' · ')}
        />
      ))}
    </List>
  )
}
