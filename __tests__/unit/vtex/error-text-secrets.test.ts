import { describe, expect, it } from '@jest/globals'
import { errorText } from '../../../src/vtex/error-text.ts'

describe('a secret that the server repeats in another form', () => {
  const secret = 'a-long-API-token/0123456789+='
  const invisible = [...'\u00ad\u200b\u2060\ufeff'].map((mark) => secret.split('').join(mark))
  it.each([
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('hex'),
    encodeURIComponent(secret),
    secret.slice(0, -1),
    secret.slice(5),
    ...invisible
  ])('%j: the whole text is left out', (form) => {
    const shown = errorText(JSON.stringify({ error: `unknown: ${form}` }), [secret]) ?? ''
    expect(shown.replace('***', '')).not.toMatch(/long-API|0123456789|YS1sb25n|612d6c6f/)
  })

  it.each(['p%40ss%2Fw0', 'cEBzcy93MA==', '704073732f7730'])('%j: a short one, too', (form) => {
    expect(errorText(`unknown: ${form}`, ['p@ss/w0'])).toBeUndefined()
  })

  it('a certificate: not shown', () => {
    expect(errorText('-----BEGIN CERTIFICATE-----\nMIIC')).toBeUndefined()
  })
})
