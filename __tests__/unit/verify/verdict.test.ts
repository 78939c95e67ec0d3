import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Meaning, Interpretation } from '../../../src/verify/interpret-outcome.ts'
import { mtlsVerdict, notShownVerdict, confirmRefusal } from '../../../src/verify/verdict.ts'

const MEANINGS: Meaning[] = [
  ...(['refused', 'doubtful', 'dropped', 'late', 'accepted', 'different', 'unknown'] as const)
]
const seen = (meaning: Meaning): Interpretation => ({ meaning, detail: `HTTP ${meaning}` })

describe('the verdict on a server that asked for the certificate', () => {
  it.each(MEANINGS.flatMap((without) => MEANINGS.map((stranger) => [without, stranger] as const)))(
    'without one: %s, with an untrusted one: %s',
    (without, stranger) => {
      const { mtls, sentence } = mtlsVerdict({
        ...{ withoutCertificate: seen(without), withUntrusted: seen(stranger), safe: true }
      })
      const insists = { refused: 'enforced', accepted: 'any-certificate' } as Record<string, string>
      const expected = without === 'refused' ? (insists[stranger] ?? 'requested') : 'requested'
      expect(mtls).toBe(expected)
      expect(sentence).toContain(`HTTP ${without}`)
    }
  )

  it.each([
    ['accepted', 'took the same call without one too'],
    ['doubtful', 'a limit on requests may be the reason'],
    ['dropped', 'a limit on connections may be the reason'],
    ['different', 'not the answer that the certificate had']
  ] as const)('%s: it says what was seen, and what would decide it', (meaning, words) => {
    expect(mtlsVerdict({ withoutCertificate: seen(meaning), safe: true }).sentence).toContain(words)
  })

  it('when the call cannot be made again: the message asks for a GET path', () => {
    const { sentence } = mtlsVerdict({ withoutCertificate: seen('doubtful'), safe: false })
    expect(sentence).toContain('Name a GET path')
  })
})

describe('a refusal that is made again', () => {
  it.each([
    ['refused', true, 'refused'],
    ['doubtful', true, 'refused'],
    ['dropped', true, 'refused'],
    ['late', true, 'late'],
    ['accepted', true, 'accepted'],
    ['unknown', true, 'unknown'],
    ['doubtful', false, 'doubtful'],
    ['dropped', false, 'dropped'],
    ['accepted', false, 'accepted']
  ] as const)('%s, and the certificate passes again: %s: %s', (second, passedAgain, meaning) => {
    expect(confirmRefusal(seen(second), passedAgain).meaning).toBe(meaning)
  })

  it('when the certificate’s own call did not pass after it: it counts only if it is clear', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MEANINGS), (second) => {
        const { meaning } = confirmRefusal(seen(second), false)
        expect(meaning).toBe(second)
      })
    )
  })
})

describe('a certificate that could not be shown', () => {
  it.each([true, false])('asked %s: never “never asked”', (asked) => {
    const { mtls, sentence } = notShownVerdict(asked)
    expect(mtls).toBe('requested')
    expect(sentence).not.toContain('never asked')
  })
})
