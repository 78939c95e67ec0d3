import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { curlConfig } from '../../../../src/files/formats/curl.ts'
import { curl, startEdge } from './edge.ts'

const isWindows = process.platform === 'win32'

const WINDOWS_PATHS: [path: string, cert: string, key: string][] = [
  // \t and \n would be a tab and a new line
  ['D:\\a\\_temp\\new', 'D\\\\:\\\\\\\\a\\\\\\\\_temp\\\\\\\\new', 'D:\\\\a\\\\_temp\\\\new'],
  ['C:\\My Files', 'C\\\\:\\\\\\\\My Files', 'C:\\\\My Files'],
  ['C:/Users/José', 'C\\\\:/Users/José', 'C:/Users/José'],
  [
    '\\\\?\\C:\\runner',
    '\\\\\\\\\\\\\\\\?\\\\\\\\C\\\\:\\\\\\\\runner',
    '\\\\\\\\?\\\\C:\\\\runner'
  ],
  ['\\\\host\\share', '\\\\\\\\\\\\\\\\host\\\\\\\\share', '\\\\\\\\host\\\\share']
]

const edge = startEdge()

/** Writes both files under these names in `folder`, and what the real curl is let in with there. */
async function withConfig(folder: string, certificatePath: string, privateKeyPath: string) {
  const { certificatePem, privateKeyPem } = edge.chained.pem
  writeFileSync(isWindows ? certificatePath : join(folder, certificatePath), certificatePem)
  writeFileSync(isWindows ? privateKeyPath : join(folder, privateKeyPath), privateKeyPem)
  const config = join(edge.folder, 'curl.conf')
  writeFileSync(config, curlConfig({ certificatePath, privateKeyPath }))
  return curl(edge, ['--config', config], folder)
}

describe('curlConfig', () => {
  it('usual paths: cert and key, each in quotes', () => {
    const files = { certificatePath: '/tmp/a b/client.crt', privateKeyPath: '/tmp/a b/client.key' }
    const text = 'cert = "/tmp/a b/client.crt"\nkey = "/tmp/a b/client.key"\n'
    expect(curlConfig(files)).toBe(text)
  })

  it.each(WINDOWS_PATHS)('%s: escaped twice for cert and once for key', (path, cert, key) => {
    const config = curlConfig({ certificatePath: path, privateKeyPath: path })
    expect(config).toBe(`cert = "${cert}"\nkey = "${key}"\n`)
  })

  // To a POSIX system a Windows path is a file's name, so that its curl can be the judge.
  ;(isWindows ? it.skip : it).each(WINDOWS_PATHS.filter(([path]) => !path.includes('/')))(
    '%s: curl reads it as it was',
    async (path) => {
      const seen = await withConfig(edge.folder, `${path}.crt`, `${path}.key`)
      expect(seen).toBe(edge.chained.facts.fingerprintSha256)
    }
  )

  const everywhere = ['with space', ' edges ', "apos'trophe", 'São Paulo', '東京 😀', '#1', '$HOME']
  const posixOnly = [
    'quo"te',
    'back\\slash',
    'end\\',
    'co:lon',
    'a\\:b',
    'tab\tnew\nline\v\r',
    '\\"'
  ]
  it.each([...everywhere, ...(isWindows ? [] : posixOnly)])('%j: curl finds it', async (name) => {
    const folder = join(edge.folder, name)
    mkdirSync(folder)
    const path = (file: string) => (isWindows ? join(folder, file) : `${name}/${file}`)
    const seen = await withConfig(edge.folder, path('client.crt'), path('client.key'))
    expect(seen).toBe(edge.chained.facts.fingerprintSha256)
  })
})
