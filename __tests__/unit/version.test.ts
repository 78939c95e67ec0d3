import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { USER_AGENT, VERSION } from '../../src/version.ts'

it('is package.json’s version, and part of the User-Agent', () => {
  const file = new URL('../../package.json', import.meta.url)
  const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  expect(VERSION).toBe(version)
  expect(USER_AGENT).toBe(`${name}/${version}`)
})
