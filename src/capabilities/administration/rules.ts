/*
 * Administration: the state of the installation, for the one who keeps it running.
 * Owns no tables: it shows jobs, the outbox and the event log of the platform, and the roles of people.
 * Words: job (baggrundsopgave), dead job (opgivet opgave), outbox (udbakke), event log (hændelseslog).
 * States of a mail: waiting, sent, failed; of a job: waiting, retrying, dead. Both are derived by the platform.
 * An administrator keeps the system, not the meetings: what mails say is shown in a demo only.
 */

/** How many mails or events stand on one page. */
export const linesPerPage = 50

/** A page of lines when one more than fits was fetched, and the id that the next page begins after. */
export function pageOf<T extends { readonly id: string }>(fetched: readonly T[]): { lines: T[]; next: string | null } {
  const lines = fetched.slice(0, linesPerPage)
  return { lines, next: fetched.length > linesPerPage ? (lines.at(-1)?.id ?? null) : null }
}
