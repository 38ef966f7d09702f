import { sayCounted, usedSeconds, type ItemTime } from '../rules.ts'

/** Time used on an item. It goes on counting where script runs; otherwise it is as of the page. */
export function CountedTime({
  times,
  itemId,
  until,
  runs,
}: {
  times: readonly ItemTime[]
  itemId: string
  until: Date
  runs: boolean
}) {
  const seconds = usedSeconds(times, itemId, until)
  return (
    <running-clock seconds={String(seconds)} runs={runs ? 'yes' : 'no'}>
      {sayCounted(seconds)}
    </running-clock>
  )
}
