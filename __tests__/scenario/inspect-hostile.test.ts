/** What an inspection must not print: a key among its inputs, or a hostile name as it is. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { createCsr } from '../../src/pki/csr.ts'
import { exportPrivateKeyPem } from '../../src/pki/key-pair.ts'
import { keyPair } from '../unit/pki/verification.ts'
import { files, folder, inspect, issue, write } from './inspection.ts'

const due = write('due.crt', -60, 30, '0A02')

describe('a private key', () => {
  const key = exportPrivateKeyPem(keyPair)
  const lines = key.split('\n').slice(1, -2)
  writeFileSync(join(folder, 'bundle.pem'), `${due}${key}`)

  it.each([
    ['in the file', files('bundle.pem')],
    ['in the text', { certificate: `${key}${due}` }]
  ])('%s: masked before anything is said, and not used', async (_, inputs) => {
    const { runner, error } = await inspect(inputs)
    expect(error).toBeUndefined()
    expect(runner.outputs['serial-number']).toBe('0A02')
    expect(runner.masks).toEqual([...lines, lines.join('')])
    const begin = runner.timeline.slice(0, lines.length + 1).map(({ call }) => call)
    expect(new Set(begin)).toEqual(new Set(['mask']))
  })

  it.each([
    ['instead of a certificate', { certificate: key }],
    ['instead of a path', { 'certificate-path': key }],
    ['in a file without a certificate', files('client.key')]
  ])('%s: masked, and an error that shows nothing of it', async (_, inputs) => {
    const { runner, error } = await inspect(inputs)
    expect(error?.code).toBe('INPUT_INVALID')
    expect(runner.masks).toEqual([...lines, lines.join('')])
    expect(runner.timeline).toHaveLength(runner.masks.length)
    expect(lines.filter((line) => error?.message.includes(line.slice(0, 20)))).toEqual([])
  })
})

it('a hostile name: log and summary stay in order', async () => {
  const name = { commonName: 'x\n::error::y|<b>\u202E', organizationalUnitName: '](http://evil)' }
  const { runner } = await inspect({ certificate: issue({ csrPem: createCsr(name, keyPair) }) })
  expect(runner.log).toHaveLength(runner.log.replaceAll(/[\n\u202E]/g, '').length)
  const row = runner.summary.split('\n').find((line) => line.includes('error'))
  expect(row?.match(/\|/g)).toHaveLength(6)
  expect(row).not.toMatch(/<b>|\]\(|:\/\//)
})
