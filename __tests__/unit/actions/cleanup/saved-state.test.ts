import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  CleanupRecord,
  parseState,
  type SavedCertificate
} from '../../../../src/actions/cleanup/saved-state.ts'
import { certificate, folder } from './saved-state.ts'
import { RecordingRunner } from '../../../scenario/recording-runner.ts'

const SAVED: SavedCertificate = {
  serialNumber: '0ABC',
  baseUrl: 'https://acme.vtexcommercestable.com.br',
  serverCaFile: '/work/ca.pem',
  timeoutMs: 15_000,
  retries: 3,
  notAfter: 1_800_000_000_000,
  atExit: 'revoke',
  userToken: { token: 'a-user-token', expires: 1_700_000_000 }
}

const reader = (state: Record<string, string>) => (name: string) => state[name] ?? ''

describe('what main saves', () => {
  it('whatever main saves: post reads the same', () => {
    fc.assert(
      fc.property(certificate, folder, (saved, made) => {
        const runner = new RecordingRunner()
        const record = new CleanupRecord(runner)
        record.saveCertificate(saved)
        record.saveFolder(made)
        expect(record.state).toEqual({ certificate: saved, folder: made })
        expect(parseState(reader(runner.state))).toEqual({
          state: { certificate: saved, folder: made },
          unreadable: []
        })
      })
    )
  })

  it('when it cannot be cleared: the old state stays, and post reports it again', () => {
    const runner = new RecordingRunner()
    const record = new CleanupRecord(runner)
    record.saveRequest({ host: 'a', subject: 'CN=b', at: '2026-01-01T00:00:00Z' })
    const { request } = runner.state
    runner.interrupt = () => {
      throw new Error('no space left')
    }
    record.forgetRequest()
    expect(record.state).toEqual({})
    expect(runner.state).toEqual({ request })
  })

  it('when it is saved twice: it is written each time, and the last one counts', () => {
    const runner = new RecordingRunner()
    const record = new CleanupRecord(runner)
    record.saveCertificate(SAVED)
    record.saveCertificate({ ...SAVED, atExit: 'keep' })
    expect(runner.timeline.map(({ call }) => call)).toEqual(['saveState', 'saveState'])
    expect(parseState(reader(runner.state)).state.certificate?.atExit).toBe('keep')
  })

  it('when saving fails: the record still knows what to undo', () => {
    const runner = new RecordingRunner()
    runner.interrupt = () => {
      throw new Error('no space left')
    }
    const record = new CleanupRecord(runner)
    expect(() => record.saveCertificate(SAVED)).toThrow('no space left')
    expect(record.state.certificate).toEqual(SAVED)
  })
})

describe('what post finds', () => {
  it('nothing saved: an empty state', () => {
    expect(parseState(() => '')).toEqual({ state: {}, unreadable: [] })
  })

  it.each([
    ['another version', { version: 2 }],
    ['no version', { version: undefined }],
    ['a serial number that is none', { serialNumber: '../../sign' }],
    ['a serial number in small letters', { serialNumber: '0abc' }],
    ['no serial number', { serialNumber: '' }],
    ['a host without TLS', { baseUrl: 'http://acme.example' }],
    ['a host that is none', { baseUrl: 'https://' }],
    ['CAs that are no list', { serverCas: 'a' }],
    ['CAs that are no texts', { serverCas: [1] }],
    ['no time', { timeoutMs: '15000' }],
    ['no retries', { retries: null }],
    ['an end that there is not', { atExit: 'forget' }],
    ['an end of validity that is no number', { notAfter: 'x' }],
    ['a note on the revocation that is no boolean', { maybeRevoked: 1 }],
    ['a CA file that is no text', { serverCaFile: 1 }],
    ['no token', { userToken: {} }],
    ['a token that is no text', { userToken: { token: 42 } }],
    ['a token whose end is no number', { userToken: { token: 'abcd', expires: 'x' } }]
  ])('%s: unreadable', (_, change) => {
    const saved = JSON.stringify({ version: 1, ...SAVED, ...change })
    const folder = JSON.stringify({ version: 1, path: '/temp/x' })
    expect(parseState(reader({ certificate: saved, folder }))).toEqual({
      state: { folder: { path: '/temp/x' } },
      unreadable: ['certificate']
    })
  })

  it('a folder that is damaged in one field: unreadable', () => {
    const broken = ['"path":1', '"path":"/x","id":1', '"path":"/x","made":{"device":"1"}']
    for (const folder of [
      ...['{"version":1}', '{"version":2,"path":"/x"}'],
      ...broken.map((fields) => `{"version":1,${fields}}`)
    ]) {
      expect(parseState(reader({ folder }))).toEqual({ state: {}, unreadable: ['folder'] })
    }
  })

  it('any text: no exception', () => {
    const garbage = fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '[]', '1', '""', '{'))
    fc.assert(
      fc.property(garbage, garbage, (one, other) => {
        const { state, unreadable } = parseState(reader({ certificate: one, folder: other }))
        expect(state.certificate).toBeUndefined()
        expect(unreadable).toEqual(
          [one !== '' && 'certificate', other !== '' && 'folder'].filter(Boolean)
        )
      })
    )
  })
})
