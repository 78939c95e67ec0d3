import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { formatMarker, MARKER, readRecord } from '../../../src/files/marker.ts'
import { RECORD } from './folder-record.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'marker-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const WORKER = { machine: 'm', pid: 4711, startedAt: 's', endsWithJob: true }
const WHOLE = { ...RECORD, notAfter: 1, maybeRevoked: true, job: { worker: WORKER } }

async function readBack(change: object): Promise<unknown> {
  const record = { ...JSON.parse(formatMarker(WHOLE)), ...change }
  writeFileSync(join(folder, MARKER), JSON.stringify(record))
  return await readRecord(folder)
}

const worker = (change: object) => ({ job: { worker: { ...WORKER, ...change } } })

describe('the record of a folder', () => {
  it('when every field is right: read', async () => {
    expect(await readBack({})).toEqual(WHOLE)
  })

  it.each([
    ['another version', { version: 2 }],
    ['no id', { id: undefined }],
    ['a serial number that is none', { serialNumber: '../../sign' }],
    ['an end of validity that is no number', { notAfter: 'x' }],
    ['an end that there is not', { atExit: 'forget' }],
    ['a note on the revocation that is no boolean', { maybeRevoked: 1 }],
    ['no job', { job: null }],
    ['a job whose id is no text', { job: { trackingId: 1 } }],
    ['a job whose end is no boolean', { job: { isOver: 'yes' } }],
    ['the process 1, which is no job’s', worker({ pid: 1 })],
    ['a process that is no whole number', worker({ pid: 2.5 })],
    ['a process without a machine', worker({ machine: undefined })],
    ['a process of which it is not said whether it ends', worker({ endsWithJob: undefined })]
  ])('%s: not read', async (_, change) => {
    expect(await readBack(change)).toBeUndefined()
  })
})
