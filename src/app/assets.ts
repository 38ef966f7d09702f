import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { App } from '../platform/http/context.ts'

const Manifest = z.object({ css: z.string().nullable(), script: z.string().nullable(), files: z.array(z.string()) })

interface Asset {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer> | null
}

/** The built browser files, held in memory: there are few, they are small, and their names change with their content. */
export interface Assets {
  readonly css: string
  readonly script: string | undefined
  readonly icon: string | undefined
  /** The name of the service worker among the files. */
  readonly worker?: string | undefined
  readonly files: ReadonlyMap<string, Asset>
}

export const noAssets: Assets = { css: '/assets/none.css', script: undefined, icon: undefined, files: new Map() }

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

export function loadAssets(folder: string): Assets {
  const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')))
  const files = new Map(manifest.files.map((name) => [name, loadAsset(path.join(folder, name))]))
  const address = (name: string | null | undefined): string | undefined => (name ? `/assets/${name}` : undefined)
  return {
    css: address(manifest.css) ?? noAssets.css,
    script: address(manifest.script),
    icon: address(manifest.files.find((name) => name.startsWith('icon-') && name.endsWith('.svg'))),
    worker: manifest.files.find((name) => /^service-worker-.*\.js$/.test(name)),
    files,
  }
}

function loadAsset(file: string): Asset {
  const plain = new Uint8Array(readFileSync(file))
  const zipped = new Uint8Array(gzipSync(plain, { level: 9 }))
  const type = types[path.extname(file)] ?? 'application/octet-stream'
  return { type, plain, gzip: zipped.length < plain.length ? zipped : null }
}

/** GET /service-worker.js: one address for all versions, from the root, so that it stands before every page. */
export function serveWorker(app: App, { worker, files }: Assets): void {
  const script = worker === undefined ? undefined : files.get(worker)
  app.get('/service-worker.js', (c) => {
    if (!script) return c.text('Not found', 404)
    return c.body(script.plain, 200, { 'content-type': script.type, 'cache-control': 'no-cache' })
  })
}

/** GET /assets/NAME, kept by the browser for a year. */
export function serveAssets(app: App, assets: Assets): void {
  app.get('/assets/:name', (c) => {
    const asset = assets.files.get(c.req.param('name'))
    if (!asset) return c.text('Not found', 404)
    const zipped = asset.gzip !== null && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    return c.body(zipped && asset.gzip ? asset.gzip : asset.plain, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    })
  })
}
