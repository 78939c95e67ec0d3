import '../scenario/node-realm.ts'
import { describe, expect, it } from '@jest/globals'
import { ActionError, asActionError, describeError, ERROR_CODES } from '../../src/errors.ts'

describe('an error in the log', () => {
  it('says what happened, what to do, and the code to look up', () => {
    const error = new ActionError('SIGN_REFUSED', 'VTEX refused.', { hint: 'Ask for the role.' })
    expect(describeError(error)).toBe('VTEX refused. Ask for the role. [SIGN_REFUSED]')
  })

  it('does without a hint', () => {
    expect(describeError(new ActionError('FILE_FAILED', 'No space.'))).toBe(
      'No space. [FILE_FAILED]'
    )
  })

  it('keeps a list a list', () => {
    const error = new ActionError('INPUT_INVALID', 'Two:\n- a\n- b', { hint: 'Nothing was sent.' })
    expect(describeError(error)).toBe('Two:\n- a\n- b\nNothing was sent.\n[INPUT_INVALID]')
  })
})

describe('an error that nobody foresaw', () => {
  it('gets a code, and its own text is withheld', () => {
    const thrown = new TypeError('secret-token is not a function')
    const error = asActionError(thrown)
    expect(error).toMatchObject({ code: 'UNEXPECTED', cause: thrown })
    expect(describeError(error)).toContain('TypeError')
    expect(describeError(error)).not.toContain('secret-token')
  })

  it.each(['secret-token', undefined, null, 42, { message: 'secret-token' }])(
    '%p too',
    (thrown) => {
      const error = asActionError(thrown)
      expect(error.code).toBe('UNEXPECTED')
      expect(describeError(error)).not.toContain('secret-token')
    }
  )

  it('is left as it is where it has a code', () => {
    const error = new ActionError('FILE_FAILED', 'No space.')
    expect(asActionError(error)).toBe(error)
  })
})

describe('the codes', () => {
  it('are each there once, and fit for a search', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length)
    for (const code of ERROR_CODES) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
  })
})
