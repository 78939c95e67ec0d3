import { expect, it } from '@jest/globals'
import { PhaseTimer } from '../../../../src/actions/issue/phase-timer.ts'

it('phases at the same time: each has its own time, in the order of their beginnings', async () => {
  let now = 100
  const timer = new PhaseTimer({ now: () => now })
  const ends: (() => void)[] = []
  const work = () => new Promise<void>((resolve) => ends.push(resolve))
  const key = timer.measure('key', work())
  now += 10
  const login = timer.measure('login', work())
  now += 20
  ends[1]?.()
  await login
  now += 30
  ends[0]?.()
  await key
  expect(timer.phases).toEqual([
    { name: 'key', milliseconds: 60 },
    { name: 'login', milliseconds: 20 }
  ])
})

it('a phase that was begun earlier: it has the time that it is given', async () => {
  const timer = new PhaseTimer({ now: () => 0 })
  await timer.measure('key', Promise.resolve('a key'), Promise.resolve(250))
  expect(timer.phases).toEqual([{ name: 'key', milliseconds: 250 }])
})

it('a phase that fails: its time is kept, and its error is thrown', async () => {
  let now = 0
  const timer = new PhaseTimer({ now: () => (now += 5) })
  await expect(timer.measure('sign', Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(timer.phases).toEqual([{ name: 'sign', milliseconds: 5 }])
})
