/** The post step: it deletes the folder and revokes the certificate. */
import { inputsFor } from '../../__tests__/edge/action.ts'
import { bundle, inputVariables, runMain } from './action-run.ts'
import { timed } from './child.ts'
import { repeat } from './pairs.ts'
import { type Place, withEdge } from './place.ts'
import { ms, type Section, table } from './report.ts'
import { spread } from './statistics.ts'

export async function postStep(runs: number): Promise<Section> {
  const taken = await withEdge(undefined, (place) => repeat(runs, () => timePost(place)))
  const { median, lower, upper, least } = spread(taken)
  const title = '`dist/post` with revocation, on loopback'
  return {
    title,
    figures: [{ what: title, value: median, unit: 'ms', most: 250 }],
    blocks: [
      table(
        ['', 'median', 'half of the runs', 'least'],
        [['`dist/post`', ms(median), `${ms(lower)} to ${ms(upper)}`, ms(least)]]
      )
    ]
  }
}

async function timePost(place: Place): Promise<number> {
  const { edge, baseUrl } = place
  const { state, outputs, workplace } = await runMain(place)
  const saved = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])
  const { milliseconds, said } = await timed([process.execPath, bundle('post')], {
    cwd: workplace.folder,
    env: {
      ...workplace.env,
      ...inputVariables({ ...inputsFor(edge), 'base-url': baseUrl }),
      ...(Object.fromEntries(saved) as Record<string, string>)
    }
  })
  workplace.remove()
  await edge.reloaded() // so that a reload does not disturb the next run
  const issued = edge.issued().find((one) => one.serialNumber === outputs['serial-number'])
  if (issued?.status !== 'revoked') throw new Error(`Nothing was revoked:\n${said}`)
  return milliseconds
}
