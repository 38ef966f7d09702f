import { allImports, type Import } from './imports.ts'
import { capabilityOf, isForTests, isTest, type Finding, type Project } from './project.ts'

const fileName = (file: string) => file.split('/').at(-1) ?? ''
const room = (file: string): string =>
  file.startsWith('src/') ? (file.split('/')[1] ?? '') : (file.split('/')[0] ?? '')

/** What of a capability another may use, and why nothing else. */
const openToOthers = ['queries.ts', 'commands.ts', 'events.ts', 'rules.ts', 'policy.ts', 'paths.ts', 'messages.ts']

type Rule = (found: Import) => string | null

const appIsOnTop: Rule = ({ from, to }) =>
  room(to) === 'app' && room(from) !== 'app'
    ? 'Only entry points know src/app: it puts the parts together. Take what you need as an argument.'
    : null

const platformHasNoDomain: Rule = ({ from, to }) => {
  if (room(from) !== 'platform' || !['capabilities', 'ui'].includes(room(to))) return null
  if (room(to) === 'ui' && from.startsWith('src/platform/rich-text/') && fileName(from).includes('view')) return null
  return 'src/platform is how, without domain words or looks. Let the capability hand it in, or move this file up.'
}

const uiCouldShipElsewhere: Rule = ({ from, to }) =>
  room(from) === 'ui' && room(to) === 'capabilities'
    ? 'src/ui could ship in another product. Take plain values as props, or keep the component in its capability.'
    : null

const demoIsOverTheCapabilities: Rule = ({ from, to }) => {
  if (room(to) === 'demo' && !['app', 'demo'].includes(room(from))) {
    return 'Nothing in the product knows the demo municipality: only src/app loads it.'
  }
  return room(from) === 'demo' && room(to) === 'ui'
    ? 'The demo makes rows. How they look is for the capabilities.'
    : null
}

const testsStayOut: Rule = ({ from, to, isType }) =>
  isForTests(to) && !isForTests(from) && !isType
    ? 'Builders and test tools must not reach people. Move what is really needed into a file of the product.'
    : null

const throughTheFrontDoor: Rule = ({ from, to, isType }) => {
  const [mine, theirs] = [capabilityOf(from), capabilityOf(to)]
  if (mine === null || theirs === null || mine === theirs || isForTests(from)) return null
  if (openToOthers.includes(fileName(to)) || (fileName(to) === 'schema.ts' && isType)) return null
  return `${mine} uses ${theirs} only through its ${openToOthers.join(', ')} (and types of schema.ts). Ask ${theirs} for a query or command that says what you need.`
}

interface FileRule {
  never: RegExp
  why: string
  /** Types cost nothing at run time and are let through. */
  typesAreFine?: boolean
}

const ownFile = (names: string) => `^src/capabilities/.*/(?:${names})\\.tsx?$`
const notFor = (parts: string[], why: string, typesAreFine = false): FileRule => ({
  never: new RegExp(parts.join('|')),
  why,
  typesAreFine,
})

const web = [
  '^hono',
  '^src/platform/http/(?!path\\.ts)',
  ownFile('routes'),
  '^src/capabilities/.*/ui/',
  '^preact',
  '^src/ui/',
]
const database = ['^kysely', '^src/platform/db/(?!ids\\.ts)', ownFile('queries'), ownFile('commands')]

const fileRules: Record<string, FileRule[]> = {
  'rules.ts': [
    notFor(
      [...web, '^node:', '^src/platform/i18n/', '^src/platform/(mail|jobs|files|auth/session)'],
      'rules.ts is pure: facts in, decision out. Pass the fact as an argument.',
    ),
    notFor(
      [...database, ownFile('schema|policy|events|jobs'), '^src/platform/clock/clock\\.ts'],
      'rules.ts knows neither database nor clock. Pass rows and the instant as arguments.',
      true,
    ),
  ],
  'policy.ts': [
    notFor(
      [...web, ownFile('commands|events|jobs'), '^src/platform/mail'],
      'policy.ts answers who may, without side effects.',
    ),
  ],
  'queries.ts': [
    notFor(
      [...web, ownFile('commands|jobs|input'), '^src/platform/(mail|jobs)'],
      'queries.ts reads: no writes, no web. Move it to commands.ts or routes.tsx.',
    ),
  ],
  'commands.ts': [
    notFor(
      [...web, '^src/platform/mail'],
      'commands.ts writes rows and nothing else: the web is routes.tsx, mail is a job written in the same transaction.',
      true,
    ),
  ],
  'events.ts': [notFor(web, 'events.ts states facts and reacts to them by calling commands: no web.', true)],
  'jobs.ts': [notFor(['^hono', ownFile('routes')], 'jobs.ts runs without a request.')],
  'input.ts': [
    notFor([...database, ownFile('schema')], 'input.ts is the shape of what comes from outside, not of rows.', true),
  ],
  'routes.tsx': [
    notFor(
      ['^kysely', '^src/platform/db/(?!ids\\.ts)', ownFile('schema')],
      'routes.tsx parses, calls and renders. SQL belongs in queries.ts and commands.ts.',
      true,
    ),
  ],
  'schema.ts': [
    notFor(
      [...web, ownFile('rules|policy|queries|commands|events|jobs')],
      'schema.ts is only the tables this capability owns and their ids.',
      true,
    ),
  ],
  'paths.ts': [
    notFor(
      ['^(?!src/platform/http/path\\.ts|src/capabilities/.*/paths\\.ts)'],
      'paths.ts is a list of addresses and needs only path().',
      true,
    ),
  ],
  'messages.ts': [
    notFor([...database, ...web, '^node:'], 'messages.ts is words. Pass values to the message as arguments.', true),
  ],
}

const pageRule = notFor(
  [...database, ownFile('policy'), '^src/platform/(mail|jobs|auth)'],
  'A page shows what it is given. Let routes.tsx ask the query and pass the answer (with abilities) as props.',
  true,
)

function rulesFor(file: string): FileRule[] {
  if (!capabilityOf(file) || isTest(file)) return []
  return /\/ui\//.test(file) ? [pageRule] : (fileRules[fileName(file)] ?? [])
}

const fileByFile: Rule = ({ from, to, isType }) => {
  const broken = rulesFor(from).find((rule) => rule.never.test(to) && !(isType && rule.typesAreFine))
  return broken?.why ?? null
}

const rules: Rule[] = [
  appIsOnTop,
  platformHasNoDomain,
  uiCouldShipElsewhere,
  demoIsOverTheCapabilities,
  testsStayOut,
  throughTheFrontDoor,
  fileByFile,
]

/** app → capabilities → ui, platform; and what each file of a capability may know. */
export function checkDirection(project: Project): Finding[] {
  return allImports(project)
    .filter(({ from }) => from.startsWith('src/') && !isTest(from) && room(from) !== 'testing')
    .flatMap((found) => {
      const message = rules.map((rule) => rule(found)).find((said) => said !== null)
      return message ? [{ file: found.from, line: found.line, message: `imports ${found.to}. ${message}` }] : []
    })
}
