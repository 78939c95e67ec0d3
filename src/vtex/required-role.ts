/** What `sign` and `revoke` need (VTEX: Implementing mTLS, required permission). */
export const UPDATE_CERTIFICATE =
  'The API key (or user) needs a custom role with the License Manager resource product CDN API →' +
  ' category Certificate management → resource Update certificate, on this account.'
