import { describe, expect, it } from '@jest/globals'
import { newmanCertificates } from '../../../../src/files/formats/newman.ts'

const FILES = { certificatePath: '/tmp/a/client.crt', privateKeyPath: '/tmp/a/client.key' }
const HOST = 'https://acme.vtexcommercestable.com.br'

function certificates(files = FILES, baseUrl = HOST) {
  return JSON.parse(newmanCertificates(files, new URL(baseUrl))) as { matches: string[] }[]
}

describe('newmanCertificates', () => {
  it('the account’s host: a list of one certificate', () => {
    expect(certificates()).toEqual([
      {
        name: 'VTEX mTLS',
        matches: ['https://acme.vtexcommercestable.com.br/*'],
        key: { src: '/tmp/a/client.key' },
        cert: { src: '/tmp/a/client.crt' }
      }
    ])
  })

  it.each([
    [HOST, 'https://acme.vtexcommercestable.com.br/*'],
    [`${HOST}:443/`, 'https://acme.vtexcommercestable.com.br/*'],
    [`${HOST}:8443`, 'https://acme.vtexcommercestable.com.br:8443/*'],
    ['https://127.0.0.1:8443', 'https://127.0.0.1:8443/*'],
    ['https://gateway', 'https://gateway/*'],
    // Newman's patterns have no form for these.
    ['https://[::1]:8443', 'https://*:8443/*'],
    ['https://[2001:db8::1]', 'https://*/*']
  ])('%s: matched by %s', (baseUrl, pattern) => {
    expect(certificates(FILES, baseUrl)[0]?.matches).toEqual([pattern])
  })

  it.each(['C:\\a\\new "folder"', 'C:\\Users\\José', '/tmp/東京 😀', '/tmp/tab\tnew\nline'])(
    'the path %j: kept, in ASCII',
    (folder) => {
      const files = { certificatePath: `${folder}.crt`, privateKeyPath: `${folder}.key` }
      expect(certificates(files)).toMatchObject([
        { cert: { src: files.certificatePath }, key: { src: files.privateKeyPath } }
      ])
      expect(newmanCertificates(files, new URL(HOST))).toMatch(/^[\n\x20-\x7E]+$/)
    }
  )
})
