import path from 'node:path'
import { z } from 'zod'
import { isEmailAddress, type Mailbox } from '../platform/mail/address.ts'

/*
 * Every setting of the program, in one place. All come from the environment and all have a safe default:
 * PORT, MEDSPIL_DATA and DATABASE_URL are the only ones an installation needs. docs/operations.md describes each.
 */
const Environment = z.object({
  /** Port to listen on. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address to listen on. Behind a proxy leave it at the loopback address. */
  MEDSPIL_HOST: z.string().default('127.0.0.1'),
  /** Folder of the embedded database. */
  MEDSPIL_DATA: z.string().min(1).default('./data'),
  /** A PostgreSQL (>= 15) address. Without it the embedded database is used. */
  DATABASE_URL: z.string().optional(),
  /** Scheme and host that people use, such as https://medspil.nordsund.dk. Default: http://localhost:PORT. */
  MEDSPIL_ORIGIN: z.url().optional(),
  /** What a new, empty installation becomes: demo (with the demo municipality) or real. Marked in the database for good. */
  MEDSPIL_NEW: z.enum(['demo', 'real']).default('demo'),
  /** The municipality's name in a new real installation. */
  MEDSPIL_MUNICIPALITY: z.string().min(1).default('Kommunen'),
  /** E-mail address of the first administrator in a new real installation. */
  MEDSPIL_FIRST_ADMINISTRATOR: z.string().optional(),
  /** SMTP address such as smtps://user:password@mail.kommune.dk. Without it mail waits in the outbox. */
  SMTP_URL: z.string().optional(),
  /** Sender of mails. */
  MAIL_FROM: z.string().default('Medspil <medspil@medspil.example>'),
  /** OpenID Connect provider: issuer address, client id and secret. All three, or none. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What the button says, such as the provider's name. */
  OIDC_NAME: z.string().default('kommunens login'),
  /** The provider's claim that holds a person's employee number, for the first sign-in. */
  OIDC_EMPLOYEE_NUMBER_CLAIM: z.string().default('employee_number'),
  /** on: this process runs jobs too. off: another process (dist/worker.js) does. */
  MEDSPIL_JOBS: z.enum(['on', 'off']).default('on'),
  /** Least severe log line that is written. */
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | null
  readonly origin: string | null
  readonly newInstallation: 'demo' | 'real'
  readonly municipality: string
  readonly firstAdministrator: string | null
  readonly smtpUrl: string | null
  readonly mailFrom: Mailbox
  readonly oidc: OidcSettings | null
  readonly runsJobs: boolean
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly employeeNumberClaim: string
  readonly name: string
}

export class BadConfig extends Error {}

/** Reads the settings; throws BadConfig with a line per mistake, naming the variable and never its value. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  // An empty variable is an unset one: that is how most deployment tools say "none".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(given)
  if (!result.success) {
    throw new BadConfig(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const e = result.data
  return {
    port: e.PORT,
    host: e.MEDSPIL_HOST,
    dataFolder: path.resolve(e.MEDSPIL_DATA),
    databaseUrl: e.DATABASE_URL ?? null,
    origin: e.MEDSPIL_ORIGIN?.replace(/\/+$/, '') ?? null,
    newInstallation: e.MEDSPIL_NEW,
    municipality: e.MEDSPIL_MUNICIPALITY,
    firstAdministrator: e.MEDSPIL_FIRST_ADMINISTRATOR ?? null,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: readMailbox(e.MAIL_FROM),
    oidc: readOidc(e),
    runsJobs: e.MEDSPIL_JOBS === 'on',
    logLevel: e.LOG_LEVEL,
  }
}

function readOidc(e: z.infer<typeof Environment>): OidcSettings | null {
  const given = [e.OIDC_ISSUER, e.OIDC_CLIENT_ID, e.OIDC_CLIENT_SECRET].filter((value) => value !== undefined).length
  if (given === 0) return null
  if (e.OIDC_ISSUER === undefined || e.OIDC_CLIENT_ID === undefined || e.OIDC_CLIENT_SECRET === undefined) {
    throw new BadConfig('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three, or none')
  }
  return {
    issuer: e.OIDC_ISSUER,
    clientId: e.OIDC_CLIENT_ID,
    clientSecret: e.OIDC_CLIENT_SECRET,
    employeeNumberClaim: e.OIDC_EMPLOYEE_NUMBER_CLAIM,
    name: e.OIDC_NAME,
  }
}

/** `Name <address>` or an address alone. */
function readMailbox(text: string): Mailbox {
  const match = /^(.*)<([^<>]+)>$/.exec(text.trim())
  const address = (match?.[2] ?? text).trim()
  if (!isEmailAddress(address)) throw new BadConfig('MAIL_FROM: write it as Name <address>')
  return { name: match?.[1]?.trim() ?? '', address }
}
