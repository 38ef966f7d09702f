import { holds, type Actor } from '../../../platform/auth/actor.ts'

/** The figures of all bodies side by side are HR's; those of one body stand open, as its agendas and minutes do. */
export const mayCompareAll = (actor: Actor): boolean => holds(actor, 'hr_consultant')
