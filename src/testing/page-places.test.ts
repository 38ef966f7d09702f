import { expect, it } from 'vitest'
import { newToTheRun } from './checked-places.ts'
import { placesOf, wrongIds } from './page-places.ts'

const list = (items: string[]) =>
  `<main><h1>Liste</h1><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></main>`

it('Other words and more rows are nothing new', () => {
  expect(placesOf(list(['Et', 'To', 'Tre']))).toEqual(placesOf(list(['One'])))
})

it.each([
  ['another element', '<main><h1>Liste</h1><ul><li>Et</li></ul><p>Mere</p></main>'],
  ['another class', '<main><h1>Liste</h1><ul><li class="warn">Et</li></ul></main>'],
  ['text where there was none', '<main>Ord<h1>Liste</h1><ul><li>Et</li></ul></main>'],
  ['text that is missing', '<main><h1></h1><ul><li>Et</li></ul></main>'],
  [
    'an attribute that is missing',
    '<main><h1>Liste</h1><ul><li>Et</li></ul></main>',
    '<main><h1 title="x">Liste</h1></main>',
  ],
  ['a heading after another', '<main><h1>Liste</h1><ul><li>Et</li></ul><h1>Mere</h1></main>'],
])('%s is', (_, html, before = list(['Et'])) => {
  const known = placesOf(before)
  expect([...placesOf(html)].filter((place) => !known.has(place))).not.toEqual([])
})

it('The same element in something else is', () => {
  const inMain = placesOf('<main><p>Ord</p></main>')
  expect([...placesOf('<main><form><p>Ord</p></form></main>')].every((place) => inMain.has(place))).toBe(false)
})

it('Void elements hold nothing, and what comes after them stands beside them', () => {
  expect(placesOf('<form><input type="text"/><p>Ord</p></form>')).toContain(' > form > p')
})

it('Ids that are there twice, and labels of what is not there, are found', () => {
  expect(wrongIds('<p id="a"></p><p id="b" aria-describedby="a"></p><p id="a"></p><label for="c">C</label>')).toEqual([
    'the id "a" is there twice',
    'for points at "c", which is not there',
  ])
})

it('What was looked at once is looked at again only in another way', () => {
  const places = placesOf(`<p class="${Math.random()}">Ord</p>`)
  const inDanish = [...places].map((place) => `da ${place}`)
  expect(newToTheRun(inDanish)).toEqual(inDanish)
  expect(newToTheRun(inDanish)).toEqual([])
  expect(newToTheRun([...places].map((place) => `en ${place}`))).toHaveLength(places.size)
})
