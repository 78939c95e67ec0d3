import { afterAll, describe, expect, test } from '@jest/globals'
import {
  extendedKeyUsage,
  notAfter,
  notBefore,
  openAuthorities,
  refusal,
  verify
} from './verification.ts'

const { issue, close } = openAuthorities()

afterAll(close)

describe('a certificate that is not valid now is refused', () => {
  const second = 1000

  test('before its time, with both times and a word on the clock', () => {
    const error = refusal(issue(), { now: new Date(notBefore.getTime() - 61 * second) })
    expect(error.code).toBe('CERTIFICATE_NOT_YET_VALID')
    expect(error.message).toContain('2026-06-01T00:00:00.000Z')
    expect(error.message).toContain('2026-05-31T23:58:59.000Z')
    expect(error.hint).toContain('clock')
  })

  test('but a clock that is a minute behind is no reason', () => {
    expect(() =>
      verify(issue(), { now: new Date(notBefore.getTime() - 60 * second) })
    ).not.toThrow()
  })

  test('after its time', () => {
    const error = refusal(issue(), { now: new Date(notAfter.getTime() + second) })
    expect(error.code).toBe('CERTIFICATE_EXPIRED')
    expect(error.message).toContain('2026-07-01T00:00:00.000Z')
    expect(error.message).toContain('2026-07-01T00:00:01.000Z')
  })
})

describe('a certificate for another purpose is refused', () => {
  test.each([
    ['servers', 'serverAuth', '1.3.6.1.5.5.7.3.1'],
    ['code and mail', 'codeSigning, emailProtection', '1.3.6.1.5.5.7.3.3, 1.3.6.1.5.5.7.3.4'],
    // An OID that begins like clientAuth's.
    ['something private', '1.3.6.1.5.5.7.3.21', '1.3.6.1.5.5.7.3.21']
  ])('%s', (_, usages, shown) => {
    const error = refusal(issue({ extensions: [extendedKeyUsage(usages)] }))
    expect(error.code).toBe('CERTIFICATE_WRONG_USAGE')
    expect(error.message).toContain(`is ${shown}, without clientAuth`)
  })
})
