import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { unrevoked } from './afterwards.ts'
import { scenarioFactory } from './harness.ts'

const open = scenarioFactory()

describe('two uses in one job', () => {
  it('each deletes its own files, and nothing else', async () => {
    const first = await open()
    await first.issue()
    const second = first.secondUse()
    await second.issue()
    expect(readdirSync(first.temp)).toHaveLength(2)
    expect(second.runner.outputs['key-path']).not.toBe(first.runner.outputs['key-path'])

    await second.runPostStep()
    expect(readdirSync(first.temp)).toHaveLength(1)
    expect(unrevoked(first.sandbox)).toEqual([first.runner.outputs['serial-number']])

    await first.runPostStep()
    first.expectNothingLeft()
  })
})
