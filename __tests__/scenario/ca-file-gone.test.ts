/** server-ca-file is in the workspace, which a later step may wipe before the post step. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'
import { describe, expect, it } from '@jest/globals'
import { storyteller, type Story } from './harness.ts'

const open = storyteller()

/** Issues with a CA file of this text, and deletes the file. */
async function issueAndWipe(story: Story, change: (pem: string) => string): Promise<void> {
  const file = story.inputs()['server-ca-file']
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  await story.issue()
  rmSync(file)
}

describe('server-ca-file is gone when post runs', () => {
  it('a small one is in the saved state', async () => {
    const story = await open()
    await issueAndWipe(story, (pem) => pem)
    expect(story.runner.state['certificate']).toContain('-----BEGIN CERTIFICATE-----')
    const post = await story.takeBack()
    expect(post.warnings).toEqual([])
    story.expectNothingLeft()
  })

  it('a large one, which no variable has room for, is in the private folder', async () => {
    const story = await open()
    await issueAndWipe(story, (pem) => `${rootCertificates.join('\n')}\n${pem}`)
    expect(story.runner.state['certificate']?.length).toBeLessThan(1024 * 16)
    const post = await story.takeBack()
    expect(post.warnings).toEqual([])
    story.expectNothingLeft()
  })

  it('and the folder with it: the usual CAs are trusted, and the line by hand has --cacert', async () => {
    const story = await open()
    await issueAndWipe(story, (pem) => pem)
    const saved = JSON.parse(story.runner.state['certificate'] ?? '') as object
    const older = JSON.stringify({ ...saved, serverCas: undefined })
    const { warnings } = await story.takeBack({
      state: { ...story.runner.state, certificate: older }
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
