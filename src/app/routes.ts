import { agreementRoutes } from '../capabilities/agreement/routes.tsx'
import type { Route } from '../platform/http/route.ts'
import type { Config } from './config.ts'

/** Every address of the program, in one list: what is not here does not exist. */
export function routesFor(_config: Pick<Config, 'oidc'>): readonly Route[] {
  return [...agreementRoutes]
}

/** The list without an identity provider: the addresses are the same. */
export const allRoutes = routesFor({ oidc: null })
