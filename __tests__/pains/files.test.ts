/** What users of other credential actions met with their files: docs/pains.md, 9 to 20. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:https'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readText, textFiles } from '../architecture/source-files.ts'
import { jobMaker, type ShippedJob } from '../bundle/shipped.ts'
import { curlConfig } from '../../src/files/formats/curl.ts'

const start = jobMaker()

const ALL = { formats: 'bundle, pkcs12, newman, curl', checks: 'GET /api/a', 'export-env': 'true' }

/** Every place where other tools look, or write by accident. */
function placesOf({ runner }: ShippedJob): string[][] {
  return [runner.workspace, runner.home, runner.temporary].map((path) => readdirSync(path))
}

describe('where the files are', () => {
  it('pain 9: nothing is written to the workspace, where it would be committed or copied', async () => {
    const job = await start()
    const main = await job.main(ALL)
    expect(main.outcome).toBe('success')
    expect(placesOf(job)).toEqual([[], [], []])
    await job.post(main)
    expect(placesOf(job)).toEqual([[], [], []])
  })

  it('pain 10: whom RUNNER_TEMP does not suit names another place', async () => {
    const job = await start()
    const folder = join(job.runner.workspace, 'made', 'for it')
    const main = await job.main({ ...ALL, 'output-dir': folder })
    const paths = Object.entries(main.outputs).filter(([name]) => name.endsWith('-path'))
    expect(paths).toHaveLength(7)
    for (const [, path] of paths) expect(dirname(dirname(path))).toBe(folder)
    expect(job.leftovers()).toEqual([])
    await job.post(main)
    expect(readdirSync(folder)).toEqual([])
  })

  it('pain 12: the place is read from the environment, as a container sees it', async () => {
    const job = await start()
    const inside = join(job.runner.workspace, '__w', '_temp')
    mkdirSync(inside, { recursive: true })
    const main = await job.main({}, { env: { RUNNER_TEMP: inside } })
    expect(dirname(dirname(main.outputs['key-path'] ?? ''))).toBe(inside)
    const actions = ['.', 'inspect', 'issue', 'revoke', 'sandbox', 'smoke-test']
    const texts = actions.map((folder) => readText(`${folder}/action.yml`))
    expect(texts.filter((text) => /runner\.temp\b/.test(text))).toEqual([])
  })

  it('pain 14: a checkout that comes after it, and clears the workspace, takes nothing', async () => {
    const job = await start()
    const main = await job.main(ALL)
    rmSync(job.runner.workspace, { recursive: true })
    mkdirSync(job.runner.workspace)
    const { outcome } = await job.runner.runShell({ script: 'test -s "$VTEX_MTLS_KEY"' })
    expect(outcome).toBe('success')
    expect(await job.post(main)).toMatchObject({ outcome: 'success', annotations: [] })
    expect(existsSync(main.outputs['key-path'] ?? '')).toBe(false)
  })

  it.each([undefined, '/nonexistent', ''])('pain 15: HOME is not needed: %j', async (HOME) => {
    const env = { HOME, USERPROFILE: HOME, USER: undefined, USERNAME: undefined }
    const job = await start()
    const main = await job.main({}, { env })
    expect(main.outcome).toBe('success')
    expect(await job.post(main, job.inputs(), { env })).toMatchObject({ annotations: [] })
    job.expectNothingLeft()
    const asks = textFiles('src', '.ts').filter(({ text }) => /\b(userInfo|homedir)\b/.test(text))
    expect(asks.map(({ path }) => path)).toEqual([])
  })

  it('pain 17: a path with backslashes is written so that its reader gets it back', () => {
    const [certificatePath, privateKeyPath] = ['C:\\a\\new b\\client.crt', 'D:\\t\\client.key']
    const config = curlConfig({ certificatePath, privateKeyPath })
    const values = config.split('\n').map((line) => /"(.*)"$/.exec(line)?.[1] ?? '')
    // curl takes a backslash off when it reads the file, and off the certificate's name once more.
    const read = (value: string) => value.replace(/\\(.)/g, '$1')
    expect(values.map(read)).toContain(privateKeyPath)
    expect(values.map(read).map(read)).toContain(certificatePath)
  })

  it('pain 18: for whoever reads no PEM there is a PKCS#12, and the edge takes it', async () => {
    const job = await start()
    const { outputs } = await job.main({ formats: 'pkcs12' })
    const status = await new Promise((resolve, reject) => {
      const options = {
        ca: job.sandbox.caPem,
        pfx: readFileSync(outputs['pkcs12-path'] ?? ''),
        passphrase: outputs['pkcs12-password'],
        headers: {
          'X-VTEX-API-AppKey': job.sandbox.appKey,
          'X-VTEX-API-AppToken': job.sandbox.appToken
        },
        agent: false as const
      }
      const sent = request(`${job.sandbox.baseUrl}/api/status/204`, options, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      sent.once('error', reject).end()
    })
    expect(status).toBe(204)
  })

  it('pain 20: there are files, without anything being asked for', async () => {
    const job = await start()
    const { outputs } = await job.main()
    const [certificate, key] = ['cert-path', 'key-path'].map((name) =>
      readFileSync(outputs[name] ?? '', 'utf8')
    )
    const parsed = new X509Certificate(certificate ?? '')
    expect(parsed.checkPrivateKey(createPrivateKey(key ?? ''))).toBe(true)
  })
})
