/** What users of other credential actions met with runtimes and releases: docs/pains.md, 54 to 61. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readText } from '../architecture/source-files.ts'
import { jobMaker } from '../bundle/shipped.ts'

const start = jobMaker()

const FOLDERS = ['.', 'inspect', 'issue', 'revoke', 'sandbox', 'smoke-test']

describe('runtime, release, reuse', () => {
  it('pain 54: every action runs on the newest Node that runners have', () => {
    const using = FOLDERS.map((folder) => {
      const { runs } = parse(readText(`${folder}/action.yml`)) as { runs: { using: string } }
      return runs.using
    })
    expect([...new Set(using)].sort()).toEqual(['composite', 'node24'])
  })

  it('pain 58: who wants no summary gets none, and what matters as outputs', async () => {
    const job = await start()
    const { summary, outputs } = await job.main()
    expect(summary).toContain(outputs['fingerprint-sha256'])
    const without = await job.main({ summary: 'false' })
    expect(without).toMatchObject({ outcome: 'success', summary: '' })
    expect(Object.keys(without.outputs)).toEqual(Object.keys(outputs))
  })

  it('pain 59: what is reused names this repository at its own commit, and no version', () => {
    const reused = ['.github/workflows/smoke-test.yml', 'smoke-test/action.yml']
    for (const path of reused) {
      const uses = [...readText(path).matchAll(/^\s*(?:- )?uses: (\S+)/gm)]
      const own = uses.map(([, name = '']) => name).filter((name) => !/^actions\//.test(name))
      expect(own.length).toBeGreaterThan(0)
      for (const name of own) expect(name).toMatch(/^\$\/[a-z-]+$/)
    }
  })

  it('pain 61: the request that it builds itself is one that openssl verifies', async () => {
    const job = await start()
    await job.main({ city: 'São Paulo', state: 'SP', country: 'BR' })
    const csr = job.sandbox.seen.find(({ path }) => path.endsWith('/sign'))?.body ?? ''
    const options = [
      'req',
      '-noout',
      '-verify',
      '-text',
      '-nameopt',
      'utf8,-esc_msb,sep_comma_plus'
    ]
    const { status, stdout, stderr } = spawnSync('openssl', options, {
      input: csr,
      encoding: 'utf8'
    })
    expect(status).toBe(0)
    expect(`${stdout}${stderr}`).toMatch(/verify OK/)
    expect(stdout).toContain('sha512WithRSAEncryption')
  })
})
