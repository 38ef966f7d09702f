import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root, type Finding, type Project } from './project.ts'

interface Named {
  pattern: string
  file: string
}

/** Addresses that exist without a page of a route: files the program sends itself. */
const servedElsewhere = [/^\/assets\//]

function patternsIn(value: unknown, file: string): Named[] {
  if (typeof value === 'function' && 'pattern' in value && typeof value.pattern === 'string')
    return [{ pattern: value.pattern, file }]
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((inner) => patternsIn(inner, file))
    : []
}

async function namedAddresses(project: Project): Promise<Named[]> {
  const files = [...project.keys()].filter((file) => /^src\/.*\/paths\.ts$/.test(file))
  const modules = await Promise.all(
    files.map(async (file) => [file, await import(pathToFileURL(path.join(root, file)).href)] as const),
  )
  return modules.flatMap(([file, module]) =>
    Object.values(module as object).flatMap((value) => patternsIn(value, file)),
  )
}

interface RouteLine {
  method: string
  pattern: string
}

/** The routes are pages too (.tsx), which Node cannot read: bundled first. */
async function routeTable(): Promise<readonly RouteLine[]> {
  const outfile = path.join(root, '.cache', `routes-${process.pid}.mjs`)
  await build({
    absWorkingDir: root,
    entryPoints: ['src/app/routes.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
    // The bundle lies elsewhere, yet its code looks for files beside its source.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(root, 'src/app/routes.ts')).href) },
  })
  try {
    const { allRoutes } = (await import(pathToFileURL(outfile).href)) as { allRoutes: readonly RouteLine[] }
    return allRoutes
  } finally {
    fs.rmSync(outfile, { force: true })
  }
}

/** Two addresses are the same to a browser when only the names of their parameters differ. */
const shape = (pattern: string) => pattern.replaceAll(/:\w+/g, ':')

export function compareAddresses(named: readonly Named[], routes: readonly RouteLine[]): Finding[] {
  const routed = new Set(routes.map((route) => route.pattern))
  const known = new Set(named.map((address) => address.pattern))
  const lost = named.filter(
    ({ pattern }) => !routed.has(pattern) && !servedElsewhere.some((known_) => known_.test(pattern)),
  )
  const nameless = routes.filter(({ pattern }) => !known.has(pattern))
  const twice = routes.filter(
    (route, at) =>
      routes.findIndex((other) => other.method === route.method && shape(other.pattern) === shape(route.pattern)) !==
      at,
  )
  return [
    ...lost.map(({ pattern, file }) => ({
      file,
      message: `${pattern} has no route: a link there ends in "not found". Add the route or remove the address.`,
    })),
    ...nameless.map(({ method, pattern }) => ({
      file: 'src/app/routes.ts',
      message: `${method} ${pattern} is in no paths.ts, so pages would have to spell it. Name it there.`,
    })),
    ...twice.map(({ method, pattern }) => ({
      file: 'src/app/routes.ts',
      message: `${method} ${pattern} is there twice: the second is never reached.`,
    })),
  ]
}

export async function checkAddresses(project: Project): Promise<Finding[]> {
  if (!project.has('src/app/routes.ts')) return []
  return compareAddresses(await namedAddresses(project), await routeTable())
}
