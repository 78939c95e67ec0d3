import { describe, expect, it } from '@jest/globals'
import { errorText } from '../../../src/vtex/error-text.ts'

describe('a web page', () => {
  it.each([
    [
      '<html>\r\n<head><title>400 No required SSL certificate was sent</title></head>\r\n<body>',
      '400 No required SSL certificate was sent'
    ],
    ['<!DOCTYPE html><TITLE lang="en">Just a\n moment...</TITLE>', 'Just a moment...'],
    ['<title>Q&amp;A: &quot;no&quot;</title>', 'Q&A: "no"']
  ])('of the page %j its title is shown, and nothing else', (body, expected) => {
    expect(errorText(body)).toBe(expected)
  })

  it.each([
    ['cut short', '<html><title>400 Bad Req'],
    ['with markup inside', '<title><b>400</b></title>'],
    ['with a character written otherwise', '<title>&#115;ecret</title>'],
    ['with one written otherwise twice', '<title>&amp;#115;ecret</title>'],
    ['too far down', `<html>${' '.repeat(5000)}<title>400</title>`],
    ['too long', `<title>${'x'.repeat(301)}</title>`],
    ['that holds PEM', '<title>-----BEGIN CERTIFICATE-----</title>']
  ])('a title %s is not', (_, body) => {
    expect(errorText(body)).toBeUndefined()
  })

  it('whose title holds a secret: it is taken out', () => {
    const secret = 'very-secret-token'
    expect(errorText(`<title>no ${secret} here</title>`, [secret])).toBe('no *** here')
    const hidden = `<title>no very-\u200fsecret-token here</title>`
    expect(errorText(hidden, [secret])).toBe('no *** here')
    expect(errorText('<title>very-secret&#45;token</title>', [secret])).toBeUndefined()
  })

  it('of 256 KiB is read in linear time, whatever it holds', () => {
    for (const filler of ['<title', '<title>', '<title>x', '<', '&amp;']) {
      const start = performance.now()
      errorText(`<${filler.repeat(40_000)}`)
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })
})
