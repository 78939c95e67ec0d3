import { describe, expect, it } from '@jest/globals'
import { breakdown } from '../../../scripts/bench/breakdown.ts'

/** A run over a line, in which the machine takes ten milliseconds of each wait. */
function runOver(roundTripMs: number): Map<string, number> {
  const waits = {
    'Node is up': 0,
    'the key is begun': 0,
    'connection 1 is opened': 0,
    'connection 1 is secure': 2,
    '`POST /login` is sent': 0,
    '`POST /login` is answered': 1,
    '`POST /sign` is sent': 0,
    '`POST /sign` is answered': 1,
    'TLS is begun over connection 2': 0,
    'TLS over connection 2 is secure': 1,
    '`POST /validate` is answered': 0,
    '`POST /validate`, no. 2, is answered': 1,
    'the program ends': 0,
    'the process is gone': 0
  }
  let at = 0
  const moment = ([name, trips]: [string, number]) => [name, (at += 10 + trips * roundTripMs)]
  return new Map(Object.entries(waits).map((one) => moment(one) as [string, number]))
}

const told = () =>
  breakdown(
    { loopback: runOver(0), long: runOver(120), veryLong: runOver(600) },
    { long: 120, veryLong: 600 }
  )

describe('the waits of a run', () => {
  it('have their round trips, and over the long line what is left without them', () => {
    expect(told()).toContain('| TCP and TLS; the rest is loaded | 2 | 10 ms | 10 ms |')
    expect(told()).toContain('| the login | 1 | 20 ms | 20 ms |')
    expect(told()).toContain('| TLS of the proof | 1 | 10 ms | 10 ms |')
    expect(told()).toContain('| Node ends |  | 10 ms | 10 ms |')
  })

  it('end where the last of several is answered', () => {
    expect(told()).toContain('| the proof | 1 | 20 ms | 20 ms |')
  })

  it('are the whole run together', () => {
    expect(told()).toContain('| the whole | 6 | 140 ms | 140 ms |')
  })

  it('are no table where a moment is missing', () => {
    const broken = new Map([...runOver(0)].filter(([name]) => !name.startsWith('TLS is begun')))
    const lines = { long: 120, veryLong: 600 }
    const run = { loopback: broken, long: runOver(120), veryLong: runOver(600) }
    expect(() => breakdown(run, lines)).toThrow('TLS is begun')
  })
})
