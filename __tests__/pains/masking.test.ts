/** What users of other credential actions met with masks and outputs: docs/pains.md, 1 to 8. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { readText, textFiles } from '../architecture/source-files.ts'
import { keyLinesOf } from '../bundle/leaks.ts'
import { jobMaker, masksOf } from '../bundle/shipped.ts'

const start = jobMaker()

/** A later step that prints the key, by mistake or not. */
const PRINT_KEY = 'cat "$VTEX_MTLS_KEY"; tr -d "\\n" <"$VTEX_MTLS_KEY"; cat "$VTEX_MTLS_KEY" >&2'

describe('masking and outputs', () => {
  it('pain 1: the log shows no line of the key, even if a later step prints it', async () => {
    const job = await start()
    const main = await job.main({ 'export-env': 'true' })
    const lines = keyLinesOf(readFileSync(main.outputs['key-path'] ?? '', 'utf8'))
    const { log, outcome } = await job.runner.runShell({ script: PRINT_KEY })
    expect(outcome).toBe('success')
    expect(log.match(/\*\*\*/g)?.length).toBeGreaterThan(2 * 20)
    for (const line of lines) expect(log).not.toContain(line)
  })

  it('pain 2: a mask is one line, and none is the armour of every other PEM', async () => {
    const job = await start()
    const main = await job.main({ 'export-env': 'true' })
    expect(masksOf(main).length).toBeGreaterThan(20)
    expect(masksOf(main).filter((mask) => /[\r\n]|-----/.test(mask))).toEqual([])
    const { log } = await job.runner.runShell({ script: PRINT_KEY })
    for (const word of ['BEGIN', 'END']) expect(log).toContain(`-----${word} PRIVATE KEY-----`)
  })

  it('pain 3: what is masked stays so in the debug log', async () => {
    const job = await start()
    const { log, outputs } = await job.main({ 'export-env': 'true', formats: 'pkcs12' })
    for (const name of ['cert-path', 'key-path', 'pkcs12-path', 'pkcs12-password']) {
      expect(log).toContain(`##[debug]Set output ${name} = ***\n`)
      expect(log).not.toContain(outputs[name])
    }
    expect(log).toContain('##[debug]Set env VTEX_MTLS_KEY = ***\n')
  })

  it('pain 5: nothing harmless is masked, so that nothing which holds it breaks', async () => {
    const job = await start()
    const main = await job.main()
    const { account, appKey, baseUrl } = job.sandbox
    const facts = ['serial-number', 'fingerprint-sha256', 'subject', 'issuer', 'not-after', 'mtls']
    const shown = [account, appKey, baseUrl, 'my-app', ...facts.map((name) => main.outputs[name])]
    const script = shown.map((text) => `echo 'it is ${text}.'`).join('\n')
    const { log } = await job.runner.runShell({ script })
    expect(log).toBe(shown.map((text) => `it is ${text}.\n`).join(''))
  })

  it('pain 6: nothing short is masked, which would star out the log', async () => {
    const job = await start()
    const { outcome } = await job.main({ 'app-token': 'abc', 'user-token': ' \n e \n' })
    expect(outcome).toBe('failure')
    const main = await job.main()
    expect(masksOf(main).filter(({ length }) => length < 4)).toEqual([])
    expect(job.runner.masker.mask('abc, a, the, true and 443')).toBe('abc, a, the, true and 443')
  })

  it('pain 7: the action does the masking, and no text of ours says to do it by an echo', async () => {
    const job = await start()
    const { stdout } = await job.main()
    const { appToken } = job.sandbox
    expect(stdout.split(appToken)).toHaveLength(2)
    expect(stdout).toContain(`::add-mask::${appToken}\n`)
    const texts = [...textFiles('docs', '.md'), ...textFiles('.github', '.yml')]
    expect(texts.filter(({ text }) => /echo .*::add-mask::/.test(text))).toEqual([])
    expect(readText('README.md')).not.toContain('::add-mask::')
  })

  it('pain 8: outputs only; the environment of later steps is left alone', async () => {
    const job = await start()
    const main = await job.main({ formats: 'bundle, pkcs12, newman, curl' })
    expect(Object.keys(main.outputs)).toEqual(expect.arrayContaining(['cert-path', 'key-path']))
    expect(main).toMatchObject({ env: {}, files: { env: '', path: '' } })
  })
})
