/** Statuses and redirects, in process. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { startElsewhere } from '../elsewhere.ts'
import { withTitles } from '../fault-case.ts'
import { redirects } from '../table/redirects.ts'
import { STATUSES } from '../table/statuses.ts'
import { inProcessRunner } from './run.ts'

const run = inProcessRunner()
const elsewhere = await startElsewhere()
afterAll(() => elsewhere.close())
afterEach(() => expect(elsewhere.requests()).toBe(0))

describe('an answer of another status', () => {
  it.each(withTitles([...STATUSES, ...redirects(elsewhere)]))('%s', (_, fault) => run(fault))
})
