/** One rule an input each: any text has a value, or a clause that is fit to be shown. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseSerialNumber } from '../../../src/config/revocation.ts'
import {
  parseAccount,
  parseBaseUrl,
  parseBoolean,
  parseChoice,
  parseEnvironment,
  parseInteger,
  InputError
} from '../../../src/config/rules.ts'
import { KEY_SIZES } from '../../../src/pki/key-pair.ts'
import { anyText, slowOnes, UNSAFE } from './texts.ts'

const RULES: Record<string, (text: string) => unknown> = {
  boolean: parseBoolean,
  integer: (text) => parseInteger(text, 1, 300),
  choice: (text) => parseChoice(text, KEY_SIZES),
  account: parseAccount,
  environment: parseEnvironment,
  'base URL': parseBaseUrl,
  'serial number': parseSerialNumber
}

describe.each(Object.entries(RULES))('the rule of a %s', (_, rule) => {
  const parse = (text: string) => {
    try {
      return { value: rule(text) }
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).message).not.toMatch(UNSAFE)
      expect((error as InputError).message.length).toBeLessThan(600)
      return undefined
    }
  }

  it('any text: a value, or a clause that is fit to be shown', () => {
    fc.assert(
      fc.property(anyText, (text) => void parse(text)),
      { numRuns: 1000 }
    )
  })

  it('a long text: read in no time', () => {
    expect(slowOnes(parse)).toEqual([])
  })
})
