import { guidelinePaths } from '../../guidelines/paths.ts'
import { wheelPaths } from '../paths.ts'

/** Where one reads all that is said of an item: a revision at its guideline. */
export const hrefOf = ({ id, isRevision }: { readonly id: string; readonly isRevision?: true }): string =>
  isRevision ? guidelinePaths.guideline({ guidelineId: id }) : wheelPaths.item({ wheelItemId: id })
