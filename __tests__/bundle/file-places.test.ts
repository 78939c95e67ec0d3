/** Where files are written, and which places of the machine are not touched. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readText, textFiles } from '../architecture/source-files.ts'
import { jobMaker, type ShippedJob } from './shipped.ts'

const start = jobMaker()

const ALL = { formats: 'bundle, pkcs12, newman, curl', checks: 'GET /api/a', 'export-env': 'true' }

/** What is in the workspace, in HOME and in the system's temporary folder. */
const contentsAround = ({ runner }: ShippedJob) =>
  [runner.workspace, runner.home, runner.temporary].map((path) => readdirSync(path))

describe('files', () => {
  it('with every format: nothing is written to the workspace, HOME or the temporary folder', async () => {
    const job = await start()
    const main = await job.main(ALL)
    expect(main.outcome).toBe('success')
    expect(contentsAround(job)).toEqual([[], [], []])
    await job.post(main)
    expect(contentsAround(job)).toEqual([[], [], []])
    job.expectNothingLeft()
  })

  it('RUNNER_TEMP of a container: the folder is there, and no action file uses runner.temp', async () => {
    const job = await start()
    const inside = join(job.runner.workspace, '__w', '_temp')
    mkdirSync(inside, { recursive: true })
    const main = await job.main({}, { env: { RUNNER_TEMP: inside } })
    expect(dirname(dirname(main.outputs['key-path'] ?? ''))).toBe(inside)
    const texts = textFiles('.', 'action.yml').filter(({ text }) => /runner\.temp\b/.test(text))
    expect(texts.map(({ path }) => path)).toEqual([])
  })

  it('when a later checkout clears the workspace: the files stay until the post step', async () => {
    const job = await start()
    const main = await job.main(ALL)
    rmSync(job.runner.workspace, { recursive: true })
    mkdirSync(job.runner.workspace)
    const { outcome } = await job.runner.runShell({ script: 'test -s "$VTEX_MTLS_KEY"' })
    expect(outcome).toBe('success')
    expect(await job.post(main)).toMatchObject({ outcome: 'success', annotations: [] })
    expect(existsSync(main.outputs['key-path'] ?? '')).toBe(false)
  })

  it('the source: it reads neither the home folder nor the user’s entry', () => {
    const found = textFiles('src', '.ts').filter(({ text }) => /\b(userInfo|homedir)\b/.test(text))
    expect(found.map(({ path }) => path)).toEqual([])
  })

  it('the inputs: none trusts every server', () => {
    const inputs = readText('action.yml')
      .match(/^ {2}[\w-]+(?=:)/gm)
      ?.join('\n')
    expect(inputs).toContain('server-ca-file')
    expect(inputs).not.toMatch(/insecure|skip|ignore|unauthori[sz]ed|tls-verify/i)
  })
})
