import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { bundle } from '../../../../src/files/formats/index.ts'
import { parsePemBlocks } from '../../../../src/pki/pem.ts'
import { keyPair } from '../../pki/verification.ts'
import { curl, startEdge } from './edge.ts'

const edge = startEdge()

describe('bundle', () => {
  it('of a certificate with a chain: certificate, chain and key, in that order', () => {
    const { chained } = edge
    const text = bundle(chained)
    expect(text.match(/(?<=BEGIN )[A-Z ]+/g)).toEqual(['CERTIFICATE', 'CERTIFICATE', 'PRIVATE KEY'])

    const { leaf, chain } = chained.certificate
    const certificates = parsePemBlocks(text, 'CERTIFICATE').map(({ der }) => der)
    expect(certificates).toEqual([leaf.raw, ...chain.map(({ raw }) => raw)])
    const keys = parsePemBlocks(text, 'PRIVATE KEY').map(({ der }) => der)
    expect(keys).toEqual([keyPair.privateKey.export({ type: 'pkcs8', format: 'der' })])
  })

  it('its text: LF, and a newline at its end', () => {
    expect(bundle(edge.plain)).toMatch(/^(-----[A-Z ]+-----\n|[A-Za-z0-9+/=]{1,64}\n)+$/)
  })

  it.each(['plain', 'chained'] as const)('%s: all that curl needs', async (kind) => {
    const file = join(edge.folder, 'client.pem')
    writeFileSync(file, bundle(edge[kind]))
    const seen = await curl(edge, ['--cert', file])
    expect(seen).toBe(edge[kind].facts.fingerprintSha256)
  })

  it('without it: the server refuses', async () => {
    await expect(curl(edge, [])).rejects.toThrow('curl ended with')
  })
})
