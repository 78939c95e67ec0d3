/**
 * `npm start`: shows the main use in a fresh clone with nothing installed. Runs the shipped bundles
 * against the shipped sandbox, as a runner would, and prints what happens.
 */
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import {
  sendWithCurl,
  sendWithNode,
  curlArguments,
  type ValidateRequest,
  hasCurl
} from '../demo/validate-request.ts'
import { createLocalRunner, type StepResult } from '../local-runner/local-runner.ts'
import { printHeading, indent, table, print } from '../demo/output.ts'
import { type SandboxInfo, startServer, stopServer } from '../actions/sandbox/sandbox-process.ts'

const dist = resolve(dirname(process.argv[1] ?? ''), '..')
const entry = (name: string) => join(dist, name, 'index.js')
const curl = hasCurl()

const startedAt = performance.now()
const demoFolder = mkdtempSync(join(tmpdir(), 'vtex-mtls-demo-'))
const runner = createLocalRunner({ folder: demoFolder })

// Deletes the keys and ends the server whenever the demo ends.
process.once('exit', () => rmSync(demoFolder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1))
}
process.stdout.on('error', () => process.exit(1)) // the reader closed the pipe

try {
  const folder = join(demoFolder, 'sandbox')
  const command = { entry: entry('sandbox'), options: ['--minutes=5'], env: process.env }
  const sandbox = await startServer(folder, command)
  await runDemo(sandbox).finally(() => stopServer(folder))
  print(
    `\nAll in ${((performance.now() - startedAt) / 1000).toFixed(1)} s. README.md has the rest.`
  )
} catch (error) {
  print(`\nThe demo failed: ${(error as Error).message}`)
  process.exitCode = 1
}

async function runDemo(info: SandboxInfo): Promise<void> {
  print('A VTEX mTLS client certificate, from key to revocation, on this machine alone.')
  printHeading('A stand-in for VTEX is up; it demands client certificates')
  print(
    indent(`${info.baseUrl}   account ${info.account}   (npm run sandbox keeps one up for you)`)
  )

  const main = await runMainStep(info)
  const copies = await useCertificate(info, main)
  await runPostStep(main)

  printHeading('A copy of the files is of no use now: the certificate is revoked')
  await validate(info, copies, 403)
}

async function runMainStep(info: SandboxInfo): Promise<StepResult> {
  printHeading('The step `uses: your-org/vtex-mtls-action@v1` runs; its log:')
  const inputs = {
    account: info.account,
    'app-name': 'my-app',
    'app-key': info.appKey,
    'app-token': info.appToken,
    city: 'São Paulo',
    state: 'SP',
    country: 'BR',
    'base-url': info.baseUrl,
    'server-ca-file': info.caFile,
    'require-mtls': 'true'
  }
  const main = await runner.runAction({ entry: entry('main'), inputs })
  print(indent(main.log))
  if (main.outcome !== 'success') throw new Error('the main step did not succeed')

  printHeading('Its outputs, as the log would show them: the paths are masked')
  print(indent(table(Object.entries(main.outputs).map(([k, v]) => [k, runner.masker.mask(v)]))))
  printHeading('The job’s summary page (Markdown)')
  print(indent(main.summary.trim()))
  return main
}

/** A later step that uses the files in the outputs. Copies are kept for the last part. */
async function useCertificate(
  info: SandboxInfo,
  { outputs }: StepResult
): Promise<ValidateRequest['identity']> {
  const files = [outputs['cert-path'] ?? '', outputs['key-path'] ?? '']
  printHeading('The files that a later step finds')
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8).padStart(4, '0')
  const folder = dirname(files[0] ?? '')
  print(
    indent(table([[modeOf(folder), 'the folder'], ...files.map((f) => [modeOf(f), basename(f)])]))
  )

  printHeading(
    `A later step makes the guide’s call with ${curl ? 'curl' : 'Node (no curl is here)'}`
  )
  const [certificateFile = '', privateKeyFile = ''] = files
  await validate(info, { certificateFile, privateKeyFile }, 200)
  print('\n   and without the certificate:')
  await validate(info, undefined, 403)

  const copy = (file: string) => {
    const path = join(demoFolder, basename(file))
    copyFileSync(file, path)
    return path
  }
  return { certificateFile: copy(certificateFile), privateKeyFile: copy(privateKeyFile) }
}

async function runPostStep(main: StepResult): Promise<void> {
  printHeading('The job ends; the post step’s log:')
  const post = await runner.runPost({ entry: entry('post'), of: main })
  print(indent(post.log))
}

async function validate(
  { baseUrl, caFile, userToken }: SandboxInfo,
  identity: ValidateRequest['identity'],
  expected: number
): Promise<void> {
  const url = `${baseUrl}/api/vtexid/credential/validate`
  const request: ValidateRequest = { url, caFile, userToken, identity }
  if (curl)
    print(indent(`$ curl ${runner.masker.mask(curlArguments(request).map(quote).join(' '))}`))
  const { status, body } = curl ? sendWithCurl(request) : await sendWithNode(request)
  print(indent(`HTTP ${status} ${body}`))
  if (status !== expected) throw new Error(`HTTP ${expected} was expected`)
}

function quote(word: string): string {
  return /^[\w./:@-]+$/.test(word) ? word : `'${word}'`
}
