import { path } from '../../../platform/http/path.ts'

export const signInPaths = {
  signIn: path('/sign-in'),
  /** To the identity provider, and back from it. */
  provider: path('/sign-in/provider'),
  providerAnswer: path('/sign-in/provider/answer'),
  emailLink: path('/sign-in/email'),
  emailLinkSent: path('/sign-in/email/sent'),
  openEmailLink: path('/sign-in/email/links/:token'),
  demoCast: path('/demo/cast'),
  account: path('/account'),
  language: path('/language'),
  signOut: path('/sign-out'),
  signOutEverywhere: path('/sign-out/everywhere'),
}
