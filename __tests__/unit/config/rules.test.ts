import '../../scenario/node-realm.ts'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { INPUT_DEFAULTS, readInputs } from '../../../src/config/inputs.ts'
import { parseAccount, parseBoolean, parseInteger } from '../../../src/config/rules.ts'
import { anyText } from '../properties/texts.ts'

describe('an account', () => {
  it('any text: taken as it was written, or refused', () => {
    const label = fc.stringMatching(/^[A-Za-z0-9_-]{1,63}$/)
    fc.assert(
      fc.property(fc.oneof(label, anyText), (text) => {
        let account: string
        try {
          account = parseAccount(text)
        } catch {
          return
        }
        expect(account).toBe(text)
        expect(new URL(`https://${account}.example`).hostname).toBe(`${text.toLowerCase()}.example`)
      })
    )
  })

  it('an address that VTEX has for it: it is named in the refusal', () => {
    const account = fc.stringMatching(/^[a-z0-9]{1,20}$/)
    const address = fc.constantFrom(
      ...['https://%.myvtex.com/admin', 'https://dev--%.myvtex.com', '%.vtexcommercestable.com.br'],
      ...['http://%.vtexcommercebeta.com.br:80/api?x#y', '%.vtexlocal.com.br', 'dev--%']
    )
    fc.assert(
      fc.property(account, address, (name, template) => {
        expect(() => parseAccount(template.replace('%', name))).toThrow(`did you mean "${name}"?`)
      })
    )
  })
})

describe('numbers and booleans', () => {
  it('whole numbers: taken within the bounds, refused outside', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), (number) => {
        const take = () => parseInteger(String(number), 1, 30)
        if (number >= 1 && number <= 30) expect(take()).toBe(number)
        else expect(take).toThrow('must be a whole number from 1 to 30')
      })
    )
  })

  it('YAML 1.2’s booleans: taken, as by the toolkit', () => {
    expect(['true', 'True', 'TRUE'].map(parseBoolean)).toEqual([true, true, true])
    expect(['false', 'False', 'FALSE'].map(parseBoolean)).toEqual([false, false, false])
  })
})

describe('the inputs as the runner hands them over', () => {
  it('under upper-case names with hyphens: read; empty: the default', () => {
    expect(
      readInputs({ 'INPUT_APP-NAME': 'x', INPUT_TIMEOUT: '', 'INPUT_KEY-SIZE': '3072' })
    ).toEqual({ ...INPUT_DEFAULTS, 'app-name': 'x', 'key-size': '3072' })
  })
})
