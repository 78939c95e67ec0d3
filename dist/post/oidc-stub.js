export class OidcClient {
  static async getIDToken() {
    throw new Error('core.getIDToken is not in this bundle: scripts/build.ts leaves it out')
  }
}
