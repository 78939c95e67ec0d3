import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bundle } from '../../../../src/files/formats/bundle.ts'
import { parsePemBlocks } from '../../../../src/pki/pem.ts'
import { keyPair } from '../../pki/verification.ts'
import { curl, type Edge, openEdge } from './edge.ts'
import { type Identities, openIdentities } from './identities.ts'

let identities: Identities
let edge: Edge

beforeAll(async () => {
  identities = openIdentities()
  edge = await openEdge(identities.folder, identities.rootsPem)
})

afterAll(async () => {
  await edge?.close()
  identities?.close()
})

describe('bundle', () => {
  it('holds the certificate, the chain and the key, in that order', () => {
    const { chained } = identities
    const text = bundle(chained)
    expect(text.match(/(?<=BEGIN )[A-Z ]+/g)).toEqual(['CERTIFICATE', 'CERTIFICATE', 'PRIVATE KEY'])

    const { leaf, chain } = chained.certificate
    const certificates = parsePemBlocks(text, 'CERTIFICATE').map(({ der }) => der)
    expect(certificates).toEqual([leaf.raw, ...chain.map(({ raw }) => raw)])
    const keys = parsePemBlocks(text, 'PRIVATE KEY').map(({ der }) => der)
    expect(keys).toEqual([keyPair.privateKey.export({ type: 'pkcs8', format: 'der' })])
  })

  it('is one text: LF, and a newline at its end', () => {
    expect(bundle(identities.plain)).toMatch(/^(-----[A-Z ]+-----\n|[A-Za-z0-9+/=]{1,64}\n)+$/)
  })

  it.each(['plain', 'chained'] as const)('is all that curl needs: %s', async (kind) => {
    const file = join(identities.folder, 'client.pem')
    writeFileSync(file, bundle(identities[kind]))
    const seen = await curl(edge, ['--cert', file])
    expect(seen).toBe(identities[kind].facts.fingerprintSha256)
  })

  it('without it: the server refuses', async () => {
    await expect(curl(edge, [])).rejects.toThrow('curl ended with')
  })
})
