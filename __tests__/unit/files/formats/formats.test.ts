import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { FORMATS, formatFile } from '../../../../src/files/formats/index.ts'
import { startEdge } from './edge.ts'

const FILES = { certificatePath: '/tmp/a/client.crt', privateKeyPath: '/tmp/a/client.key' }
const baseUrl = new URL('https://acme.vtexcommercestable.com.br')

const edge = startEdge()

describe('formatFile', () => {
  it('each format: a name of its own, and a password for the one that is locked', async () => {
    const key = expect.stringContaining('BEGIN PRIVATE KEY')
    const files = FORMATS.map((format) => formatFile(format, edge.plain, FILES, baseUrl))
    expect(await Promise.all(files)).toEqual([
      { format: 'bundle', name: 'client.pem', content: key },
      {
        format: 'pkcs12',
        name: 'client.p12',
        content: expect.any(Buffer),
        password: expect.any(String)
      },
      {
        format: 'newman',
        name: 'newman-certificates.json',
        content: expect.stringContaining(baseUrl.host)
      },
      { format: 'curl', name: 'curl.conf', content: expect.stringContaining('cert = ') }
    ])
  })

  it('node-forge: loaded for PKCS#12 alone', () => {
    const module = (path: string) => {
      const url = new URL(`../../../../src/files/${path}`, import.meta.url)
      return `await import(${JSON.stringify(url.href)})`
    }
    const loaded = `console.log(Object.keys(require.cache).some((path) => /node-forge/.test(path)))`
    const script = [module('formats/index.ts'), loaded, module('formats/pkcs12.ts'), loaded].join(
      '\n'
    )
    const prelude = `import { createRequire } from 'node:module'
      const require = createRequire(${JSON.stringify(fileURLToPath(import.meta.url))})\n`
    const args = ['--input-type=module', '--eval', prelude + script]
    const output = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' })
    expect(output.split('\n')).toEqual(['false', 'true', ''])
  })
})
