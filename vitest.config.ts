import fs from 'node:fs'
import path from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { reachedFrom } from './bin/checks/imports.ts'
import { readProject } from './bin/checks/project.ts'

/** The suite runs on both engines. A test that touches no database would say the same twice, so it runs once. */
const project = readProject(import.meta.dirname)
const tests = [...project.keys()].filter((file) => /\.test\.tsx?$/.test(file))
const touchesDatabase = (file: string) => reachedFrom(file, project).has('src/testing/database.ts')
const onDatabase = tests.filter(touchesDatabase)
/**
 * What a browser does with the same HTML, what pages say, and what every address answers to whom would say the same on the
 * other engine and take minutes. Commands and queries are asked of both. The main job is done three times: by pointer on the
 * first engine, without script and by keyboard alone on the last.
 */
const byPointer = 'e2e/main-job.test.ts'
const saysTheSame = (file: string) =>
  /^(e2e\/|src\/app\/(matrix\/|hostile|closed-items|races|cli\/import))/.test(file) ||
  /^src\/capabilities\/(provisioning\/|search\/cases)/.test(file) ||
  /\/(pages|routes)\.test\.tsx?$/.test(file) ||
  // Random years, walked through at length.
  file === 'src/capabilities/journeys/chain/year.test.ts'
const onOneEngine = tests.filter(saysTheSame)
const plain = tests.filter((file) => !touchesDatabase(file))

const engines = (process.env['MEDSPIL_TEST_DATABASE'] ?? 'embedded,postgres').split(',')
const checkedPlaces = path.join(import.meta.dirname, '.cache/checked-places')
fs.rmSync(checkedPlaces, { force: true })

function onEngine(engine: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name: engine,
      include: onDatabase.filter((file) =>
        file === byPointer ? engine === engines[0] : engine === engines.at(-1) || !onOneEngine.includes(file),
      ),
      env: { MEDSPIL_TEST_DATABASE: engine, MEDSPIL_CHECKED_PLACES: checkedPlaces },
      ...(engine === 'postgres' ? { globalSetup: './src/testing/postgres-setup.ts' } : {}),
    },
  }
}

const projects: TestProjectInlineConfiguration[] = [
  ...(plain.length > 0 ? [{ extends: true as const, test: { name: 'plain', include: plain } }] : []),
  ...(onDatabase.length > 0 ? engines.map(onEngine) : []),
]

/** What takes minutes begins first, so that no worker is left alone with it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes('/e2e/')
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects,
    sequence: { sequencer: LongestFirst },
    // One for each core of the smallest machine this is built on.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // A test that forgets to await, or leaves the clock changed, must not reach the next one.
    restoreMocks: true,
    unstubEnvs: true,
  },
})
