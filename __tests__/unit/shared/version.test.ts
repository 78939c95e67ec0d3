import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { USER_AGENT, userAgentOf, VERSION } from '../../../src/shared/version.ts'

it('the version: package.json’s, and part of the User-Agent', () => {
  const file = new URL('../../../package.json', import.meta.url)
  const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  expect(VERSION).toBe(version)
  expect(USER_AGENT).toBe(`${name}/${version}`)
})

it.each([
  [{}, USER_AGENT],
  [{ GITHUB_RUN_ID: '1658821493' }, `${USER_AGENT} (run 1658821493)`],
  [{ GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2' }, `${USER_AGENT} (run 7; attempt 2)`],
  [{ GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2)' }, `${USER_AGENT} (run 7)`],
  [{ GITHUB_RUN_ID: '7\r\nX: y', GITHUB_RUN_ATTEMPT: '2' }, USER_AGENT]
])('the User-Agent of a run with %j: %s', (env, expected) => {
  expect(userAgentOf(env)).toBe(expected)
})
