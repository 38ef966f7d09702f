import { path } from '../../../platform/http/path.ts'

export const hatPaths = { posts: path('/people/:personId/posts') }
