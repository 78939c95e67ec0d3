/**
 * The guide's own way as what a workflow would have in its place: one `run` step, which the runner
 * starts as one bash. It is as quick as it can be written: the token is cut out by bash itself, and
 * nothing is checked but what `--fail` checks.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { timed, type Finished } from './child.ts'
import type { Place } from './place.ts'
import { createWorkplace } from './workplace.ts'

export const GUIDE = `
openssl req -new -utf8 -subj "/CN=orders-integration/OU=$ACCOUNT/L=São Paulo/ST=SP/C=BR" \\
  -out client.csr -nodes -sha512 -newkey rsa:2048 -keyout client.key 2>/dev/null
call() { curl --silent --show-error --fail --cacert "$CA" "$@"; }
call "$URL/api/edge/private-certificates/sign" --header 'Content-Type: text/plain' \\
  --header "X-VTEX-API-AppKey: $APP_KEY" --header "X-VTEX-API-AppToken: $APP_TOKEN" \\
  --data-binary @client.csr --output client.crt
answer=$(call "$URL/api/vtexid/apptoken/login" --header 'Content-Type: application/json' \\
  --data "{\\"appkey\\":\\"$APP_KEY\\",\\"apptoken\\":\\"$APP_TOKEN\\"}")
token=\${answer#*'"token":"'}
token=\${token%%'"'*}
call "$URL/api/vtexid/credential/validate" --cert client.crt --key client.key \\
  --header 'Content-Type: application/json' --data "{\\"token\\":\\"$token\\"}" --output validated.json
`

/** Does the guide's steps, and what more the script is to do with client.crt and client.key. */
export async function runByHand(place: Place, more = ''): Promise<Finished> {
  const { edge, baseUrl } = place
  const workplace = createWorkplace()
  const script = join(workplace.folder, 'step.sh')
  writeFileSync(script, GUIDE + more)
  const variables = {
    ACCOUNT: edge.account,
    APP_KEY: edge.appKey,
    APP_TOKEN: edge.appToken,
    CA: edge.caFile,
    URL: baseUrl
  }
  try {
    return await timed(['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      cwd: workplace.folder,
      env: { ...workplace.env, ...variables }
    })
  } finally {
    workplace.remove()
  }
}

export async function timeByHand(place: Place): Promise<number> {
  return (await runByHand(place)).milliseconds
}
