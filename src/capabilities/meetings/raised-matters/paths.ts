import { path } from '../../../platform/http/path.ts'

export const raisedMatterPaths = { raisedMatters: path('/raised-matters') }
