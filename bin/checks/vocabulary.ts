import { isTest, type Finding, type Project } from './project.ts'

const capabilityFiles = [
  'schema.ts',
  'rules.ts',
  'policy.ts',
  'queries.ts',
  'commands.ts',
  'events.ts',
  'jobs.ts',
  'input.ts',
  'paths.ts',
  'routes.tsx',
  'messages.ts',
  'testing.ts',
]
const forbidden = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'shared',
  'types',
  'services',
  'managers',
  'misc',
  'lib',
]
const topFolders = ['app', 'capabilities', 'demo', 'platform', 'ui', 'testing']
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|examples|d))?\.[a-z0-9]+$/

function junkIn(file: string): string | null {
  const names = file.split('/').map((part) => part.split('.')[0] ?? '')
  const name = names.find((part) => forbidden.includes(part))
  if (name)
    return `"${name}" says nothing about what is inside and grows for ever. Name the file after the one thing it does.`
  if (/\/index\.tsx?$/.test(file))
    return 'A barrel hides where things are and makes cycles. Import from the file that has it.'
  return null
}

function inCapability(file: string): string | null {
  const [name = '', ...folders] = file.split('/').slice(2).toReversed()
  // A list of cases lies beside the test that reads it.
  if (isTest(file) || file.endsWith('.test.txt')) return null
  const inUi = folders.includes('ui')
  if (inUi) return /\.(tsx|ts|css)$/.test(name) ? null : 'A ui/ folder holds pages and parts: .tsx, .ts and .css.'
  if (folders.includes('documents'))
    return /\.(typ|ts)$/.test(name) ? null : 'A documents/ folder holds .typ templates and the .ts that fills them.'
  if (folders.length === 0) return 'A file lies beside the capabilities: it belongs in one of them, or in src/platform.'
  if (capabilityFiles.includes(name)) return null
  return `"${name}" is not one of a capability's files (${capabilityFiles.join(', ')}, ui/, documents/). Put the lines in the file whose job it is, or make a sub-folder with the same list for the sub-concern.`
}

/** The rooms of the house: a newcomer finds any line because the names are always the same. */
export function checkVocabulary(project: Project): Finding[] {
  const findings: Finding[] = []
  for (const file of project.keys()) {
    const say = (message: string | null) => message && findings.push({ file, message })
    if (!file.startsWith('src/')) continue
    say(junkIn(file))
    const [, top = '', ...rest] = file.split('/')
    if (rest.length > 0 && !topFolders.includes(top)) say(`src/ holds only ${topFolders.join(', ')}.`)
    if (rest.length === 0) say(`Nothing lies directly in src/: choose one of ${topFolders.join(', ')}.`)
    if (!kebab.test(file.split('/').at(-1) ?? '')) say('File names are kebab-case, so that nobody has to guess.')
    if (top === 'capabilities') say(inCapability(file))
  }
  return findings
}
