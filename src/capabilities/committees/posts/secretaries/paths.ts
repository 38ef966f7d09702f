import { path } from '../../../../platform/http/path.ts'

export const secretaryPaths = {
  /** Secretaries of many bodies at once. */
  secretaries: path('/committees/secretaries'),
}
