/**
 * The commands of VTEX's guide as one `run` step of a workflow, which the runner starts as one bash
 * process. Nothing is added: bash itself cuts out the token, and only `--fail` checks the
 * responses.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { timed, type Finished } from './child.ts'
import type { Place } from './place.ts'
import { createWorkplace } from './workplace.ts'

const CALL = `call() { curl --silent --show-error --fail --cacert "$CA" "$@"; }`
const KEY = `
openssl req -new -utf8 -subj "/CN=orders-integration/OU=$ACCOUNT/L=São Paulo/ST=SP/C=BR" \\
  -out client.csr -nodes -sha512 -newkey rsa:2048 -keyout client.key 2>/dev/null`
const SIGN = `
call "$URL/api/edge/private-certificates/sign" --header 'Content-Type: text/plain' \\
  --header "X-VTEX-API-AppKey: $APP_KEY" --header "X-VTEX-API-AppToken: $APP_TOKEN" \\
  --data-binary @client.csr --output client.crt`
const LOGIN = `call "$URL/api/vtexid/apptoken/login" --header 'Content-Type: application/json' \\
  --data "{\\"appkey\\":\\"$APP_KEY\\",\\"apptoken\\":\\"$APP_TOKEN\\"}"`
const VALIDATE = `
token=\${answer#*'"token":"'}
token=\${token%%'"'*}
call "$URL/api/vtexid/credential/validate" --cert client.crt --key client.key \\
  --header 'Content-Type: application/json' --data "{\\"token\\":\\"$token\\"}" --output validated.json
`

/** The commands one after the other, as in the guide, or with the login in the background. */
const ORDERS = {
  guide: `${CALL}${KEY}${SIGN}\nanswer=$(${LOGIN})${VALIDATE}`,
  background: `${CALL}\n${LOGIN} >login.json &${KEY}${SIGN}\nwait $!\nanswer=$(<login.json)${VALIDATE}`
}

/** Further commands of the step, which use client.crt and client.key. */
export interface More {
  script: string
  /** The files that they need, by name. */
  files: Record<string, string>
  env: Record<string, string>
}

export async function runByHand(
  place: Place,
  more?: More,
  order: keyof typeof ORDERS = 'guide'
): Promise<Finished> {
  const { edge, baseUrl } = place
  const workplace = createWorkplace()
  const files = { ...more?.files, 'step.sh': ORDERS[order] + (more?.script ?? '') }
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(workplace.folder, name), text)
  const variables = {
    ACCOUNT: edge.account,
    APP_KEY: edge.appKey,
    APP_TOKEN: edge.appToken,
    CA: edge.caFile,
    URL: baseUrl
  }
  try {
    return await timed(['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', 'step.sh'], {
      cwd: workplace.folder,
      env: { ...workplace.env, ...more?.env, ...variables }
    })
  } finally {
    workplace.remove()
  }
}

/** The wall time of one run, with the login in the background or in its turn. */
export async function timeByHand(place: Place, order?: keyof typeof ORDERS): Promise<number> {
  return (await runByHand(place, undefined, order)).milliseconds
}
