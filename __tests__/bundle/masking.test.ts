/** What is masked, and what a later step of the job can print. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { readText, textFiles } from '../architecture/source-files.ts'
import { privateKeyLines } from './private-key-lines.ts'
import { jobMaker, masksOf } from './shipped.ts'

const start = jobMaker()

/** A later step that prints the key: as it is, in one line, and to stderr. */
const PRINT_KEY = 'cat "$VTEX_MTLS_KEY"; tr -d "\\n" <"$VTEX_MTLS_KEY"; cat "$VTEX_MTLS_KEY" >&2'

describe('masks', () => {
  it('when a later step prints the key: the log shows its armour and no line of it', async () => {
    const job = await start()
    const main = await job.main({ 'export-env': 'true' })
    const lines = privateKeyLines(readFileSync(main.outputs['key-path'] ?? '', 'utf8'))
    const { log, outcome } = await job.runner.runShell({ script: PRINT_KEY })
    expect(outcome).toBe('success')
    expect(log.match(/\*\*\*/g)?.length).toBeGreaterThan(2 * 20)
    for (const line of lines) expect(log).not.toContain(line)
    for (const word of ['BEGIN', 'END']) expect(log).toContain(`-----${word} PRIVATE KEY-----`)
    expect(masksOf(main).filter((mask) => /[\r\n]|-----/.test(mask))).toEqual([])
  })

  it('an input of three characters: no mask is shorter than four', async () => {
    const job = await start()
    const { outcome } = await job.main({ 'app-token': 'abc', 'user-token': ' \n e \n' })
    expect(outcome).toBe('failure')
    const main = await job.main()
    expect(masksOf(main).filter(({ length }) => length < 4)).toEqual([])
    expect(job.runner.masker.mask('abc, a, the, true and 443')).toBe('abc, a, the, true and 443')
  })

  it('the token: in the output once, in its mask; no document says to echo a mask', async () => {
    const job = await start()
    const { stdout } = await job.main()
    const { appToken } = job.sandbox
    expect(stdout.split(appToken)).toHaveLength(2)
    expect(stdout).toContain(`::add-mask::${appToken}\n`)
    const texts = [...textFiles('docs', '.md'), ...textFiles('.github', '.yml')]
    expect(texts.filter(({ text }) => /echo .*::add-mask::/.test(text))).toEqual([])
    expect(readText('README.md')).not.toContain('::add-mask::')
  })

  it('facts of the certificate: not masked, so a later step can print them', async () => {
    const job = await start()
    const main = await job.main()
    const { account, appKey, baseUrl } = job.sandbox
    const facts = ['serial-number', 'fingerprint-sha256', 'subject', 'issuer', 'not-after', 'mtls']
    const shown = [account, appKey, baseUrl, 'my-app', ...facts.map((name) => main.outputs[name])]
    const script = shown.map((text) => `echo 'it is ${text}.'`).join('\n')
    const { log } = await job.runner.runShell({ script })
    expect(log).toBe(shown.map((text) => `it is ${text}.\n`).join(''))
  })
})
