/** What can go wrong in a rotation, and what is to be left then. */
import type { Fault } from '../../src/sandbox/server.ts'

/** A folder as the store: one rename puts a certificate into use, or back. */
export const SCRIPTS = {
  current: 'cat "$STORE/current.crt"',
  deploy: `cp "$VTEX_MTLS_CERT" "$STORE/new.crt"
    cp "$STORE/current.crt" "$STORE/before.crt"
    mv "$STORE/new.crt" "$STORE/current.crt"`,
  confirm: 'cmp "$VTEX_MTLS_CERT" "$STORE/current.crt"',
  rollback: '[ ! -e "$STORE/before.crt" ] || mv "$STORE/before.crt" "$STORE/current.crt"',
  retire: 'cat "$STORE/retiring.crt"'
}

export interface Case {
  inputs?: Partial<typeof SCRIPTS>
  fault?: Fault
  /** The step in which a signal comes, and once its script says so; the bundle's own otherwise. */
  at?: { step: string; signal: NodeJS.Signals; runnerToo?: boolean }
  expected: { outcome: 'green' | 'red'; valid: string; store: string; files?: number }
}

const UNTOUCHED = { outcome: 'red', valid: 'retiring, current', store: 'current' } as const
const DONE = { outcome: 'green', valid: 'current, new', store: 'new' } as const
const hang = (on: 'sign' | 'validate' | 'revoke'): Fault => ({ on, kind: 'hang', times: 3 })
const wait = (script: string) => `${script}\necho $$ >"$STORE/pid"; exec sleep 60`

export const CASES: [string, Case][] = [
  ['nothing', { expected: DONE }],
  ['current fails', { inputs: { current: 'exit 1' }, expected: UNTOUCHED }],
  ['current prints no PEM', { inputs: { current: 'echo None' }, expected: UNTOUCHED }],
  ['sign is refused', { fault: { on: 'sign', kind: 'status', status: 403 }, expected: UNTOUCHED }],
  [
    'the proof is refused',
    { fault: { on: 'validate', kind: 'status', status: 401, times: 3 }, expected: UNTOUCHED }
  ],
  [
    'the proof is cancelled',
    {
      fault: hang('validate'),
      at: { step: 'Issue and prove the new one', signal: 'SIGINT' },
      expected: UNTOUCHED
    }
  ],
  [
    'the runner is killed while the new one is proved',
    {
      fault: hang('validate'),
      at: { step: 'Issue and prove the new one', signal: 'SIGKILL', runnerToo: true },
      expected: { outcome: 'red', valid: 'retiring, current, new', store: 'current' }
    }
  ],
  ['deploy fails at once', { inputs: { deploy: 'exit 1' }, expected: UNTOUCHED }],
  [
    'deploy fails at its end',
    { inputs: { deploy: `${SCRIPTS.deploy}\nexit 1` }, expected: UNTOUCHED }
  ],
  [
    'deploy is cancelled at its end',
    {
      inputs: { deploy: wait(SCRIPTS.deploy) },
      at: { step: 'Deploy it', signal: 'SIGTERM' },
      expected: UNTOUCHED
    }
  ],
  [
    'the runner is killed in deploy, at its end',
    {
      inputs: { deploy: wait(SCRIPTS.deploy) },
      at: { step: 'Deploy it', signal: 'SIGKILL', runnerToo: true },
      expected: { outcome: 'red', valid: 'retiring, current, new', store: 'new', files: 2 }
    }
  ],
  ['confirm fails', { inputs: { confirm: 'exit 1' }, expected: UNTOUCHED }],
  [
    'confirm fails, and there is no rollback',
    { inputs: { confirm: 'exit 1', rollback: '' }, expected: { ...UNTOUCHED, store: 'new' } }
  ],
  [
    'confirm fails, and rollback too',
    { inputs: { confirm: 'exit 1', rollback: 'exit 1' }, expected: { ...UNTOUCHED, store: 'new' } }
  ],
  [
    'confirm is cancelled',
    {
      inputs: { confirm: wait('') },
      at: { step: 'Confirm that it works', signal: 'SIGTERM' },
      expected: UNTOUCHED
    }
  ],
  [
    'retire fails',
    {
      inputs: { retire: 'exit 1' },
      expected: { outcome: 'red', valid: 'retiring, current, new', store: 'new' }
    }
  ],
  [
    'retire prints the current one',
    {
      inputs: { retire: 'cat "$STORE/retiring.crt" "$STORE/before.crt"' },
      expected: { outcome: 'red', valid: 'retiring, current, new', store: 'new' }
    }
  ],
  [
    'the revocation of the retiring one is refused',
    {
      fault: { on: 'revoke', kind: 'status', status: 403 },
      expected: { outcome: 'red', valid: 'retiring, current, new', store: 'new' }
    }
  ],
  [
    'deploy fails, and the revocation of the new one is refused',
    {
      inputs: { deploy: 'exit 1' },
      fault: { on: 'revoke', kind: 'status', status: 403, times: 'always' },
      expected: { ...UNTOUCHED, valid: 'retiring, current, new' }
    }
  ],
  [
    'the runner is killed while the retiring one is revoked',
    {
      fault: hang('revoke'), // VTEX has revoked it, and its answer does not come
      at: { step: 'Revoke what is not in use', signal: 'SIGKILL', runnerToo: true },
      expected: { outcome: 'red', valid: 'current, new', store: 'new', files: 2 }
    }
  ]
]
