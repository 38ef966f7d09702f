import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const here = import.meta.dirname
const read = (file: string) => readFileSync(`${here}/${file}`, 'utf8')
const files = globSync('**/*.css', { cwd: here }).map((file) => file.replaceAll('\\', '/'))
const tokens = new Set([...read('tokens.css').matchAll(/^\s*(--[a-z0-9-]+):/gm)].map(([, name]) => name))

it('styles.css takes in every style sheet once', () => {
  const imported = [...read('styles.css').matchAll(/@import '\.\/(.+)';/g)].map(([, file]) => file)
  expect(imported).toHaveLength(new Set(imported).size)
  expect(new Set(imported)).toEqual(new Set(files.filter((file) => file !== 'styles.css')))
})

describe.each(files)('%s', (file) => {
  const css = read(file)

  it('uses only values that exist', () => {
    const own = new Set([...css.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name))
    const used = [...css.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name)
    expect(used.filter((name) => !tokens.has(name) && !own.has(name))).toEqual([])
  })

  it('takes its colours from the tokens and shouts nowhere', () => {
    expect(css).not.toContain('!important')
    if (file !== 'tokens.css' && file !== 'print.css') expect(css).not.toMatch(/#[0-9a-f]{3,8}\b(?=[;\s,)])/i)
  })
})
