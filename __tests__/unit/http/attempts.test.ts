import { describe, expect, it } from '@jest/globals'
import { attemptsSentence, tellAttempts } from '../../../src/http/attempts.ts'

describe('attempts are told without repeating a cause', () => {
  it.each([
    [[], '', ''],
    [['HTTP 503'], '', ''],
    [
      ['HTTP 503', 'HTTP 503', 'HTTP 503'],
      ', after 3 attempts with the same result',
      ' All 3 attempts ended like that.'
    ],
    [
      ['HTTP 503', 'HTTP 503', 'HTTP 429', 'HTTP 503'],
      ', after 4 attempts (HTTP 503, 2 times; HTTP 429; HTTP 503)',
      ' Attempts: HTTP 503, 2 times; HTTP 429; HTTP 503.'
    ]
  ])('%j', (history, clause, sentence) => {
    expect(tellAttempts(history)).toBe(clause)
    expect(attemptsSentence(history)).toBe(sentence)
  })
})
