import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { PersonRef, SeatWithHolders } from '../rules.ts'
import type { MandateKind, Post, Side, Standing } from '../schema.ts'

/** One line of a member list: somebody on a seat, a vacant seat, or whoever holds a post without a seat. */
export interface MemberLine {
  readonly side: Side | null
  readonly seat: string
  readonly electionGroup: string
  /** null: nobody sits there. */
  readonly name: string | null
  readonly kind: MandateKind | null
  readonly standing: Standing | null
  /** On a substitute's line: who the member of the seat is. */
  readonly steppingInFor: string | null
  readonly post: Post | null
  /** Trade union, for representatives only. */
  readonly organisation: string
  readonly electorate: string
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/**
 * The list of a body: each seat with its member or as vacant, its substitutes right after, then those who hold a post
 * without a seat, such as the secretary. It says what the body's page says and nothing more.
 */
export function memberLines(
  roster: readonly SeatWithHolders[],
  posts: readonly (PersonRef & { readonly post: Post })[],
): MemberLine[] {
  const seated = new Set(roster.flatMap(({ holder }) => (holder ? [holder.personId] : [])))
  const postOf = (personId: string) => posts.find((held) => held.personId === personId)?.post ?? null
  const onSeats = roster.flatMap((seat) => linesOf(seat, postOf))
  const beside = posts
    .filter(({ personId }) => !seated.has(personId))
    .map(({ name, post }): MemberLine => ({ ...nothing, name, post }))
  return [...onSeats, ...beside]
}

const nothing: MemberLine = {
  side: null,
  seat: '',
  electionGroup: '',
  name: null,
  kind: null,
  standing: null,
  steppingInFor: null,
  post: null,
  organisation: '',
  electorate: '',
  from: null,
  to: null,
}

function linesOf(seat: SeatWithHolders, postOf: (personId: string) => Post | null): MemberLine[] {
  const place = { ...nothing, side: seat.side, seat: seat.title, electionGroup: seat.electionGroup ?? '' }
  const filled = ({ name, kind, organisation, electorate, from, to }: NonNullable<SeatWithHolders['holder']>) => ({
    ...place,
    name,
    kind,
    organisation: organisation ?? '',
    electorate,
    from,
    to,
  })
  const { holder } = seat
  const member: MemberLine =
    holder === null ? place : { ...filled(holder), standing: 'member', post: postOf(holder.personId) }
  const substitutes = seat.substitutes.map((one): MemberLine => ({
    ...filled(one),
    standing: 'substitute',
    steppingInFor: holder?.name ?? null,
  }))
  return [member, ...substitutes]
}
