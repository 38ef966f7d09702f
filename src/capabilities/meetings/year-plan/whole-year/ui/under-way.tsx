import { LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../../ui/components/confirm/confirm.tsx'
import { Cluster } from '../../../../../ui/components/layout/layout.tsx'
import { Progress } from '../../../../../ui/components/progress/progress.tsx'
import { yearPlanPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import type { WholeYearPageProps } from './whole-year-page.tsx'

/** How far the work has come. The page is loaded again by itself until it is done, unless the reader does not want that. */
export function UnderWay({ lang, wholeYear, mayCancel, isStill }: WholeYearPageProps) {
  const t = messages[lang]
  const { id, step, done, steps } = wholeYear
  const at = { wholeYearId: id }
  return (
    <Card title={t.underWay}>
      <Progress
        label={t.progress}
        value={done}
        max={Math.max(1, steps)}
        text={t.progressOf(t.steps[step], done, step === 'waiting' || step === 'finishing' ? 0 : steps)}
      />
      <p>
        {t.underWayText} {isStill ? t.isStill : t.isRefreshed}
      </p>
      <Cluster>
        <LinkButton kind={isStill ? 'primary' : 'secondary'} href={yearPlanPaths.wholeYear(at)}>
          {isStill ? t.look : t.lookNow}
        </LinkButton>
        {!isStill && (
          <LinkButton kind="quiet" href={yearPlanPaths.wholeYear(at, { still: '1' })}>
            {t.stayStill}
          </LinkButton>
        )}
      </Cluster>
      {mayCancel && (
        <Confirm
          lang={lang}
          opens={t.cancel}
          action={yearPlanPaths.wholeYearCancellation(at)}
          confirms={t.cancelConfirm}
        >
          <p>{t.cancelText}</p>
        </Confirm>
      )}
    </Card>
  )
}
