/** Compares `vtex-mtls exec -- true` with the guide's commands, in pairs. */
import { fileURLToPath } from 'node:url'
import { timeByHand } from './by-hand.ts'
import { timed } from './child.ts'
import { inPairs } from './pairs.ts'
import { type Place, withEdge } from './place.ts'
import { ms, type Section, table, times } from './report.ts'
import { compare } from './statistics.ts'
import { createWorkplace } from './workplace.ts'

const COMMAND = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))
const TITLE = 'The command against openssl and curl, on loopback'

/** The wall time to issue, prove, delete and revoke a certificate. */
export async function execCommand(rounds: number): Promise<Section> {
  const { pairs, ratio, paired, a, b } = await withEdge(undefined, async (place) =>
    compare(
      await inPairs(
        rounds,
        () => timeExec(place),
        () => timeByHand(place)
      )
    )
  )
  const rows = Object.entries({ '`vtex-mtls exec -- true`': a, 'openssl and three curl': b })
  const half = `${times(paired.lower)} to ${times(paired.upper)}`
  return {
    title: TITLE,
    figures: [{ what: `${TITLE}: ratio of the medians`, value: ratio, unit: '' }],
    blocks: [
      'The command revokes the certificate in this time as well, and proves more than the guide does.',
      table(
        ['', 'median', 'half of the runs', 'least'],
        rows.map(([name, s]) => [
          name,
          ms(s.median),
          `${ms(s.lower)} to ${ms(s.upper)}`,
          ms(s.least)
        ])
      ),
      `${pairs} pairs. Ratio of the medians **${times(ratio)}**; half of the pairs’ own ratios ${half}.`
    ]
  }
}

async function timeExec({ edge, baseUrl }: Place): Promise<number> {
  const workplace = createWorkplace()
  const options = ['--base-url', baseUrl, '--server-ca-file', edge.caFile]
  const variables = {
    VTEX_ACCOUNT: edge.account,
    VTEX_APP_NAME: 'orders-integration',
    VTEX_APP_KEY: edge.appKey,
    VTEX_APP_TOKEN: edge.appToken
  }
  try {
    const line = [process.execPath, COMMAND, 'exec', ...options, '--', 'true'] as const
    const env = { ...workplace.env, ...variables, TMPDIR: workplace.folder }
    return (await timed(line, { cwd: workplace.folder, env })).milliseconds
  } finally {
    workplace.remove()
  }
}
