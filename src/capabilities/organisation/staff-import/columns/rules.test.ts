import { describe, expect, it } from 'vitest'
import { mapColumns, missingColumns, soundMapping } from './rules.ts'

describe('headings', () => {
  it.each([
    [
      'units',
      'Enhedsnr;Enhedsnavn;Overordnet enhedsnr;Enhedstype;Leder (medarb.nr);Gyldig fra;Gyldig til',
      'number 0 name 1 parentNumber 2 kind 3 leaderNumber 4 validFrom 5 validTo 6',
    ],
    ['units', 'NAVN;Enheds-nr.;Overordnet', 'number 1 name 0 parentNumber 2'],
    ['units', 'Unit number;Unit name;Parent;From', 'number 0 name 1 parentNumber 2 validFrom 3'],
    [
      'employees',
      'Medarb.nr;Fornavn;Efternavn;Stilling;E-mail;Enhedsnr;Ansat fra;Ansat til;Ugentligt timetal',
      'number 0 givenName 1 familyName 2 jobTitle 3 email 4 unitNumber 5 validFrom 6 validTo 7 weeklyHours 8',
    ],
    ['employees', 'Løn nr;Efternavn;Fornavn;Tjenestested', 'number 0 givenName 2 familyName 1 unitNumber 3'],
    ['employees', 'Noget andet;Og mere', ''],
  ] as const)('%s: %s', (kind, header, mapping) => {
    const found = mapColumns(kind, header.split(';'))
    expect(Object.entries(found).flat().join(' ')).toBe(mapping)
  })

  it('that are missing are named', () => {
    expect(missingColumns('employees', { number: 0, givenName: 1 })).toEqual(['familyName', 'unitNumber'])
  })

  it('corrected by hand keep only what the file has, each place once', () => {
    const wanted = { number: 1, name: 1, parentNumber: 7, kind: -1, leaderNumber: 0.5, validFrom: 0, other: 0 }
    expect(soundMapping('units', ['a', 'b'], wanted)).toEqual({ number: 1, validFrom: 0 })
  })
})
