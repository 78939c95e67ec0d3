/**
 * Writes the action files that repeat action.yml: issue/ (the root action under another path,
 * because `$/` cannot name the root) and smoke-test/ (which passes every input on). `--check`
 * changes nothing, and fails if a file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

interface ActionFile {
  description: string
  author: string
  inputs: Record<string, object>
  outputs: Record<string, { description: string }>
}

const file = (name: string) => new URL(`../${name}`, import.meta.url)
const text = readFileSync(file('action.yml'), 'utf8')
const { description, author, inputs, outputs } = parse(text) as ActionFile

/** A top-level section of action.yml, as it was written. */
function part(name: string): string {
  const [, body] = new RegExp(`\\n(${name}:\\n(?:(?: .*)?\\n)+)`).exec(text) ?? []
  if (!body) throw new Error(`action.yml has no ${name}`)
  return body.trimEnd()
}

const issueAction = `# The action of the repository's root again, to the letter, but for its name and its paths: \`$/\`
# cannot name the root itself. Made by scripts/metadata.ts. Not for workflows, which use the root.
name: VTEX mTLS client certificate, for the smoke test
description: ${description}
author: ${author}

${part('inputs')}

${part('outputs')}

runs:
  using: node24
  main: ../dist/main/index.js
  post: ../dist/post/index.js
  post-if: always()
`

const passedIn = Object.keys(inputs)
  .map((name) => `        ${name}: \${{ inputs.${name} }}\n`)
  .join('')
const passedOut = Object.entries(outputs)
  .map(
    ([name, output]) =>
      `  ${name}:\n    description: ${output.description}\n    value: \${{ steps.issue.outputs.${name} }}\n`
  )
  .join('')

const smokeTestAction = `# Made by scripts/metadata.ts from action.yml, but for what is its own.
name: VTEX mTLS smoke test
description: Issues a VTEX mTLS client certificate, proves it, makes smoke checks, and runs your command with the certificate in its environment.
author: ${author}

branding:
  icon: check-circle
  color: red

${part('inputs')}
  run:
    description: Your command, run by bash after the proof and the checks. It finds the files by \`VTEX_MTLS_CERT\`, \`VTEX_MTLS_KEY\` and more.
  working-directory:
    description: Where your command runs, relative to the workspace.
    default: .

outputs:
${passedOut}
runs:
  using: composite
  steps:
    - name: Issue and check
      id: issue
      uses: $/issue
      with:
${passedIn}
    - name: Run the command
      if: inputs.run != ''
      shell: bash
      working-directory: \${{ inputs.working-directory }}
      env:
        VTEX_MTLS_ACCOUNT: \${{ inputs.account }}
        VTEX_MTLS_BASE_URL: \${{ steps.issue.outputs.base-url }}
        VTEX_MTLS_SERVER_CA_FILE: \${{ inputs.server-ca-file }}
        VTEX_MTLS_CERT: \${{ steps.issue.outputs.cert-path }}
        VTEX_MTLS_KEY: \${{ steps.issue.outputs.key-path }}
        VTEX_MTLS_BUNDLE: \${{ steps.issue.outputs.bundle-path }}
        VTEX_MTLS_PKCS12: \${{ steps.issue.outputs.pkcs12-path }}
        VTEX_MTLS_PKCS12_PASSWORD: \${{ steps.issue.outputs.pkcs12-password }}
        VTEX_MTLS_NEWMAN: \${{ steps.issue.outputs.newman-path }}
        VTEX_MTLS_CURL: \${{ steps.issue.outputs.curl-path }}
        VTEX_MTLS_RUN: \${{ inputs.run }}
      # The command comes by the environment: nothing of it is ever part of this script's own text.
      run: bash --noprofile --norc -e -o pipefail -c "$VTEX_MTLS_RUN"
`

const made = { 'issue/action.yml': issueAction, 'smoke-test/action.yml': smokeTestAction }
for (const [name, content] of Object.entries(made)) {
  if (!process.argv.includes('--check')) {
    writeFileSync(file(name), content)
  } else if (readFileSync(file(name), 'utf8') !== content) {
    console.error(`${name} is not in step with action.yml; run "npm run fix".`)
    process.exitCode = 1
  }
}
