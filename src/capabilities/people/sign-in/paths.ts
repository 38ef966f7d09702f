import { path } from '../../../platform/http/path.ts'

export const signInPaths = {
  signIn: path('/sign-in'),
  signOut: path('/sign-out'),
  language: path('/language'),
  account: path('/account'),
  demoCast: path('/demo/cast'),
}
