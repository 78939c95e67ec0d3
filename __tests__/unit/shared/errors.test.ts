import '../../scenario/node-realm.ts'
import { describe, expect, it } from '@jest/globals'
import {
  ActionError,
  asActionError,
  formatError,
  ERROR_CODES,
  stackFrames
} from '../../../src/shared/errors.ts'
import { troubleshootingAddress } from '../../../src/github/troubleshooting-page.ts'

const PAGE = 'docs/troubleshooting.md'

describe('an error in the log', () => {
  it('with a hint: what happened, what to do, and the code to look up', () => {
    const error = new ActionError('SIGN_REFUSED', 'VTEX refused.', { hint: 'Ask for the role.' })
    expect(formatError(error, PAGE)).toBe(
      'VTEX refused. Ask for the role. [SIGN_REFUSED] docs/troubleshooting.md#sign_refused'
    )
  })

  it('without a hint: no empty sentence', () => {
    expect(formatError(new ActionError('FILE_FAILED', 'No space.'), PAGE)).toBe(
      'No space. [FILE_FAILED] docs/troubleshooting.md#file_failed'
    )
  })

  it('with a command: a line of its own, with nothing before or behind it', () => {
    const details = { hint: 'Run this.', command: 'curl "$URL"' }
    const error = new ActionError('REVOKE_FAILED', 'Not done.', details)
    expect(formatError(error, PAGE)).toBe(
      'Not done. Run this.\ncurl "$URL"\n[REVOKE_FAILED] docs/troubleshooting.md#revoke_failed'
    )
  })

  it('a list: stays one line an item', () => {
    const error = new ActionError('INPUT_INVALID', 'Two:\n- a\n- b', { hint: 'Nothing was sent.' })
    expect(formatError(error, PAGE)).toBe(
      'Two:\n- a\n- b\nNothing was sent.\n[INPUT_INVALID] docs/troubleshooting.md#input_invalid'
    )
  })
})

describe('an unexpected error', () => {
  it('an error of JavaScript: it gets a code, and its text is withheld', () => {
    const thrown = new TypeError('secret-token is not a function')
    const error = asActionError(thrown)
    expect(error).toMatchObject({ code: 'UNEXPECTED', cause: thrown })
    expect(formatError(error, PAGE)).toContain('TypeError')
    expect(formatError(error, PAGE)).not.toContain('secret-token')
  })

  it.each(['secret-token', undefined, null, 42, { message: 'secret-token' }])(
    'thrown as %p: it gets a code, and its text is withheld',
    (thrown) => {
      const error = asActionError(thrown)
      expect(error.code).toBe('UNEXPECTED')
      expect(formatError(error, PAGE)).not.toContain('secret-token')
    }
  )

  it('with a code: left as it is', () => {
    const error = new ActionError('FILE_FAILED', 'No space.')
    expect(asActionError(error)).toBe(error)
  })
})

describe('the stack of an unexpected error', () => {
  it('with a cause: the frames of both, without their messages', () => {
    const cause = new TypeError('secret-token\n    at secret-place is not a function')
    const frames = stackFrames(new Error('a secret-token\nin two lines', { cause }))
    expect(frames.length).toBeGreaterThan(2)
    expect(frames.join('\n')).toContain('errors.test.ts')
    expect(frames.join('\n')).not.toContain('secret')
    expect(stackFrames('secret-token')).toEqual([])
  })
})

describe('the address of the troubleshooting page', () => {
  const GITHUB = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_ACTION_REPOSITORY: 'your-org/vtex-mtls-action',
    GITHUB_ACTION_REF: 'v1'
  }

  it('on GitHub: that of the version that runs', () => {
    expect(troubleshootingAddress(GITHUB)).toBe(
      'https://github.com/your-org/vtex-mtls-action/blob/v1/docs/troubleshooting.md'
    )
  })

  it.each([
    ['an action of the workflow’s own repository', { GITHUB_ACTION_REPOSITORY: '' }],
    ['no server', { GITHUB_SERVER_URL: undefined }],
    ['what is no address', { GITHUB_ACTION_REF: 'v1\n::error::' }]
  ])('for %s: the file’s name', (_, env) => {
    expect(troubleshootingAddress({ ...GITHUB, ...env })).toBe(PAGE)
  })
})

describe('the codes', () => {
  it('all of them: unique, and easy to search for', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length)
    for (const code of ERROR_CODES) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
  })
})
