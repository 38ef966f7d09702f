import { path } from '../../platform/http/path.ts'

export const todayPaths = { today: path('/') }
