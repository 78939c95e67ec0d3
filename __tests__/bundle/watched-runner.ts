/** A runner that searches the output, the writes and the files of each step for secrets. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import {
  createLocalRunner,
  type LocalRunner,
  type StepResult
} from '../../src/local-runner/local-runner.ts'
import type { Sandbox } from '../../src/sandbox/server.ts'
import { listenForKeys } from './tcp-probe.ts'
import { expectMasksOf, leaksIn, secretsOf, tokensOf, type KnownSecrets } from './leaks.ts'
import { filesBelow, outputPlaces } from './output-places.ts'

export interface WatchedRunner extends LocalRunner {
  /** HOME and the system's temporary folder, as every step sees them. */
  home: string
  temporary: string
}

/** Starts a job, debug log on, whose steps have nowhere to write but below `root`. */
export function watchedRunner(root: string, folder: string, sandbox: Sandbox): WatchedRunner {
  const [home, temporary] = [join(root, 'home'), join(root, 'tmp')]
  for (const path of [home, temporary]) mkdirSync(path)
  const probe = listenForKeys(root)
  const homes = { HOME: home, USERPROFILE: home, APPDATA: home, LOCALAPPDATA: home }
  const env = { ...homes, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ...probe.env }
  const runner = createLocalRunner({ folder, debug: true, env })
  const passwords: string[] = []

  let underWay = 0

  const watch = async (
    run: () => Promise<StepResult>,
    given: KnownSecrets
  ): Promise<StepResult> => {
    underWay += 1
    const result = await run().finally(() => (underWay -= 1))
    passwords.push(result.outputs['pkcs12-password'] ?? '')
    const tokens = tokensOf(sandbox, given, result)
    const all = { tokens, passwords: passwords.filter(Boolean), keys: probe.keys() }
    // Of several at once, the last one looks at the files: until then they come and go.
    const files = underWay === 0 ? filesBelow(root, probe.file) : []
    const places = [...outputPlaces(result), ...files]
    expect(leaksIn(places, secretsOf(result, all))).toEqual([])
    expectMasksOf(result, all.keys, [sandbox.account, sandbox.appKey])
    return result
  }
  return {
    ...{ ...runner, home, temporary },
    runAction: (action) => watch(() => runner.runAction(action), action),
    runPost: (action) => watch(() => runner.runPost(action), action)
  }
}
