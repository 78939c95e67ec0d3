/**
 * `npm start`: the main job, from a fresh clone with nothing installed. Runs the shipped bundles
 * as a runner would against the shipped sandbox, and prints what happens.
 */
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import {
  callWithCurl,
  callWithNode,
  curlArguments,
  type GuideCall,
  hasCurl
} from '../demo/validate-request.ts'
import { createLocalRunner, type StepResult } from '../local-runner/local-runner.ts'
import { type SandboxFacts, startSandboxProcess } from '../demo/sandbox-process.ts'
import { chapter, indent, table, say } from '../demo/output.ts'

const dist = resolve(dirname(process.argv[1] ?? ''), '..')
const entry = (name: string) => join(dist, name, 'index.js')
const curl = hasCurl()

const startedAt = performance.now()
const aside = mkdtempSync(join(tmpdir(), 'vtex-mtls-demo-'))
const lease = join(aside, 'lease')
writeFileSync(lease, '')
const runner = createLocalRunner({ folder: aside })

// However the demo ends, no key and no server is left.
process.once('exit', () => rmSync(aside, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1))
}
process.stdout.on('error', () => process.exit(1)) // the reader has closed the pipe

try {
  const sandbox = await startSandboxProcess(entry('sandbox'), lease)
  await tell(sandbox.facts).finally(() => sandbox.stop())
  say(`\nAll in ${((performance.now() - startedAt) / 1000).toFixed(1)} s. README.md has the rest.`)
} catch (error) {
  say(`\nThe demo failed: ${(error as Error).message}`)
  process.exitCode = 1
}

async function tell(facts: SandboxFacts): Promise<void> {
  say('A VTEX mTLS client certificate, from key to revocation, on this machine alone.')
  chapter('A stand-in for VTEX is up; it demands client certificates')
  say(
    indent(`${facts.baseUrl}   account ${facts.account}   (npm run sandbox keeps one up for you)`)
  )

  const main = await issue(facts)
  const copies = await use(facts, main)
  await takeBack(main)

  chapter('A copy of the files is of no use now: the certificate is revoked')
  await call(facts, copies, 403)
}

async function issue(facts: SandboxFacts): Promise<StepResult> {
  chapter('The step `uses: your-org/vtex-mtls-action@v1` runs; its log:')
  const inputs = {
    account: facts.account,
    'app-name': 'my-app',
    'app-key': facts.appKey,
    'app-token': facts.appToken,
    city: 'São Paulo',
    state: 'SP',
    country: 'BR',
    'base-url': facts.baseUrl,
    'server-ca-file': facts.caFile,
    'require-mtls': 'true'
  }
  const main = await runner.runAction({ entry: entry('main'), inputs })
  say(indent(main.log))
  if (main.outcome !== 'success') throw new Error('the main step did not succeed')

  chapter('Its outputs, as the log would show them: the paths are masked')
  say(indent(table(Object.entries(main.outputs).map(([k, v]) => [k, runner.masker.mask(v)]))))
  chapter('The job’s summary page (Markdown)')
  say(indent(main.summary.trim()))
  return main
}

/** A later step, with the files that the outputs name; copies are kept for the last part. */
async function use(facts: SandboxFacts, { outputs }: StepResult): Promise<GuideCall['identity']> {
  const files = [outputs['cert-path'] ?? '', outputs['key-path'] ?? '']
  chapter('The files that a later step finds')
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8).padStart(4, '0')
  const folder = dirname(files[0] ?? '')
  say(
    indent(table([[modeOf(folder), 'the folder'], ...files.map((f) => [modeOf(f), basename(f)])]))
  )

  chapter(`A later step makes the guide’s call with ${curl ? 'curl' : 'Node (no curl is here)'}`)
  const [certificateFile = '', privateKeyFile = ''] = files
  await call(facts, { certificateFile, privateKeyFile }, 200)
  say('\n   and without the certificate:')
  await call(facts, undefined, 403)

  const [first, second] = files.map((file) => {
    const copy = join(aside, basename(file))
    copyFileSync(file, copy)
    return copy
  }) as [string, string]
  return { certificateFile: first, privateKeyFile: second }
}

async function takeBack(main: StepResult): Promise<void> {
  chapter('The job ends; the post step’s log:')
  const post = await runner.runPost({ entry: entry('post'), of: main })
  say(indent(post.log))
}

async function call(
  { baseUrl, caFile, userToken }: SandboxFacts,
  identity: GuideCall['identity'],
  expected: number
): Promise<void> {
  const url = `${baseUrl}/api/vtexid/credential/validate`
  const made: GuideCall = { url, caFile, userToken, identity }
  if (curl) say(indent(`$ curl ${runner.masker.mask(curlArguments(made).map(quote).join(' '))}`))
  const { status, body } = curl ? callWithCurl(made) : await callWithNode(made)
  say(indent(`HTTP ${status} ${body}`))
  if (status !== expected) throw new Error(`HTTP ${expected} was expected`)
}

function quote(word: string): string {
  return /^[\w./:@-]+$/.test(word) ? word : `'${word}'`
}
