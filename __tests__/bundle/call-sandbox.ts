import { request } from 'node:https'

/** The status of a call without a certificate, or the code of what went wrong. */
export async function callSandbox(outputs: Record<string, string>, ca: Buffer): Promise<unknown> {
  const url = `${outputs['base-url']}/api/status/204`
  const headers = {
    'X-VTEX-API-AppKey': outputs['app-key'],
    'X-VTEX-API-AppToken': outputs['app-token']
  }
  return new Promise((resolve) => {
    const sent = request(url, { ca, headers, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    sent.end()
  })
}
