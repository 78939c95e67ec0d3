/** Resets, TLS versions and servers that are not trusted, in process. */
import { describe, it } from '@jest/globals'
import { withTitles } from '../fault-case.ts'
import { CONNECTIONS } from '../table/connections.ts'
import { inProcessRunner } from './run.ts'

const run = inProcessRunner()

describe('a connection that fails', () => {
  it.each(withTitles(CONNECTIONS))('%s', (_, fault) => run(fault))
})
