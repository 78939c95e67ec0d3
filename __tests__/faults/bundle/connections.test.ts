/** Resets, TLS versions and servers that are not trusted, with the bundle. */
import { describe, it } from '@jest/globals'
import { withTitles } from '../fault-case.ts'
import { CONNECTIONS } from '../table/connections.ts'
import { faultRunner } from './run.ts'

const run = faultRunner()

describe('a connection that fails', () => {
  it.each(withTitles(CONNECTIONS))('%s', async (_, fault) => {
    await run(fault)
  })
})
