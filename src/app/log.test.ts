import { expect, test } from 'vitest'
import { asDatabaseError } from '../platform/db/connection.ts'
import { describeError } from './log.ts'

const thrown = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test.each([
  [
    'a value that was not fit',
    asDatabaseError({ message: 'invalid input syntax for type uuid: "Anna Holm"', code: '22P02' }),
  ],
  [
    'a value in the detail',
    asDatabaseError({ message: 'duplicate key', code: '23505', detail: '(email)=(Anna Holm)' }),
  ],
  ['JSON that cannot be read', thrown(() => JSON.parse('Anna Holm'))],
  ['a refused address', Object.assign(new Error('550 <Anna Holm> unknown'), { code: 'EENVELOPE', responseCode: 550 })],
  ['something that is no error', 'Anna Holm'],
])('the log keeps nothing of %s', (_, error) => {
  expect(JSON.stringify(describeError(error))).not.toContain('Anna Holm')
})

test('an error says what kind it is and where it came from', () => {
  const described = describeError(
    asDatabaseError({ message: 'duplicate key', code: '23505', constraint: 'person_email' }),
  )
  expect(described).toMatchObject({ name: 'DatabaseError', message: 'duplicate key', code: '23505' })
  expect(described).toMatchObject({ constraint: 'person_email', stack: expect.stringContaining('log.test.ts') })
})
