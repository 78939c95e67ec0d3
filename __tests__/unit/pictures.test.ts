/** The texts behind the pictures of docs/pictures: scripts/pictures. */
import { describe, expect, it } from '@jest/globals'
import {
  summaryIn,
  withExamples,
  withoutCurl,
  withoutSummary
} from '../../scripts/pictures/demo-text.ts'
import { terminalPicture } from '../../scripts/pictures/terminal.ts'

const SERIALS = ['7BDA70EBC0689B6A3A66FFE5F007E9AB', '6C55B1AB6369AB8C7AF5636F8F8F9B1F'] as const

describe('withExamples', () => {
  it('two runs that differ in random and measured values: the same text', () => {
    const run = (serial: string, port: number, day: string, ms: number) =>
      withExamples(
        [
          `https://127.0.0.1:${port} ${serial} CA sandbox CA ${serial.slice(0, 8).toLowerCase()}`,
          serial.repeat(2).match(/../g)?.join(':'),
          `--cacert /tmp/vtex-sandbox-${serial.slice(0, 6)}/ca.pem`,
          `${day}T19:43:21Z from ${day}T19:37:21Z; key ${ms} ms, other ${ms + 1} ms`,
          `{"id":"da92dedf-a498-49ba-961b-${serial.slice(0, 12).toLowerCase()}"} All in ${ms}.4 s.`
        ].join('\n')
      )
    const [first, second] = [
      run(SERIALS[0], 42827, '2026-11-27', 370),
      run(SERIALS[1], 36593, '2027-02-03', 8)
    ]
    expect(first).toBe(second)
    expect(first).toContain('2030-01-01T09:00:00Z from 2030-01-01T08:54:00Z')
  })

  it('a difference that is not random: kept', () => {
    expect(withExamples('HTTP 403')).not.toBe(withExamples('HTTP 404'))
  })
})

describe('the chapters of the demo', () => {
  const demo = [
    'Told.\n\n1. The job’s summary page (Markdown)\n   ### Title\n   \n   | a |',
    '2. A call with curl\n   $ curl https://x\n   HTTP 200\n'
  ].join('\n\n')

  it('with a summary: it is given as Markdown, and the rest without it', () => {
    expect(summaryIn(demo)).toBe('### Title\n\n| a |\n')
    expect(withoutSummary(demo)).not.toContain('Title')
    expect(withoutSummary(demo)).toContain('HTTP 200')
  })

  it('without a summary: an error', () => {
    expect(() => summaryIn('1. Nothing\n')).toThrow('no chapter with "summary"')
  })

  it('without curl: no command lines', () => {
    expect(withoutCurl(demo)).toMatch(/with Node \(no curl is here\)\n {3}HTTP 200\n$/)
  })
})

describe('terminalPicture', () => {
  it('long lines and markup: broken, and escaped', () => {
    const word = 'a'.repeat(70)
    const picture = terminalPicture('npm start', `   ${word} ${word} <b>&`, 'dark')
    const lines = [...picture.matchAll(/<text [^>]*>(.*)<\/text>/g)].map(([, text]) => text)
    expect(lines).toEqual(['$ npm start', word, `${word} &lt;b>&amp;`])
  })
})
