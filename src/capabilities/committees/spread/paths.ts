import { path } from '../../../platform/http/path.ts'

export const spreadPaths = { posts: path('/structure/posts') }
