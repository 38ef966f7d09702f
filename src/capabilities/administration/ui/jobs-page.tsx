import { sayMoment } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { JobLine, JobOverview, JobState } from '../../../platform/operations/job-overview.ts'
import { ButtonForm } from '../../../ui/components/button/button-form.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../ui/components/table/table.tsx'
import { Tag, type TagTone } from '../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import { administrationPaths } from '../paths.ts'

const tones: Record<JobState, TagTone> = { waiting: 'neutral', retrying: 'warn', dead: 'danger' }

export function JobsPage({ lang, data }: { lang: Lang; data: JobOverview }) {
  const t = messages[lang]
  const counts = (['dead', 'retrying', 'waiting', 'done'] as const).map((state) => ({
    term: t.jobCounts[state],
    value: String(data.counts[state]),
  }))
  return (
    <Stack>
      <PageHeader title={t.jobsTitle} lead={t.jobsLead} />
      <Card>
        <DescriptionList facts={counts} />
      </Card>
      {data.lines.length === 0 ? (
        <EmptyState title={t.noJobs}>
          <p>{t.noJobsText}</p>
        </EmptyState>
      ) : (
        <JobTable lang={lang} lines={data.lines} />
      )}
    </Stack>
  )
}

function JobTable({ lang, lines }: { lang: Lang; lines: readonly JobLine[] }) {
  const t = messages[lang]
  return (
    <Table
      caption={t.jobsCaption}
      rows={lines}
      keyOf={(job) => job.id}
      columns={[
        { label: t.job, cell: (job) => <code>{job.name}</code> },
        { label: t.state, cell: (job) => <Tag tone={tones[job.state]}>{t.jobCounts[job.state]}</Tag> },
        { label: t.attempts, cell: (job) => job.attempts, align: 'end' },
        { label: t.next, cell: (job) => (job.state === 'dead' ? '–' : sayMoment(job.nextAt, lang)) },
        { label: t.error, cell: (job) => job.lastError ?? '–' },
        {
          label: t.actions,
          quiet: true,
          cell: (job) =>
            job.state === 'dead' && (
              <ButtonForm
                action={administrationPaths.newAttempt({ jobId: job.id })}
                small
                label={t.tryAgainLabel(job.name)}
              >
                {t.tryAgain}
              </ButtonForm>
            ),
        },
      ]}
    />
  )
}
