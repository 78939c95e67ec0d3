/** server-ca-file is in the workspace, which a later step may delete before the post step. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'
import { describe, expect, it } from '@jest/globals'
import { scenarioFactory, type Scenario } from './harness.ts'

const open = scenarioFactory()

/** Issues with a CA file of this text, and deletes the file. */
async function issueAndWipe(scenario: Scenario, change: (pem: string) => string): Promise<void> {
  const file = scenario.inputs()['server-ca-file']
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  await scenario.issue()
  rmSync(file)
}

describe('server-ca-file is gone when post runs', () => {
  it('a small one is in the saved state', async () => {
    const scenario = await open()
    await issueAndWipe(scenario, (pem) => pem)
    expect(scenario.runner.state['certificate']).toContain('-----BEGIN CERTIFICATE-----')
    const post = await scenario.runPostStep()
    expect(post.warnings).toEqual([])
    scenario.expectNothingLeft()
  })

  it('a large one, which does not fit a variable, is in the private folder', async () => {
    const scenario = await open()
    await issueAndWipe(scenario, (pem) => `${rootCertificates.join('\n')}\n${pem}`)
    expect(scenario.runner.state['certificate']?.length).toBeLessThan(1024 * 16)
    const post = await scenario.runPostStep()
    expect(post.warnings).toEqual([])
    scenario.expectNothingLeft()
  })

  it('the folder is gone, too: the usual CAs are trusted, and the curl line has --cacert', async () => {
    const scenario = await open()
    await issueAndWipe(scenario, (pem) => pem)
    const saved = JSON.parse(scenario.runner.state['certificate'] ?? '') as object
    const older = JSON.stringify({ ...saved, serverCas: undefined })
    const { warnings } = await scenario.runPostStep({
      state: { ...scenario.runner.state, certificate: older }
    })
    expect(warnings).toEqual([
      expect.stringMatching(
        /^server-ca-file: ".*ca\.pem" cannot be read: no such file or directory \(ENOENT\); .* usual CAs/
      ),
      expect.stringMatching(
        /its certificate is not trusted .*\ncurl .* --cacert "\$SERVER_CA_FILE"\n/
      )
    ])
  })
})
