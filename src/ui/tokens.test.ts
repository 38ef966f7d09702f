import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

type Theme = 'light' | 'dark'

const colours = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

const surfaces = ['bg', 'surface', 'sunken']
const levels = ['level-1', 'level-2', 'level-3', 'level-4']

/** Every text colour on every background it is used on. */
const textPairs: [string, string][] = [
  ...surfaces.flatMap((on): [string, string][] =>
    ['text', 'muted', 'accent', 'accent-strong', 'info', 'warn', 'danger', 'ok', ...levels].map((text) => [text, on]),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-strong'],
  ...['accent', 'info', 'ok', 'warn', 'danger'].flatMap((job): [string, string][] => [
    [job, `${job}-soft`],
    ['text', `${job}-soft`],
    ['muted', `${job}-soft`],
  ]),
  ['accent-strong', 'accent-soft'],
  ['accent', 'danger-soft'],
  ['surface', 'ok'],
]

/** Borders of controls and marks that carry meaning. */
const markPairs: [string, string][] = surfaces.flatMap((on): [string, string][] => [
  ['control-border', on],
  ['focus', on],
])

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(theme: Theme, one: string, other: string): number {
  const [a, b] = [one, other].map((name) => {
    const colour = colours.get(name)
    if (!colour) throw new Error(`No colour --${name} in tokens.css`)
    return luminance(colour[theme])
  })
  return (Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05)
}

describe.each<Theme>(['light', 'dark'])('contrast in %s', (theme) => {
  it.each(textPairs)('%s on %s is at least 4.5:1', (text, on) => {
    expect(contrast(theme, text, on)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(markPairs)('%s on %s is at least 3:1', (mark, on) => {
    expect(contrast(theme, mark, on)).toBeGreaterThanOrEqual(3)
  })
})

it('counts every colour as tested', () => {
  const tested = new Set([...textPairs, ...markPairs].flat())
  const decorative = ['border']
  expect([...colours.keys()].filter((name) => !tested.has(name) && !decorative.includes(name))).toEqual([])
})
