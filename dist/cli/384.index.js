export const id = 384;
export const ids = [384];
export const modules = {

/***/ 48:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8382);
/* harmony import */ var _files_private_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7394);
/* harmony import */ var _files_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7605);
/* harmony import */ var _files_private_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3686);
/* harmony import */ var _http_network_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7685);
/* harmony import */ var _vtex_revoke_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1329);
/* harmony import */ var _vtex_manual_revocation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8562);







async function cleanUp(record, dependencies) {
    const { folder, certificate } = record.state;
    const { runner } = dependencies;
    const content = folder && (await (0,_files_private_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readPrivateFolder */ .mc)(folder.path, folder));
    const isPrivateFolder = folder && (await warnOnError(runner, () => deleteFiles(folder, runner)));
    if (certificate) {
        const files = { folder, content };
        await warnOnError(runner, () => revokeIfDue(certificate, files, record, dependencies));
    }
    if (isPrivateFolder)
        await warnOnError(runner, () => (0,_files_private_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .deletePrivateFolder */ .x2)(folder.path, folder));
}
async function deleteFiles(folder, runner) {
    const count = await (0,_files_private_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .deletePrivateFiles */ .Qt)(folder.path, folder);
    if (count === undefined)
        runner.info('There are no files to delete.');
    else if (count > 0)
        runner.info('Deleted the certificate and key files.');
    return true;
}
async function revokeIfDue(certificate, { folder, content }, record, dependencies) {
    const reason = reasonNotToRevoke(certificate, content, dependencies.clock);
    if (reason !== undefined)
        return dependencies.runner.info(`Certificate ${reason}`);
    saveRevocationAttempt(certificate, record);
    if (folder && content?.record)
        await recordRevocationAttempt(folder.path, content.record);
    const found = await revokeOrExplain(certificate, content, dependencies).catch((error) => {
        if (!mayHaveBeenProcessed(error))
            record.saveCertificate(certificate);
        throw error;
    });
    dependencies.runner.info((0,_vtex_revoke_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRevocation */ .e)(certificate.serialNumber, found));
    record.saveCertificate({ ...certificate, atExit: 'revoked' });
}
function saveRevocationAttempt(certificate, record) {
    try {
        record.saveCertificate({ ...certificate, maybeRevoked: true });
    }
    catch {
    }
}
async function recordRevocationAttempt(path, record) {
    await (0,_files_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .rewriteRecord */ .aR)(path, { ...record, maybeRevoked: true }).catch(() => undefined);
}
function mayHaveBeenProcessed(error) {
    const { cause } = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(error);
    return cause instanceof _http_network_error_js__WEBPACK_IMPORTED_MODULE_4__/* .NetworkError */ .Dr && cause.stage === 'exchange';
}
function reasonNotToRevoke({ serialNumber, atExit, notAfter }, content, clock) {
    if (atExit === 'revoked' || content?.record?.atExit === 'revoked') {
        return `${serialNumber} was revoked already.`;
    }
    if (atExit === 'keep') {
        return `${serialNumber} was not revoked by this step (revoke-on-exit is false).`;
    }
    if (notAfter !== undefined && notAfter < clock.now()) {
        return `${serialNumber} has expired; there is nothing to revoke.`;
    }
    return undefined;
}
async function revokeOrExplain(certificate, content, dependencies) {
    const clientCertificate = dependencies.clientCertificate ?? content?.clientCertificate;
    const maybeRevoked = certificate.maybeRevoked ?? content?.record?.maybeRevoked ?? false;
    const mustExist = content?.exists !== false && !maybeRevoked;
    let client;
    try {
        client = dependencies.openClient(certificate, content?.serverCas);
        const options = {
            clientCertificate,
            mustExist,
            extraCa: certificate.serverCaFile !== undefined
        };
        return await (0,_vtex_revoke_js__WEBPACK_IMPORTED_MODULE_5__/* .revoke */ .r)(client, certificate.serialNumber, options);
    }
    catch (error) {
        const { code, message } = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(error);
        throw code === 'REVOKE_FAILED' ? error : notRevokedError(certificate, message, error);
    }
    finally {
        client?.close();
    }
}
function notRevokedError(certificate, reason, cause) {
    const { serialNumber, serverCaFile } = certificate;
    const baseUrl = new URL(certificate.baseUrl);
    const extraCa = serverCaFile !== undefined;
    const { advice, command } = (0,_vtex_manual_revocation_js__WEBPACK_IMPORTED_MODULE_6__/* .formatManualRevocation */ .C)({ baseUrl, serialNumber, extraCa });
    const message = `Certificate ${serialNumber} was not revoked: ${reason}`;
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('REVOKE_FAILED', message, { hint: advice, command, cause });
}
async function warnOnError(runner, work) {
    try {
        return await work();
    }
    catch (error) {
        runner.warning((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatError */ .Wk)(error, runner.troubleshootingPage));
        return undefined;
    }
}


/***/ }),

/***/ 6062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ reportUntracked),
/* harmony export */   r: () => (/* binding */ UntrackedCertificateError)
/* harmony export */ });
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5566);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8382);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6146);
/* harmony import */ var _vtex_signing_attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2328);




class UntrackedCertificateError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    attempt;
    why;
    constructor(error, attempt, why) {
        const { hint, command } = error;
        super(error.code, error.message, { hint, command, cause: error });
        this.attempt = attempt;
        this.why = why;
    }
}
async function reportUntracked(runner, attempt, { why, summary }) {
    if (why) {
        const consequence = 'VTEX may have made a certificate that cannot be revoked, because its serial number is unknown.';
        const message = [why, consequence, (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)((0,_vtex_signing_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSigningAttempt */ .q)(attempt), 800)].join(' ');
        const hint = 'Tell VTEX support what to look for.';
        const error = new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('SIGN_UNCERTAIN', message, { hint });
        runner.warning((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatError */ .Wk)(error, runner.troubleshootingPage));
    }
    if (summary)
        await runner.addSummary(untrackedCertificateSummary(attempt));
}
function untrackedCertificateSummary({ host, subject, at }) {
    const rows = { Subject: subject, Host: host, 'Asked at': at };
    return [
        '### ⚠️ A VTEX mTLS certificate may exist that cannot be revoked',
        '',
        'VTEX was asked to sign, and no serial number came back. Nothing uses such a certificate: its key was' +
            ' never written anywhere. To have it revoked, give VTEX support the account, and this:',
        '',
        '| | |',
        '| --- | --- |',
        ...Object.entries(rows).map(([name, value]) => `| **${name}** | ${(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCode */ .P_)(value)} |`),
        ''
    ].join('\n');
}


/***/ }),

/***/ 5727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ parseState),
/* harmony export */   Ee: () => (/* binding */ CleanupRecord),
/* harmony export */   IO: () => (/* binding */ casFittingState)
/* harmony export */ });
/* harmony import */ var _files_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7605);
/* harmony import */ var _shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7058);


const VERSION = 1;
class CleanupRecord {
    state;
    #runner;
    constructor(runner, state = {}) {
        this.#runner = runner;
        this.state = state;
    }
    saveRequest(request) {
        this.state.request = request;
        this.#save('request', request);
    }
    forgetRequest() {
        delete this.state.request;
        try {
            this.#runner.saveState('request', '');
        }
        catch {
        }
    }
    saveCertificate(certificate) {
        this.state.certificate = certificate;
        this.#save('certificate', certificate);
    }
    saveFolder(folder) {
        this.state.folder = folder;
        this.#save('folder', folder);
    }
    #save(name, entry) {
        this.#runner.saveState(name, JSON.stringify({ version: VERSION, ...entry }));
    }
}
function parseState(read) {
    const unreadable = [];
    const parse = (name, readEntry) => {
        const text = read(name);
        if (text === '')
            return undefined;
        try {
            return readEntry(parseEntry(text));
        }
        catch {
            unreadable.push(name);
            return undefined;
        }
    };
    const certificate = parse('certificate', readCertificate);
    const folder = parse('folder', readFolder);
    const request = parse('request', readRequest);
    return { state: { certificate, folder, request }, unreadable };
}
function parseEntry(text) {
    const entry = (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(JSON.parse(text));
    if (entry['version'] === VERSION)
        return entry;
    throw new TypeError('Another version has saved this.');
}
function readFolder({ path, id, made }) {
    return { path: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(path), id: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(id), made: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(readMade)(made) };
}
function readMade(value) {
    const { device, inode, owner } = (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(value);
    return { device: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(device), inode: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(inode), owner: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(owner) };
}
function readRequest({ host, subject, at }) {
    return { host: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(host), subject: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(subject), at: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(at) };
}
function readCertificate(entry) {
    return {
        serialNumber: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .textMatching */ .V_)(/^-?[0-9A-F]{1,512}$/)(entry['serialNumber']),
        baseUrl: readHttpsUrl(entry['baseUrl']),
        serverCaFile: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(entry['serverCaFile']),
        serverCas: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR))(entry['serverCas']),
        timeoutMs: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(entry['timeoutMs']),
        retries: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(entry['retries']),
        notAfter: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(entry['notAfter']),
        atExit: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(_files_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .AT_EXIT */ .jr)(entry['atExit']),
        maybeRevoked: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readBoolean */ .Vf)(entry['maybeRevoked']),
        userToken: readUserToken(entry['userToken'])
    };
}
function readHttpsUrl(value) {
    const url = (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .textMatching */ .V_)(/^https:\/\//)(value);
    if (URL.canParse(url))
        return url;
    throw new TypeError('This is no URL.');
}
function readUserToken(value) {
    const fields = (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(value);
    const token = (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(fields['token']);
    const expires = (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_shared_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(fields['expires']);
    return expires === undefined ? { token } : { token, expires };
}
const MAX_CAS_LENGTH = 16 * 1024;
function casFittingState(serverCas) {
    const size = serverCas?.reduce((sum, pem) => sum + pem.length, 0) ?? 0;
    return size <= MAX_CAS_LENGTH ? serverCas : undefined;
}


/***/ }),

/***/ 384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  issue: () => (/* binding */ issue)
});

// EXTERNAL MODULE: ./src/config/inputs.ts
var config_inputs = __webpack_require__(4389);
// EXTERNAL MODULE: ./src/github/masks.ts
var masks = __webpack_require__(2290);
// EXTERNAL MODULE: ./src/pki/certificate.ts
var pki_certificate = __webpack_require__(4839);
// EXTERNAL MODULE: ./src/pki/subject.ts
var subject = __webpack_require__(5924);
// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/pki/key-pair.ts
var key_pair = __webpack_require__(7524);
// EXTERNAL MODULE: ./src/shared/printable.ts
var printable = __webpack_require__(6146);
;// CONCATENATED MODULE: ./src/pki/verify-certificate.ts




const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
const ANY_EXTENDED_KEY_USAGE = '2.5.29.37.0';
function verifyCertificate(issued, { keyPair, subject, now }) {
    const facts = (0,pki_certificate/* certificateFacts */.lF)(issued.leaf);
    verifyOneLeafFirst(issued, keyPair);
    verifyKey(issued.leaf, keyPair);
    verifySubject(issued.leaf, subject);
    verifyValidity(facts, now);
    verifyUsage(issued.leaf);
    const pem = { certificatePem: (0,pki_certificate/* certificatePem */.mj)(issued), privateKeyPem: keyPair.privateKeyPem };
    return { keyPair, certificate: issued, facts, pem };
}
function verifyOneLeafFirst({ chain }, { publicKey }) {
    const isUnexpected = (certificate) => (0,key_pair/* isForKey */.L0)(certificate, publicKey) || !(certificate.ca || isSelfIssued(certificate));
    const index = chain.findIndex(isUnexpected);
    if (index < 0)
        return;
    throw verificationError('CERTIFICATE_MALFORMED', `Certificate ${index + 2} of ${chain.length + 1} in VTEX’s answer is not a CA’s: ` +
        'one certificate was expected first, and only those of its issuers after it.', 'Something between the runner and VTEX may have changed the answer. If not, tell VTEX support.');
}
function isSelfIssued(certificate) {
    return certificate.checkIssued(certificate);
}
function verifyKey(leaf, { publicKey }) {
    if ((0,key_pair/* isForKey */.L0)(leaf, publicKey))
        return;
    throw verificationError('CERTIFICATE_KEY_MISMATCH', 'The certificate that VTEX sent is for another key than the one in the CSR.', 'A cache or a gateway may have sent an earlier answer: check base-url, then run again.');
}
function verifySubject(leaf, expected) {
    const actual = leaf.toLegacyObject().subject;
    verifyName('CN', expected.commonName, actual['CN']);
    verifyName('OU', expected.organizationalUnitName, actual['OU']);
}
function verifyName(shortName, expected, actual = []) {
    const values = [actual].flat();
    if (values.length === 1 && values[0] === expected)
        return;
    const shown = (0,printable/* printable */.g)(values.map((value) => `"${value}"`).join(' and ')) || 'none';
    throw verificationError('CERTIFICATE_SUBJECT_MISMATCH', `The certificate has another ${shortName} than was asked for: ` +
        `wanted "${(0,printable/* printable */.g)(expected)}", got ${shown}.`, 'Check account and app-name, and that base-url is that account’s own host.');
}
const CLOCK_SKEW_MS = 60_000;
function verifyValidity({ notBefore, notAfter }, now) {
    const clock = `this machine’s clock says ${now.toISOString()}`;
    if (now.getTime() + CLOCK_SKEW_MS < notBefore.getTime()) {
        throw verificationError('CERTIFICATE_NOT_YET_VALID', `The certificate is valid from ${notBefore.toISOString()} on, but ${clock}.`, 'If the clock is right, wait and run again; if it is slow, set it.');
    }
    if (now > notAfter) {
        throw verificationError('CERTIFICATE_EXPIRED', `The certificate was valid until ${notAfter.toISOString()}, but ${clock}.`, 'If the clock is right, an old answer came from a cache: run again, or tell VTEX support.');
    }
}
function verifyUsage({ keyUsage: extendedKeyUsage }) {
    if (extendedKeyUsage === undefined)
        return;
    if ([CLIENT_AUTH, ANY_EXTENDED_KEY_USAGE].some((oid) => extendedKeyUsage.includes(oid)))
        return;
    throw verificationError('CERTIFICATE_WRONG_USAGE', 'The certificate cannot be used by TLS clients: its extended key usage is ' +
        `${(0,printable/* printable */.g)(extendedKeyUsage.join(', '))}, without clientAuth (${CLIENT_AUTH}).`, 'Tell VTEX support: the account’s CA signs with a wrong profile.');
}
function verificationError(code, message, hint) {
    return new errors/* ActionError */.lZ(code, message, { hint });
}

// EXTERNAL MODULE: ./src/shared/cancellation.ts
var cancellation = __webpack_require__(1010);
;// CONCATENATED MODULE: ./src/verify/proof-connections.ts
const PROOF_REQUEST_BUDGET = 4;
class ProofConnections {
    #client;
    #tlsOptions;
    #clients = new Map();
    #certificates = new Map();
    #tcp = new Map();
    #untrusted;
    #ready = Promise.resolve();
    #tls12;
    #closed = false;
    constructor(client, tlsOptions = {}) {
        this.#client = client;
        this.#tlsOptions = tlsOptions;
    }
    get comparisonTimeoutMs() {
        return Math.max(5000, this.#client.timeoutMs / 3);
    }
    preconnect() {
        void this.#client.connected.then(() => {
            this.#preconnectTcp('issued');
            this.#preconnectUnused('none');
            this.#preconnectTcp('untrusted');
        });
    }
    preconnectUntrusted(generating) {
        this.#ready = generating.then((untrusted) => {
            this.#untrusted = untrusted;
            this.#certificates.set('untrusted', untrusted.withSameKey);
        });
        const whenBoth = Promise.all([this.#ready, this.#client.connected]);
        whenBoth.then(() => this.#preconnectUnused('untrusted')).catch(() => undefined);
    }
    get ready() {
        return this.#ready;
    }
    setCertificate(clientCertificate) {
        this.#certificates.set('issued', clientCertificate);
        const client = this.#client.withNewConnections({ ...this.#tlsOptions, clientCertificate }, this.#tcp.get('issued'));
        this.#clients.set('issued', client);
        return client;
    }
    clientFor(kind) {
        const client = this.#clients.get(kind) ?? this.#open(kind, false);
        return client.withTimeForAtLeast(PROOF_REQUEST_BUDGET);
    }
    async replaceUntrusted() {
        const certificate = await this.#untrusted?.withNewKey();
        if (certificate)
            this.#certificates.set('untrusted', certificate);
        this.#clients.get('untrusted')?.close();
        this.#clients.delete('untrusted');
    }
    overTls12() {
        const connections = new ProofConnections(this.#client, { maxVersion: 'TLSv1.2' });
        for (const [kind, certificate] of this.#certificates)
            connections.#certificates.set(kind, certificate);
        connections.#untrusted = this.#untrusted;
        return (this.#tls12 = connections);
    }
    openHandshakeCheck() {
        return this.#client.withNewConnections({ maxVersion: 'TLSv1.2', sha1Signatures: true });
    }
    get isLimited() {
        return this.#client.isLimited;
    }
    log(line) {
        this.#client.log(line);
    }
    closeIdle() {
        return this.#client.closeIdle();
    }
    close() {
        this.#closed = true;
        for (const socket of this.#tcp.values())
            socket?.close();
        for (const client of this.#clients.values())
            client.close();
        this.#tls12?.close();
    }
    #preconnectTcp(kind) {
        if (!this.#closed && !this.#clients.has(kind))
            this.#tcp.set(kind, this.#client.preconnect('tcp'));
    }
    #preconnectUnused(kind) {
        if (!this.#closed && !this.#clients.has(kind))
            this.#open(kind, true);
    }
    #open(kind, isEarly) {
        const tlsOptions = { ...this.#tlsOptions, clientCertificate: this.#certificates.get(kind) };
        const tcp = this.#tcp.get(kind);
        const preconnected = isEarly ? this.#client.preconnect('tls', tlsOptions, tcp) : tcp;
        const client = this.#client.withNewConnections(tlsOptions, preconnected);
        this.#clients.set(kind, client);
        return client;
    }
}

// EXTERNAL MODULE: ./src/http/network-error.ts + 1 modules
var network_error = __webpack_require__(7685);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
// EXTERNAL MODULE: ./src/vtex/error-text.ts
var error_text = __webpack_require__(5361);
;// CONCATENATED MODULE: ./src/verify/response-kind.ts

function isAlike(expected, other) {
    const [keys, others] = [topLevelKeys(expected.body), topLevelKeys(other.body)];
    if (keys?.length && others)
        return keys.every((key) => others.includes(key));
    if (keys && others)
        return others.length === 0;
    return kindOf(expected.body) === kindOf(other.body);
}
function kindOf(body) {
    if (body.trim() === '')
        return 'an empty answer';
    if (/^\s*<(!doctype|html|head|body)\b/i.test(body))
        return 'a web page';
    const value = parse(body);
    if (value === undefined)
        return 'another text';
    if (Array.isArray(value))
        return 'a JSON list';
    return topLevelKeys(body) ? 'JSON of another shape' : 'another JSON value';
}
function validatedAccount(body) {
    const value = parse(body);
    if (!(0,error_text/* isRecord */.u4)(value) || value['authStatus'] !== 'Success')
        return undefined;
    return typeof value['account'] === 'string' ? value['account'] : '';
}
function topLevelKeys(body) {
    const value = parse(body);
    return (0,error_text/* isRecord */.u4)(value) ? Object.keys(value) : undefined;
}
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/verify/test-request.ts


function validateRequest(token) {
    return {
        request: {
            method: 'POST',
            path: '/api/vtexid/credential/validate',
            headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
            body: JSON.stringify({ token })
        },
        succeeded: (outcome) => !(outcome instanceof network_error/* NetworkError */.Dr) &&
            outcome.status === 200 &&
            !/^\s*<|"authStatus"\s*:\s*"(?!Success")/.test(outcome.body),
        isAlike: (expected, other) => isAlike(expected, other) && validatedAccount(expected.body) === validatedAccount(other.body),
        safe: true,
        inParallel: true
    };
}
function checkRequest(client, check) {
    const { method, path, expected } = check;
    const safe = ['GET', 'HEAD', 'OPTIONS'].includes(method);
    return {
        request: {
            method,
            path,
            headers: { Accept: 'application/json', ...client.authentication },
            statusOnly: true,
            newConnection: !safe,
            body: ['POST', 'PUT', 'PATCH'].includes(method) ? '' : undefined
        },
        succeeded: (outcome) => !(outcome instanceof network_error/* NetworkError */.Dr) && expected.includes(outcome.status),
        isAlike: isAlike,
        safe,
        inParallel: false
    };
}

;// CONCATENATED MODULE: ./src/verify/run-checks.ts




const MAX_CONCURRENCY = 8;
async function runChecks(client, checks) {
    const rounds = Math.ceil(checks.length / MAX_CONCURRENCY);
    const clientWithTime = client.withTimeForAtLeast(rounds + 4);
    const results = [];
    const queue = checks.entries();
    const work = async () => {
        for (const [index, check] of queue)
            results[index] = await runCheck(clientWithTime, check);
    };
    await Promise.all(Array.from({ length: MAX_CONCURRENCY }, work));
    return results;
}
function requirePassed(results) {
    const failed = results.filter(({ passed }) => !passed);
    if (failed.length === 0)
        return;
    const names = failed.slice(0, 3).map(({ check }) => `${check.method} ${check.path}`);
    const more = failed.length > 3 ? ` and ${failed.length - 3} more` : '';
    throw new errors/* ActionError */.lZ('CHECKS_FAILED', `${failed.length} of ${results.length} checks failed: ${names.join(', ')}${more}.`, { hint: 'The files stay usable until the job ends, for a step with if: failure().' });
}
function formatCheckFailure({ check, actual }) {
    return `${check.method} ${check.path}: expected ${check.expected.text}, got ${actual}`;
}
async function runCheck(client, check) {
    const { clock } = client;
    const startedAt = clock.now();
    const { request, succeeded, safe } = checkRequest(client, check);
    const attempts = await client.send(request, (outcome) => safe && !succeeded(outcome) && isTransportFailure(outcome));
    const { outcome } = attempts;
    return {
        check,
        passed: succeeded(outcome),
        actual: client.formatResult(attempts),
        milliseconds: clock.now() - startedAt
    };
}
function isTransportFailure(outcome) {
    return (0,retry/* isTransient */.dg)(outcome) && (outcome instanceof network_error/* NetworkError */.Dr || outcome.status !== 500);
}

// EXTERNAL MODULE: ./src/vtex/credentials.ts
var vtex_credentials = __webpack_require__(6945);
// EXTERNAL MODULE: ./src/vtex/signing-attempt.ts
var signing_attempt = __webpack_require__(2328);
// EXTERNAL MODULE: ./src/actions/cleanup/cleanup.ts
var cleanup = __webpack_require__(48);
// EXTERNAL MODULE: ./src/actions/cleanup/report-untracked.ts
var report_untracked = __webpack_require__(6062);
// EXTERNAL MODULE: ./src/actions/cleanup/saved-state.ts
var saved_state = __webpack_require__(5727);
// EXTERNAL MODULE: ./src/actions/open-client.ts + 5 modules
var open_client = __webpack_require__(4799);
// EXTERNAL MODULE: ./src/files/private-folder.ts + 1 modules
var private_folder = __webpack_require__(7394);
// EXTERNAL MODULE: ./src/files/marker.ts
var files_marker = __webpack_require__(7605);
// EXTERNAL MODULE: ./src/files/private-files.ts
var private_files = __webpack_require__(3686);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/files/job.ts
var job = __webpack_require__(3128);
;// CONCATENATED MODULE: ./src/files/stale-folders.ts





const UNRECORDED_MS = 24 * 60 * 60 * 1000;
async function findStaleFolders(parent, search) {
    const names = await (0,promises_.readdir)(parent).catch(() => []);
    const paths = names.map((name) => (0,external_node_path_.join)(parent, name)).filter(private_folder/* isPrivateFolderName */.pB);
    const found = await Promise.allSettled(paths.map((path) => readIfStale(path, search)));
    return found.flatMap((result) => (result.status === 'fulfilled' ? (result.value ?? []) : []));
}
async function readIfStale(path, search) {
    const [folder, marker] = await Promise.all([
        (0,promises_.lstat)(path, { bigint: true }),
        (0,promises_.lstat)((0,external_node_path_.join)(path, files_marker/* MARKER */.tl), { bigint: true })
    ]);
    const made = (0,private_folder/* folderStat */.$0)(folder);
    const user = process.getuid?.();
    const isOwner = user === undefined || [String(user), search.owner].includes(made.owner);
    if (!isOwner || !folder.isDirectory() || !marker.isFile() || marker.uid !== folder.uid) {
        return undefined;
    }
    const record = await (0,files_marker/* readRecord */.aE)(path);
    const staleMs = record ? (0,job/* staleAfterMs */.Ko)(record.job, search.currentJob) : UNRECORDED_MS;
    const changedAt = Math.max(Number(folder.mtimeMs), Number(marker.mtimeMs));
    return changedAt < search.now - staleMs ? { path, made, record } : undefined;
}

// EXTERNAL MODULE: ./src/vtex/revoke.ts + 1 modules
var revoke = __webpack_require__(1329);
;// CONCATENATED MODULE: ./src/actions/cleanup/clean-up-stale-folders.ts







const MAX_DURATION_MS = 30_000;
async function cleanUpStaleFolders(config, owner, context) {
    const { runner, clock, signal, job } = context;
    const startedAt = clock.now();
    const search = { now: startedAt, currentJob: job, owner };
    const found = await findStaleFolders(config.outputDirectory, search);
    const recorded = found.filter((folder) => folder.record !== undefined);
    const unrecorded = found.filter(({ record }) => record === undefined);
    const deleted = await Promise.allSettled(unrecorded.map((folder) => deleteStaleFolder(folder)));
    const count = deleted.filter((result) => result.status === 'fulfilled' && result.value).length;
    if (count > 0)
        runner.info(`Deleted folders of earlier uses, over a day old: ${count}.`);
    for (const folder of recorded) {
        if (signal.aborted || clock.now() > startedAt + MAX_DURATION_MS)
            return;
        await cleanUpStaleFolder(folder, config, context).catch((error) => {
            if (!signal.aborted)
                runner.warning((0,errors/* formatError */.Wk)(error, runner.troubleshootingPage));
        });
    }
}
async function cleanUpStaleFolder(folder, config, context) {
    const { path, record } = folder;
    const { runner, clock } = context;
    const reason = reasonNotToRevoke(record, clock.now());
    if (reason !== undefined) {
        if (await deleteStaleFolder(folder))
            runner.info(formatKilledRun(record, `, ${reason}.`));
        return;
    }
    const isSameAccount = record.baseUrl === config.baseUrl.origin &&
        record.account === config.subject.organizationalUnitName;
    if (!isSameAccount && record.job.isOver)
        return;
    if (!(await (0,files_marker/* claimFolder */.Pm)(path, clock.now())))
        return;
    const { clientCertificate } = await (0,private_files/* readPrivateFolder */.mc)(path, folder);
    try {
        await (0,private_folder/* emptyFolder */.id)(path);
        await (0,files_marker/* rewriteRecord */.aR)(path, { ...record, job: { ...record.job, isOver: true } });
        if (!isSameAccount)
            return runner.info(formatOtherAccount(record));
        const client = openClientOnce(config, context);
        const found = await (0,revoke/* revoke */.r)(client, record.serialNumber, { clientCertificate }).finally(() => client.close());
        await deleteStaleFolder(folder);
        if (found)
            runner.info(formatKilledRun(record, '. It is revoked now.'));
        else if (record.maybeRevoked)
            runner.info(formatKilledRun(record, REVOKED_ALREADY));
        else
            runner.warning(formatKilledRun(record, NOT_FOUND));
    }
    finally {
        await (0,files_marker/* releaseFolder */.Uc)(path);
    }
}
const REVOKED_ALREADY = '. It is not known to VTEX any more: it was revoked already.';
const NOT_FOUND = '. VTEX answered 404 to its revocation. If it was not revoked in another way, ask VTEX support about it.';
function reasonNotToRevoke({ atExit, notAfter }, now) {
    if (atExit === 'keep')
        return 'which was to be kept';
    if (atExit === 'revoked')
        return 'which was revoked already';
    return notAfter !== undefined && notAfter < now ? 'which has expired' : undefined;
}
function formatOtherAccount(record) {
    const { account, baseUrl } = record;
    const owner = ` of account ${account} at ${new URL(baseUrl).host}`;
    return formatKilledRun(record, `${owner}. The next use for that account here revokes it.`);
}
function formatKilledRun({ serialNumber }, rest) {
    return `A run that was killed left its files here, which are deleted, and certificate ${serialNumber}${rest}`;
}
function openClientOnce(config, context) {
    const timeoutMs = Math.min(config.timeoutMs, MAX_DURATION_MS / 2);
    return (0,open_client/* openClient */.M)({ ...config, timeoutMs, retries: 0 }, context);
}
function deleteStaleFolder(folder) {
    return (0,private_folder/* deletePrivateFolder */.x2)(folder.path, folder);
}

;// CONCATENATED MODULE: ./src/actions/issue/phase-timer.ts
class PhaseTimer {
    phases = [];
    #clock;
    constructor(clock) {
        this.#clock = clock;
    }
    async measure(name, work, durationMs) {
        const startedAt = this.#clock.now();
        const phase = { name, milliseconds: 0 };
        this.phases.push(phase);
        try {
            return await work;
        }
        finally {
            phase.milliseconds = (await durationMs) ?? this.#clock.now() - startedAt;
        }
    }
}

// EXTERNAL MODULE: ./src/http/client-certificate-refusal.ts
var client_certificate_refusal = __webpack_require__(6586);
// EXTERNAL MODULE: ./src/vtex/client-auth.ts
var client_auth = __webpack_require__(4095);
// EXTERNAL MODULE: ./src/http/tls-alerts.ts
var tls_alerts = __webpack_require__(973);
;// CONCATENATED MODULE: ./src/vtex/network-advice.ts




const RESET = 'A firewall, a proxy, a limit on connections or the server itself hung up: run the job again. If' +
    ' this repeats, ask those who run the network, or run fewer jobs at once.';
const CONNECTION_LIMIT_HINT = 'Or there is a limit on connections: then run the job again when the host is less busy.';
const NOT_VTEX = 'Something other than VTEX’s API may have answered: check base-url and any gateway.';
const HTTP1 = 'VTEX speaks HTTP/1.1 as well: check base-url, and have those who run the gateway allow HTTP/1.1' +
    ' (ALPN http/1.1).';
const ADVICE = {
    unreachable: 'Check the account name, base-url and the runner’s network or proxy settings.',
    timeout: 'Run the job again later, or raise timeout, the time allowed for one request.',
    'hang-up': RESET,
    broken: RESET,
    tls: 'Something between the runner and VTEX may not speak TLS 1.2 or newer.',
    http2: HTTP1,
    'too-large': NOT_VTEX,
    unreadable: NOT_VTEX,
    'server-name': 'Another server answers at this address: check account, environment and base-url, where DNS' +
        ' points to, and any gateway on the way. If all that is right, ask VTEX.',
    'server-expired': 'The certificate, or its CA’s, has to be renewed by those who run the server: for VTEX’s own' +
        ' host, ask VTEX. If both are valid, the runner’s clock is wrong.',
    'server-not-yet-valid': 'Set the runner’s clock. If it is right, wait until the certificate is valid.',
    'server-untrusted': 'If a gateway or sandbox of your own answers there, give its CA with server-ca-file.'
};
const OLD_TLS = 'The two share no version of TLS or no cipher: let the server, or what opens TLS between it and' +
    ' the runner, speak TLS 1.2 or newer.';
const ALERT_ADVICE = {
    40: `${OLD_TLS} ${client_auth/* CLIENT_CERT_REQUIRED_HINT */.tc}`,
    41: client_auth/* CLIENT_CERT_REQUIRED_HINT */.tc,
    49: `It may let in certain addresses only: check its firewall. ${client_auth/* CLIENT_CERT_REQUIRED_HINT */.tc}`,
    70: OLD_TLS,
    71: OLD_TLS,
    80: 'The server failed on its own, perhaps because it does not serve this host name: check account and base-url, then look into its log, or run the job again later.',
    86: OLD_TLS,
    112: 'The server that answers does not serve this host name: check account, environment, base-url and where DNS points to.',
    120: HTTP1
};
const DISTURBED = 'One side could not read what the other sent: look for something between the runner and the' +
    ' server that opens or changes TLS, and run the job again.';
function requestFailed(failure, history) {
    const message = failure.message + (0,retry/* formatAttemptsSentence */.$n)(history);
    return new errors/* ActionError */.lZ(failure.code, message, { hint: adviceOn(failure), cause: failure });
}
function adviceOn(failure) {
    const { kind, alert, hint } = failure;
    if (hint !== undefined || kind === 'proxy')
        return hint;
    if (kind === 'alert')
        return alertAdvice(alert ?? 0);
    if (kind === 'hang-up' && (0,client_auth/* requiresCertificate */.Q5)(failure))
        return `${client_auth/* CLIENT_CERT_REQUIRED_HINT */.tc} ${CONNECTION_LIMIT_HINT}`;
    return ADVICE[kind];
}
function alertAdvice(alert) {
    const byKind = (0,tls_alerts/* isCertificateAlert */.cS)(alert) ? client_auth/* CLIENT_CERT_REQUIRED_HINT */.tc : DISTURBED;
    return ALERT_ADVICE[alert] ?? byKind;
}

;// CONCATENATED MODULE: ./src/vtex/credential-hints.ts
const KEY_SHAPE = /^vtexappkey-/i;
const SHAPES = [
    [/^(["'`]).*\1$/, 'is in quotes, which are sent as a part of it'],
    [
        /^[\w-]*(key|token|cookie|secret)[\w-]*[=:]./i,
        'has a name before it, such as KEY=: give the value alone'
    ],
    [/^\$/, 'begins with $: it may be the name of a variable and not its value'],
    [/^\*+$/, 'consists of asterisks: it was copied from where it is masked']
];
function credentialHints(credentials) {
    if (credentials.kind === 'user-token')
        return shapeHints('user-token', credentials.userToken);
    const { appKey, appToken } = credentials;
    return [
        ...shapeHints('app-key', appKey),
        ...shapeHints('app-token', appToken),
        ...pairHints(appKey, appToken)
    ];
}
function shapeHints(name, value) {
    return SHAPES.filter(([shape]) => shape.test(value)).map(([, says]) => `${name} ${says}.`);
}
function pairHints(appKey, appToken) {
    if (appKey === appToken)
        return ['app-key and app-token have the same value.'];
    if (!KEY_SHAPE.test(appToken))
        return [];
    return KEY_SHAPE.test(appKey)
        ? ['app-token looks like a key: it begins with vtexappkey-.']
        : ['app-key and app-token look swapped: app-token begins with vtexappkey-, as a key does.'];
}

// EXTERNAL MODULE: ./src/vtex/firewall.ts
var firewall = __webpack_require__(2779);
;// CONCATENATED MODULE: ./src/vtex/response-errors.ts




function throwOnRedirect(client, { status }) {
    if (status < 300 || status > 399)
        return;
    throw new errors/* ActionError */.lZ('RESPONSE_REDIRECT', `${client.host} answered with a redirect (HTTP ${status}), which is not followed.`, { hint: 'Credentials are only sent to the host that was named. Check account and base-url.' });
}
function firewallError(what, client, attempts, rest = '') {
    const { outcome } = attempts;
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return undefined;
    const by = client.firewallName(outcome);
    if (by === undefined)
        return undefined;
    const message = `${what} at ${client.host} was refused by ${by}: ${client.formatResult(attempts)}. ${rest}`;
    return new errors/* ActionError */.lZ('RESPONSE_UNEXPECTED', message.trim(), {
        hint: `${(0,firewall/* firewallHint */.S)(outcome)} ${REQUEST_LIMIT_HINT}`
    });
}
function limitHint(client, attempts) {
    const { outcome } = attempts;
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return '';
    const words = /\b(rate|quota|throttled|throttling|too many|limit(ed|s)?)\b/i;
    const isLimit = [429, 503].includes(outcome.status) || words.test(client.formatResult(attempts));
    return isLimit ? ` ${REQUEST_LIMIT_HINT}` : '';
}
const REQUEST_LIMIT_HINT = 'It may be a limit on requests or connections, per account or address: run fewer jobs at once, or' +
    ' run again later.';
function unavailableError(what, client, attempts) {
    const waitMs = (0,retry/* retryAfterMs */.Vs)(attempts.outcome, client.clock);
    const wait = waitMs > 0 && Number.isSafeInteger(waitMs)
        ? `VTEX asks to wait ${Math.ceil(waitMs / 1000)} s.`
        : '';
    return new errors/* ActionError */.lZ('VTEX_UNAVAILABLE', `VTEX could not ${what} just now: ${client.formatResult(attempts)}.`, {
        hint: `${wait} Run the job again later.${limitHint(client, attempts)}`.trim()
    });
}

;// CONCATENATED MODULE: ./src/vtex/login.ts









async function login(client) {
    const { credentials } = client;
    if (!(0,vtex_credentials/* needsLogin */.$0)(credentials))
        return { token: credentials.userToken };
    const attempts = await client.send({
        method: 'POST',
        path: '/api/vtexid/apptoken/login',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ appkey: credentials.appKey, apptoken: credentials.appToken })
    }, (outcome) => (0,retry/* isTransient */.dg)(outcome) && !(0,client_auth/* requiresCertificate */.Q5)(outcome));
    const { outcome } = attempts;
    if (outcome instanceof network_error/* NetworkError */.Dr)
        throw requestFailed(outcome, attempts.history);
    throwOnRedirect(client, outcome);
    if ((0,retry/* isTransient */.dg)(outcome))
        throw unavailableError('log in', client, attempts);
    const response = parseLoginResponse(outcome.body);
    if (outcome.status === 200 && response.userToken) {
        client.redact(response.userToken.token);
        return response.userToken;
    }
    const inFront = firewallError('The login', client, attempts, 'Nothing was issued.');
    if (inFront)
        throw inFront;
    if ([401, 403, ...client_certificate_refusal/* NGINX_CERTIFICATE_STATUSES */.Cl].includes(outcome.status) || response.refused) {
        throw loginRefused(client, attempts);
    }
    throw new errors/* ActionError */.lZ('RESPONSE_UNEXPECTED', `The login at ${client.host} gave no token: ${client.formatResult(attempts)}.`, { hint: 'Check account and base-url: something other than VTEX may have answered.' });
}
function loginRefused(client, attempts) {
    const text = client.formatResult(attempts);
    const demand = (0,client_auth/* clientCertificateHint */.KO)(attempts);
    if (demand && /\b49[56]\b|certificate/i.test(text)) {
        const message = `The host wants a client certificate for the login: ${text}. Nothing was issued.`;
        return new errors/* ActionError */.lZ('LOGIN_REFUSED', message, { hint: demand.trim() });
    }
    const message = `VTEX refused the API key pair at the login: ${text}. Nothing was issued.`;
    return new errors/* ActionError */.lZ('LOGIN_REFUSED', message, {
        hint: [
            ...credentialHints(client.credentials),
            'Check app-key and app-token: typing, case, stray spaces, both from one and the same key,' +
                ` and that the key is active and has a role on this account.${demand}` +
                limitHint(client, attempts)
        ].join(' ')
    });
}
function parseLoginResponse(body) {
    try {
        const { authStatus, token, expires } = JSON.parse(body);
        const refused = typeof authStatus === 'string' && authStatus !== 'Success';
        const usable = !refused && typeof token === 'string' && /^[\x21-\x7e]{4,}$/.test(token);
        if (!usable)
            return { refused };
        return { refused, userToken: typeof expires === 'number' ? { token, expires } : { token } };
    }
    catch {
        return { refused: false };
    }
}

;// CONCATENATED MODULE: ./src/actions/issue/prepare.ts



async function prepare({ config, client, timer, runner, signal }, { generateKeyPair, keyDurationMs }) {
    const generating = generateKeyPair(config.keySize);
    const key = withCsr(config, timer.measure('key', generating, keyDurationMs));
    const user = timer.measure('login', login(client));
    const [material, userToken] = await (0,cancellation/* raceWithAbort */.k)(Promise.all([key, user]), signal);
    runner.mask(userToken.token);
    (0,masks/* maskPrivateKey */.xr)(runner, material.keyPair.privateKeyPem);
    return { ...material, userToken };
}
async function withCsr(config, key) {
    const [{ createCsr }, keyPair] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(357), __webpack_require__.e(676)]).then(__webpack_require__.bind(__webpack_require__, 9676)), key]);
    return { keyPair, csrPem: createCsr(config.subject, keyPair) };
}

// EXTERNAL MODULE: ./src/shared/clock.ts
var clock = __webpack_require__(6103);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
;// CONCATENATED MODULE: ./src/actions/issue/summary.ts



const MARKS = {
    enforced: '✅',
    requested: '⚠️',
    'any-certificate': '⚠️',
    'not-requested': '⚠️',
    unverified: '➖'
};
function summarizeIssue(summary) {
    const { subject, baseUrl, facts, proof, checks, phases, revokeOnExit } = summary;
    const rows = [
        ['Subject', (0,markdown/* formatCode */.P_)(facts.subject)],
        ['Issuer', (0,markdown/* formatCode */.P_)(facts.issuer)],
        ['Serial number', (0,markdown/* formatCode */.P_)(facts.serialNumber)],
        ['SHA-256 fingerprint', (0,markdown/* formatCode */.P_)(facts.fingerprintSha256)],
        ['Valid', formatValidity(facts)],
        ['Host', (0,markdown/* formatCode */.P_)(baseUrl.host)],
        ['mTLS', `${MARKS[proof.mtls]} ${(0,markdown/* formatCode */.P_)(proof.mtls)}: ${(0,markdown/* escapeMarkdown */.FV)(proof.sentence)}`],
        ['Time', phases.map(({ name, milliseconds }) => `${name} ${milliseconds} ms`).join(', ')],
        ['When the job ends', formatAtExit(revokeOnExit)]
    ];
    return [
        `### VTEX mTLS certificate for ${(0,markdown/* formatCode */.P_)(subject.commonName)} on ${(0,markdown/* formatCode */.P_)(subject.organizationalUnitName)}`,
        '',
        '| | |',
        '| --- | --- |',
        ...rows.map(([name, value]) => `| **${name}** | ${value} |`),
        '',
        ...(checks.length > 0 ? formatChecks(checks) : []),
        ''
    ].join('\n');
}
function formatChecks(results) {
    const failed = results.filter(({ passed }) => !passed);
    const rows = results.map(formatCheck);
    const allFit = (0,markdown/* takeWithinLimit */.CS)(rows).length === rows.length;
    const shown = allFit
        ? rows
        : (0,markdown/* takeWithinLimit */.CS)([...failed, ...results.filter((result) => result.passed)].map(formatCheck));
    const omitted = rows.length - shown.length;
    return [
        `#### Checks: ${results.length - failed.length} of ${results.length} passed`,
        '',
        '| method | path | status | ms | verdict |',
        '| --- | --- | --- | ---: | --- |',
        ...shown,
        '',
        ...(omitted > 0
            ? [`The failures come first; ${omitted} more are in the JUnit report.`, '']
            : [])
    ];
}
function formatCheck({ check, passed, actual, milliseconds }) {
    const verdict = passed ? '✅' : `❌ expected ${check.expected.text}`;
    const path = (0,markdown/* formatCode */.P_)((0,printable/* printable */.g)(check.path, 200));
    return `| ${check.method} | ${path} | ${(0,markdown/* escapeMarkdown */.FV)(actual)} | ${milliseconds} | ${verdict} |`;
}
function formatValidity({ notBefore, notAfter }) {
    const length = (0,clock/* formatDuration */.a3)(notAfter.getTime() - notBefore.getTime());
    return `${(0,markdown/* formatCode */.P_)((0,clock/* formatTime */.fU)(notBefore))} to ${(0,markdown/* formatCode */.P_)((0,clock/* formatTime */.fU)(notAfter))} (${length})`;
}
function formatAtExit(revokeOnExit) {
    return revokeOnExit
        ? 'the files are deleted and the certificate is revoked'
        : 'the files are deleted; the certificate is **kept** (revoke-on-exit is false) and stays valid until it expires or is revoked by its serial number';
}

;// CONCATENATED MODULE: ./src/actions/issue/publish.ts



async function publish(run, publication) {
    const { config, runner, timer } = run;
    const { facts, verification, files } = publication;
    const secrets = files.extras.flatMap(({ path, password }) => [path, password ?? []].flat());
    for (const value of [files.certificatePath, files.privateKeyPath, ...secrets])
        runner.mask(value);
    for (const [name, value] of outputs(config, publication))
        runner.setOutput(name, value);
    if (config.exportEnv) {
        for (const [name, value] of variables(files))
            runner.exportVariable(name, value);
    }
    runner.info(`Certificate ${facts.serialNumber} is valid until ${(0,clock/* formatTime */.fU)(facts.notAfter)}, signed by ${facts.issuer}.` +
        ` ${runner.whereFilesAre}`);
    for (const { name, milliseconds } of timer.phases)
        runner.debug(`${name}: ${milliseconds} ms`);
    logChecks(runner, verification.checks);
    if (!config.summary)
        return;
    const { subject, baseUrl, revokeOnExit } = config;
    const requested = { subject, baseUrl, revokeOnExit };
    const summary = { ...requested, facts, ...verification, phases: timer.phases };
    await runner.addSummary(summarizeIssue(summary));
}
function outputs(config, { facts, verification, files }) {
    const { proof, checks } = verification;
    const passed = checks.filter((result) => result.passed).length;
    const checked = files.junitPath
        ? [
            ['checks-passed', String(passed)],
            ['checks-failed', String(checks.length - passed)],
            ['junit-path', files.junitPath]
        ]
        : [];
    return [
        ['cert-path', files.certificatePath],
        ['key-path', files.privateKeyPath],
        ...files.extras.map(({ format, path }) => [`${format}-path`, path]),
        ...files.extras.flatMap(({ format, password }) => password === undefined ? [] : [[`${format}-password`, password]]),
        ['serial-number', facts.serialNumber],
        ['fingerprint-sha256', facts.fingerprintSha256],
        ['subject', facts.subject],
        ['issuer', facts.issuer],
        ['not-before', (0,clock/* formatTime */.fU)(facts.notBefore)],
        ['not-after', (0,clock/* formatTime */.fU)(facts.notAfter)],
        ['base-url', config.baseUrl.origin],
        ['mtls', proof.mtls],
        ...checked
    ];
}
const VARIABLES = {
    bundle: 'VTEX_MTLS_BUNDLE',
    pkcs12: 'VTEX_MTLS_PKCS12',
    newman: 'VTEX_MTLS_NEWMAN',
    curl: 'VTEX_MTLS_CURL'
};
function variables(files) {
    return [
        ['VTEX_MTLS_CERT', files.certificatePath],
        ['VTEX_MTLS_KEY', files.privateKeyPath],
        ...files.extras.map(({ format, path }) => [VARIABLES[format], path])
    ];
}
function logChecks(runner, checks) {
    if (checks.length === 0)
        return;
    for (const check of checks)
        if (!check.passed)
            runner.error(formatCheckFailure(check));
    const passed = checks.filter((check) => check.passed).length;
    runner.info(`Checks: ${passed} of ${checks.length} passed.`);
}

// EXTERNAL MODULE: ./src/pki/serial-number.ts + 1 modules
var serial_number = __webpack_require__(8754);
;// CONCATENATED MODULE: ./src/vtex/sign-errors.ts








function certificateDespiteError(client, attempts) {
    const { outcome } = attempts;
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return requestFailed(outcome, attempts.history);
    const message = `VTEX answered the request to sign with ${client.formatResult(attempts)}, and with a certificate all the same.`;
    return new errors/* ActionError */.lZ('RESPONSE_UNEXPECTED', message, {
        hint: 'Run the job again; if this repeats, ask VTEX, or those who run the gateway.'
    });
}
function signRefused(client, attempts) {
    const { credentials } = client;
    const stale = credentials.kind === 'user-token'
        ? [
            ...credentialHints(credentials),
            'The user token may be wrong, or have expired: it lasts for hours.'
        ]
        : [];
    const active = 'And mTLS must be active for the account, as part of VTEX Shield.';
    return new errors/* ActionError */.lZ('SIGN_REFUSED', `VTEX refused to sign: ${client.formatResult(attempts)}.`, {
        hint: [...stale, vtex_credentials/* REQUIRED_ROLE_HINT */.jQ, active].join(' ') + limitHint(client, attempts)
    });
}
function signRejected(client, attempts) {
    const message = `VTEX did not accept the request to sign: ${client.formatResult(attempts)}.`;
    return new errors/* ActionError */.lZ('SIGN_REJECTED', message, {
        hint: 'Check that account is the account of the host that is called, that app-name is the' +
            ` application’s name, and that mTLS is active for the account (VTEX Shield).${(0,client_auth/* clientCertificateHint */.KO)(attempts)}`
    });
}
function signUncertain(client, attempts, request) {
    const { outcome } = attempts;
    const message = `It is not known whether VTEX signed: ${client.formatResult(attempts)}.` +
        ' A certificate may exist whose serial number never arrived, so that it cannot be revoked.' +
        ' The request was not sent again: that could have made a second one.' +
        ` ${(0,signing_attempt/* formatSigningAttempt */.q)(request)}`;
    return new errors/* ActionError */.lZ('SIGN_UNCERTAIN', message, {
        hint: 'Run the job again; if this repeats, tell VTEX support the account and what to look for.' +
            limitHint(client, attempts),
        cause: outcome instanceof network_error/* NetworkError */.Dr ? outcome : undefined
    });
}

;// CONCATENATED MODULE: ./src/vtex/sign.ts







const HOLD = { holdMs: 100, earlyHoldMs: 2 };
async function sign(client, options) {
    requireTime(client);
    const serialNumberIn = (outcome) => options.findSerialNumber(bodyOf(outcome), outcome.bytes);
    const attempts = await client.send({
        method: 'POST',
        path: '/api/edge/private-certificates/sign',
        headers: {
            'Content-Type': 'text/plain',
            Accept: 'text/plain',
            ...client.authentication
        },
        body: options.csrPem,
        onSent: options.onSent,
        newConnection: true,
        needsFullTimeout: true,
        ...HOLD
    }, (outcome) => wasNotProcessed(outcome) &&
        serialNumberIn(outcome) === undefined &&
        !(0,client_auth/* requiresCertificate */.Q5)(outcome));
    const { outcome } = attempts;
    const [text, serialNumber] = [bodyOf(outcome), serialNumberIn(outcome)];
    if (!(outcome instanceof network_error/* NetworkError */.Dr) && outcome.status >= 200 && outcome.status < 300) {
        return { text, serialNumber };
    }
    if (serialNumber !== undefined)
        return { text, serialNumber, failure: certificateDespiteError(client, attempts) };
    throw signError(client, attempts, options.request);
}
function bodyOf(outcome) {
    return outcome instanceof network_error/* NetworkError */.Dr ? outcome.partialBody : outcome.body;
}
function signError(client, attempts, request) {
    const { outcome } = attempts;
    if (outcome instanceof network_error/* NetworkError */.Dr) {
        return outcome.stage === 'exchange'
            ? signUncertain(client, attempts, request)
            : requestFailed(outcome, attempts.history);
    }
    throwOnRedirect(client, outcome);
    if (wasNotProcessed(outcome))
        return unavailableError('sign', client, attempts);
    if (outcome.status >= 500 || [408, 499].includes(outcome.status)) {
        return signUncertain(client, attempts, request);
    }
    const inFront = firewallError('The request to sign', client, attempts);
    if (inFront)
        return inFront;
    return [401, 403].includes(outcome.status)
        ? signRefused(client, attempts)
        : signRejected(client, attempts);
}
function requireTime(client) {
    if (client.hasTimeForRequest)
        return;
    throw new errors/* ActionError */.lZ('NETWORK_TIMEOUT', `The time of the whole run was used up before ${client.host} could be asked to sign. Nothing was issued.`, { hint: 'The network or VTEX is slow: run the job again later, or raise timeout.' });
}
function wasNotProcessed(outcome) {
    if (outcome instanceof network_error/* NetworkError */.Dr) {
        return outcome.stage !== 'exchange' && !outcome.isPermanent;
    }
    return outcome.status === 429 || (outcome.status === 503 && (0,retry/* asksToWait */.r8)(outcome));
}

;// CONCATENATED MODULE: ./src/actions/issue/request-certificate.ts






async function requestCertificate({ config, client, connections, record, clock }, { keyPair, csrPem }, attempt) {
    let attempts = 0;
    const onSent = () => {
        if (config.verify && attempts++ === 0)
            connections.preconnectUntrusted(makeUntrusted(config, keyPair, clock));
    };
    record.saveRequest(attempt);
    try {
        return await sign(client, {
            csrPem,
            request: attempt,
            findSerialNumber: (text, bytes) => (0,serial_number/* findSerialNumber */.J)(text, keyPair.publicKey, bytes),
            onSent
        });
    }
    catch (thrown) {
        const error = (0,errors/* asActionError */.z6)(thrown);
        if (error.code === 'SIGN_UNCERTAIN')
            throw new report_untracked/* UntrackedCertificateError */.r(error, attempt);
        record.forgetRequest();
        throw error;
    }
}
async function makeUntrusted({ subject }, keyPair, clock) {
    const { makeUntrustedCertificates } = await Promise.all(/* import() */[__webpack_require__.e(357), __webpack_require__.e(677)]).then(__webpack_require__.bind(__webpack_require__, 4677));
    return makeUntrustedCertificates(subject, keyPair, new Date(clock.now()));
}
function saveSerialNumber({ config, record, runner }, { userToken }, attempt, response) {
    const { serialNumber } = response;
    if (serialNumber === undefined) {
        const reason = 'No serial number could be read from VTEX’s answer.';
        throw new report_untracked/* UntrackedCertificateError */.r(whyNoSerialNumber(response), attempt, reason);
    }
    const { serverCaFile, timeoutMs, retries } = config;
    const serverCas = (0,saved_state/* casFittingState */.IO)(config.serverCas);
    const where = { baseUrl: config.baseUrl.origin, serverCaFile, serverCas };
    const limits = { timeoutMs, retries, userToken };
    const saved = { serialNumber, ...where, ...limits, atExit: 'revoke' };
    record.saveCertificate(saved);
    record.forgetRequest();
    runner.info(`VTEX signed certificate ${serialNumber}.`);
    return saved;
}
function whyNoSerialNumber({ failure, text }) {
    if (failure)
        return failure;
    try {
        (0,pki_certificate/* parseIssuedCertificate */.cR)(text);
    }
    catch (error) {
        return (0,errors/* asActionError */.z6)(error);
    }
    const message = 'VTEX answered with a certificate that has no serial number.';
    return new errors/* ActionError */.lZ('CERTIFICATE_MALFORMED', message);
}

;// CONCATENATED MODULE: ./src/verify/junit.ts

function junitXml(results, host, startedAt) {
    const failures = results.filter(({ passed }) => !passed).length;
    const seconds = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
    const suite = attributes({
        name: 'VTEX mTLS smoke checks',
        package: 'vtex-mtls-action',
        id: '0',
        timestamp: startedAt.toISOString().slice(0, 19),
        hostname: host,
        tests: String(results.length),
        failures: String(failures),
        errors: '0',
        time: seconds.toFixed(3)
    });
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites>',
        `  <testsuite ${suite}>`,
        '    <properties/>',
        ...results.map((result) => testCase(result, host)),
        '    <system-out/>',
        '    <system-err/>',
        '  </testsuite>',
        '</testsuites>',
        ''
    ].join('\n');
}
function testCase(result, host) {
    const { check, passed, milliseconds } = result;
    const head = attributes({
        name: `${check.method} ${check.path}`,
        classname: host,
        time: (milliseconds / 1000).toFixed(3)
    });
    if (passed)
        return `    <testcase ${head}/>`;
    const failure = attributes({ message: formatCheckFailure(result), type: 'CHECKS_FAILED' });
    return `    <testcase ${head}>\n      <failure ${failure}/>\n    </testcase>`;
}
function attributes(values) {
    const pairs = Object.entries(values).map(([name, value]) => `${name}="${junit_escape(value)}"`);
    return pairs.join(' ');
}
function junit_escape(text) {
    return text
        .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
        .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`);
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/http/tls-handshake.ts
var tls_handshake = __webpack_require__(1973);
;// CONCATENATED MODULE: ./src/verify/interpret-outcome.ts





const VAGUE_ALERTS = [40, 49];
function interpretOutcome(outcome, detail, { shown, expected, testRequest }) {
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return { meaning: interpretError(outcome, shown), detail };
    if (testRequest.succeeded(outcome)) {
        if (testRequest.isAlike(expected, outcome))
            return { meaning: 'accepted', detail };
        return { meaning: 'different', detail: `${detail}, ${kindOf(outcome.body)}` };
    }
    return { meaning: interpretResponse(outcome, shown, testRequest.safe), detail };
}
function interpretError({ alert, stage, code }, shown) {
    if (alert !== undefined) {
        if (!(0,tls_alerts/* isCertificateAlert */.cS)(alert))
            return 'unknown';
        if (alert === tls_alerts/* CERTIFICATE_REQUIRED */.E$)
            return 'refused';
        return shown === 'untrusted' && !VAGUE_ALERTS.includes(alert) ? 'refused' : 'doubtful';
    }
    if (code !== 'NETWORK_RESET')
        return 'unknown';
    if (stage === 'client-auth')
        return 'dropped';
    return stage === 'exchange' ? 'late' : 'unknown';
}
function interpretResponse({ status, body }, shown, safe) {
    if ([client_certificate_refusal/* BAD_CERTIFICATE */.wF.status, client_certificate_refusal/* MISSING_CERTIFICATE */.Rd.status].includes(status))
        return 'refused';
    const says = ({ title }) => status === 400 && title.test(body);
    if (says(client_certificate_refusal/* MISSING_CERTIFICATE */.Rd))
        return 'refused';
    if (shown === 'untrusted' && says(client_certificate_refusal/* BAD_CERTIFICATE */.wF))
        return 'refused';
    const refusals = safe ? client_certificate_refusal/* CERTIFICATE_REFUSAL_STATUSES */.G9 : [401, 403];
    return refusals.includes(status) ? 'doubtful' : 'unknown';
}
function isBriefFailure(outcome, { succeeded, safe }) {
    if (outcome instanceof network_error/* NetworkError */.Dr) {
        const unsent = outcome.stage === 'connect' || outcome.stage === 'handshake';
        return unsent && outcome.code !== 'NETWORK_TIMEOUT' && !outcome.isPermanent;
    }
    if (succeeded(outcome))
        return false;
    return wasNotRead(outcome) || (safe && (0,retry/* isTransient */.dg)(outcome));
}
function wasNotRead(outcome) {
    return !(outcome instanceof network_error/* NetworkError */.Dr) && outcome.status === 408;
}

;// CONCATENATED MODULE: ./src/verify/first-round.ts





const neverRetry = () => false;
function startFirstRound(connections, testRequest) {
    const startedAt = performance.now();
    const withCertificate = sendWithCertificate(connections, testRequest);
    const limitMs = withCertificate.then(() => timeLimitMs(connections, performance.now() - startedAt));
    const sideBySide = testRequest.inParallel && !connections.isLimited;
    const attemptWith = async (shown, before) => {
        const mayGo = sideBySide || testRequest.succeeded((await withCertificate).outcome);
        if (!mayGo)
            return undefined;
        if (!sideBySide)
            await before;
        const holdMs = shown === 'none' ? tls_handshake/* CLIENT_AUTH_GRACE_MS */.bO : undefined;
        return await withTimeLimit(limitMs, sendTwice(connections.clientFor(shown), testRequest, holdMs));
    };
    const withoutCertificate = attemptWith('none');
    const round = {
        withCertificate,
        withoutCertificate,
        withUntrusted: attemptWith('untrusted', withoutCertificate)
    };
    for (const one of Object.values(round))
        one.catch(() => undefined);
    return round;
}
function timeLimitMs({ comparisonTimeoutMs }, tookMs) {
    return Math.max(comparisonTimeoutMs, 4 * tookMs);
}
async function sendWithCertificate(connections, testRequest) {
    const { request, succeeded, safe } = testRequest;
    const shouldRetry = (outcome, attempt) => {
        if (outcome instanceof network_error/* NetworkError */.Dr && outcome.code === 'NETWORK_RESET')
            void connections.closeIdle();
        if (wasNotRead(outcome))
            return attempt === 1;
        return safe && !succeeded(outcome) && (0,retry/* isTransient */.dg)(outcome);
    };
    let attempts = 0;
    return await connections
        .clientFor('issued')
        .send(request, (outcome) => shouldRetry(outcome, ++attempts));
}
function sendFirst(connections, shown, testRequest) {
    return withTimeLimit(Promise.resolve(connections.comparisonTimeoutMs), sendTwice(connections.clientFor(shown), testRequest, tls_handshake/* CLIENT_AUTH_GRACE_MS */.bO));
}
async function sendTwice(client, testRequest, holdMs) {
    const once = () => client.send({ ...testRequest.request, holdMs, acceptsHangUp: true }, neverRetry);
    const first = await once();
    if (!isBriefFailure(first.outcome, testRequest))
        return toAttempt(client, first);
    if (!wasNotRead(first.outcome))
        await client.clock.sleep(PAUSE_MS, client.closed);
    if (client.closed.aborted)
        return toAttempt(client, first);
    const second = await once();
    return toAttempt(client, { ...second, history: [...first.history, ...second.history] });
}
const PAUSE_MS = 200;
function toAttempt(client, attempts) {
    return { outcome: attempts.outcome, detail: client.formatResult(attempts) };
}
async function withTimeLimit(milliseconds, work) {
    const done = new AbortController();
    const timeIsUp = milliseconds
        .then((delay) => (0,external_node_timers_promises_.setTimeout)(delay, undefined, { signal: done.signal }))
        .catch(() => undefined);
    return await Promise.race([work, timeIsUp]).finally(() => done.abort());
}

;// CONCATENATED MODULE: ./src/verify/proof-errors.ts




function proofError(client, attempts, { request }, hint = hintFor(attempts.outcome)) {
    const { outcome } = attempts;
    const text = client.formatResult(attempts);
    const message = `The call with the certificate failed: ${request.path}: ${text}.`;
    const cause = outcome instanceof network_error/* NetworkError */.Dr ? outcome : undefined;
    const inFront = formatFirewall(client, outcome);
    return new errors/* ActionError */.lZ('PROOF_FAILED', message, {
        hint: inFront ? `${inFront} ${hint}` : hint,
        cause
    });
}
const PROOF_LIMIT_HINT = ' Or there is a limit: the calls of the proof are made in parallel, over up to four connections.';
function formatFirewall(client, outcome) {
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return undefined;
    const who = client.firewallName(outcome);
    if (!who)
        return undefined;
    return `VTEX’s API does not answer like that: ${who} may have refused the call. Ask those who run it to let this runner through; runners’ IP addresses change.`;
}
function hintFor(outcome) {
    if (outcome instanceof network_error/* NetworkError */.Dr || client_certificate_refusal/* NGINX_CERTIFICATE_STATUSES */.Cl.includes(outcome.status)) {
        const wasReset = outcome instanceof network_error/* NetworkError */.Dr && outcome.code === 'NETWORK_RESET';
        return `The edge may not accept the certificate yet, or not at all; try again, then ask VTEX.${wasReset ? PROOF_LIMIT_HINT : ''}`;
    }
    const { status } = outcome;
    if (status === 401 || status === 403) {
        return `Either the edge refuses the certificate, or VTEX refuses the token or its role: see the text of the response.${status === 403 ? PROOF_LIMIT_HINT : ''}`;
    }
    if ((0,retry/* isTransient */.dg)(outcome)) {
        const limited = status === 429 || status === 503;
        return `VTEX is busy or down; run the job again later.${limited ? PROOF_LIMIT_HINT : ''}`;
    }
    if (status < 300)
        return 'Another server may have answered: a web page or another authStatus came.';
    if (status < 400)
        return 'Redirects are not followed: check account, base-url and proof.';
    return 'The connection was made; check the path, and the text of the response.';
}
const NOT_REQUESTED_HINT = 'The server did not ask for a certificate in the handshake, so this is not about the' +
    ' certificate: check the token, its role and the path. Or the server asks only after the' +
    ' handshake (TLS 1.3 post-handshake authentication), which Node.js cannot answer: then it has to' +
    ' ask for the whole host, or to allow TLS 1.2.';
const NO_COMMON_SIGNATURE_HINT = 'The server asks for a certificate, but takes no signature that this client makes, such as RSA' +
    ' with SHA-256: it could not be shown. Ask those who run the server to allow one.';

;// CONCATENATED MODULE: ./src/verify/verdict.ts
const UNVERIFIED = {
    mtls: 'unverified',
    sentence: 'The certificate was not tried (verify is false).'
};
const NEVER_REQUESTED = {
    mtls: 'not-requested',
    sentence: 'the server never asked for a certificate, so it was not shown. Its answers do not depend on' +
        ' mTLS, and a success says nothing about it.'
};
function notShownVerdict(mayBeRequested) {
    const sentence = mayBeRequested
        ? 'the server asked for a certificate, but takes no signature that this client makes, such as RSA with SHA-256: it could not be shown. Ask those who run the server to allow one.'
        : 'whether the server asked for a certificate is not known: a second handshake failed. Run the job again.';
    return { mtls: 'requested', sentence };
}
const REFUSED = ['refused', 'doubtful', 'dropped', 'late'];
function confirmRefusal(second, passedAgain) {
    const repeated = second.meaning === 'doubtful' || second.meaning === 'dropped';
    return repeated && passedAgain ? { ...second, meaning: 'refused' } : second;
}
function mtlsVerdict({ withoutCertificate, withUntrusted, safe }) {
    const requested = 'the server asked for the certificate';
    if (withoutCertificate.meaning === 'accepted') {
        return {
            mtls: 'requested',
            sentence: `${requested}, but took the same call without one too (${withoutCertificate.detail}). It works, but is not needed.`
        };
    }
    if (withoutCertificate.meaning !== 'refused') {
        const open = `${requested}, but whether it insists is not known: the same call without one came to`;
        return { mtls: 'requested', sentence: `${open} ${formatReason(withoutCertificate, safe)}` };
    }
    const refused = `${requested}, and refused the same call without one (${withoutCertificate.detail})`;
    if (withUntrusted?.meaning === 'accepted') {
        return {
            mtls: 'any-certificate',
            sentence: `${refused}, but took it with a certificate that it did not issue (${withUntrusted.detail}): it insists on a certificate, but accepts any, so it authenticates no client.`
        };
    }
    if (withUntrusted?.meaning !== 'refused') {
        const open = `${refused}, but whether it takes any certificate is not known: the call with one that it did not issue came to`;
        return {
            mtls: 'requested',
            sentence: `${open} ${formatReason(withUntrusted ?? NOT_MADE, safe)}`
        };
    }
    return {
        mtls: 'enforced',
        sentence: `${refused}, and with a certificate that it did not issue (${withUntrusted.detail}).`
    };
}
const EXPLANATIONS = {
    refused: '',
    accepted: '',
    doubtful: 'a limit on requests may be the reason',
    dropped: 'a limit on connections may be the reason',
    late: 'the request itself may be the reason',
    different: 'that is not the answer that the certificate had',
    unknown: 'that says nothing about certificates'
};
const NOT_MADE = { meaning: 'unknown', detail: 'nothing' };
function formatReason({ meaning, detail }, safe) {
    if (!safe && REFUSED.includes(meaning)) {
        return `${detail}, and it cannot be made again to see whether a limit or the call itself was the reason. Name a GET path that is protected in the input proof.`;
    }
    const next = REFUSED.includes(meaning)
        ? 'Run the job again when the host is less busy, or name another path in the input proof.'
        : 'Name a path in the input proof that is refused without a certificate.';
    return `${detail}; ${EXPLANATIONS[meaning]}. ${next}`;
}

;// CONCATENATED MODULE: ./src/verify/certificate-not-requested.ts




function isRefusedWithoutRequest(outcome) {
    if (outcome instanceof network_error/* NetworkError */.Dr || outcome.certificateRequested)
        return false;
    return outcome.status === 401 || outcome.status === 403;
}
async function verdictWithoutRequest(connections, response) {
    const isRequested = await requestsWithSha1(connections, response);
    return isRequested === false ? NEVER_REQUESTED : notShownVerdict(isRequested === true);
}
async function hintWithoutRequest(connections, response) {
    return (await requestsWithSha1(connections, response))
        ? NO_COMMON_SIGNATURE_HINT
        : NOT_REQUESTED_HINT;
}
const HANDSHAKE_CHECK_MS = Promise.resolve(3000);
async function requestsWithSha1(connections, { protocol }) {
    if (protocol !== 'TLSv1.2')
        return false;
    const client = connections.openHandshakeCheck();
    try {
        const result = client.send({ method: 'HEAD', path: '/', statusOnly: true }, neverRetry);
        const outcome = (await withTimeLimit(HANDSHAKE_CHECK_MS, result))?.outcome;
        return outcome instanceof network_error/* NetworkError */.Dr ? undefined : outcome?.certificateRequested;
    }
    finally {
        client.close();
    }
}

;// CONCATENATED MODULE: ./src/verify/repeat-refused.ts



const LAST_DELAY_MS = 10;
async function repeatTogether(connections, refused, { request, succeeded }) {
    const tries = new Map();
    const sent = refused.map(async (shown) => {
        const client = connections.clientFor(shown);
        let response = Promise.resolve();
        await new Promise((resolve) => {
            const sending = client.send({ ...request, onSent: resolve, acceptsHangUp: true }, neverRetry);
            response = withTimeLimit(Promise.resolve(connections.comparisonTimeoutMs), sending)
                .then((attempts) => attempts && void tries.set(shown, toAttempt(client, attempts)))
                .finally(resolve);
        });
        return { response };
    });
    const responses = Promise.all((await Promise.all(sent)).map(({ response }) => response));
    await withTimeLimit(Promise.resolve(LAST_DELAY_MS), responses);
    const withCertificate = connections
        .clientFor('issued')
        .send({ ...request, acceptsHangUp: true }, neverRetry);
    const [last] = await Promise.all([withCertificate, responses]);
    const wasLost = last.outcome instanceof network_error/* NetworkError */.Dr;
    return { tries, passedAgain: succeeded(last.outcome), wasLost };
}
const HOLDS_MS = [100, 300];
const MAX_PAUSE_MS = 3000;
async function repeatAlone(connections, refused, { request, succeeded }, passedAt) {
    const tries = new Map();
    const send = async (shown, holdMs) => {
        await connections.closeIdle();
        const client = connections.clientFor(shown);
        return toAttempt(client, await client.send({ ...request, holdMs, acceptsHangUp: true }, neverRetry));
    };
    const [first, second] = HOLDS_MS;
    for (const shown of refused)
        tries.set(shown, await send(shown, first));
    const pausedMs = performance.now() - passedAt;
    const passedAgain = succeeded((await send('issued')).outcome);
    if (!passedAgain)
        return { tries, passedAgain };
    await (0,external_node_timers_promises_.setTimeout)(Math.min(1.2 * pausedMs, MAX_PAUSE_MS));
    for (const shown of refused) {
        if (isHungUp(tries.get(shown)))
            tries.set(shown, await send(shown, second));
    }
    return { tries, passedAgain };
}
function isHungUp(attempt) {
    return attempt?.outcome instanceof network_error/* NetworkError */.Dr && attempt.outcome.code === 'NETWORK_RESET';
}

;// CONCATENATED MODULE: ./src/verify/evaluate.ts




async function evaluate(connections, testRequest, round, expected) {
    const passedAt = performance.now();
    const { safe } = testRequest;
    const interpretAttempt = (shown, attempt) => attempt
        ? interpretOutcome(attempt.outcome, attempt.detail, { shown, expected, testRequest })
        : { meaning: 'unknown', detail: 'no answer in time' };
    const withoutCertificate = interpretAttempt('none', await round.withoutCertificate);
    if (!isRefusal(withoutCertificate))
        return mtlsVerdict({ withoutCertificate, safe });
    let withUntrusted = interpretAttempt('untrusted', await round.withUntrusted);
    if (withUntrusted.meaning === 'accepted') {
        await connections.replaceUntrusted();
        withUntrusted = interpretAttempt('untrusted', await sendFirst(connections, 'untrusted', testRequest));
    }
    const seen = new Map([
        ['none', withoutCertificate],
        ['untrusted', withUntrusted]
    ]);
    const decides = isRefusal(withUntrusted) || withUntrusted.meaning === 'accepted';
    if (safe && decides)
        await repeatRefused(seen, { connections, testRequest, passedAt }, interpretAttempt);
    return mtlsVerdict({
        withoutCertificate: seen.get('none') ?? withoutCertificate,
        withUntrusted: seen.get('untrusted') ?? withUntrusted,
        safe
    });
}
async function repeatRefused(seen, { connections, testRequest, passedAt }, interpretAttempt) {
    const unsettled = () => [...seen].flatMap(([shown, interpretation]) => (isUnsettled(interpretation) ? [shown] : []));
    const confirmAll = ({ tries, passedAgain }) => {
        for (const shown of unsettled()) {
            seen.set(shown, confirmRefusal(interpretAttempt(shown, tries.get(shown)), passedAgain));
        }
    };
    const anyHangUp = () => [...seen.values()].some(isHangUp);
    if (unsettled().length > 0 && !anyHangUp()) {
        const result = await repeatTogether(connections, unsettled(), testRequest);
        if (result.wasLost)
            return confirmAll(await repeatAlone(connections, unsettled(), testRequest, passedAt));
        confirmAll(result);
    }
    if (anyHangUp())
        confirmAll(await repeatAlone(connections, unsettled(), testRequest, passedAt));
}
function isRefusal({ meaning }) {
    return REFUSED.includes(meaning);
}
function isUnsettled(interpretation) {
    return isRefusal(interpretation) && interpretation.meaning !== 'refused';
}
function isHangUp({ meaning }) {
    return meaning === 'dropped' || meaning === 'late';
}

;// CONCATENATED MODULE: ./src/verify/mtls-proof.ts





async function proveMtls(connections, testRequest) {
    await connections.ready;
    const round = startFirstRound(connections, testRequest);
    const attempts = await round.withCertificate;
    const { outcome } = attempts;
    if (testRequest.succeeded(outcome)) {
        return { proof: await verdictFrom(connections, testRequest, round, outcome), connections };
    }
    if (!isRefusedWithoutRequest(outcome))
        throw proofError(connections.clientFor('issued'), attempts, testRequest);
    const olderResult = outcome.protocol === 'TLSv1.3' && (await proveOverTls12(connections, testRequest));
    if (olderResult)
        return olderResult;
    const hint = await hintWithoutRequest(connections, outcome);
    throw proofError(connections.clientFor('issued'), attempts, testRequest, hint);
}
function requireEnforced({ mtls, sentence }) {
    if (mtls === 'enforced')
        return;
    throw new errors/* ActionError */.lZ('MTLS_NOT_ENFORCED', `require-mtls is set, but: ${sentence}`, {
        hint: 'Ask VTEX’s Commercial Support whether mTLS is enforced for this account and path, or name' +
            ' a path that is protected in the input proof.'
    });
}
async function proveOverTls12(connections, testRequest) {
    const older = connections.overTls12();
    const round = startFirstRound(older, testRequest);
    const { outcome } = await round.withCertificate;
    if (!testRequest.succeeded(outcome) || !outcome.certificateRequested)
        return undefined;
    connections.log('The server asks for the certificate only after the TLS 1.3 handshake, which Node.js cannot' +
        ' answer; the proof and the checks are made over TLS 1.2.');
    return { proof: await verdictFrom(older, testRequest, round, outcome), connections: older };
}
function verdictFrom(connections, testRequest, round, expected) {
    return expected.certificateRequested
        ? evaluate(connections, testRequest, round, expected)
        : verdictWithoutRequest(connections, expected);
}

;// CONCATENATED MODULE: ./src/actions/issue/prove-and-check.ts





async function proveAndCheck({ config, connections, clock, runner, timer }, userToken) {
    const request = config.proof
        ? checkRequest(connections.clientFor('issued'), config.proof)
        : validateRequest(userToken.token);
    const { proof, connections: verified } = config.verify
        ? await timer.measure('proof', proveMtls(connections, request))
        : { proof: UNVERIFIED, connections };
    if (config.requireMtls)
        requireEnforced(proof);
    logProof(runner, proof);
    if (config.checks.length === 0)
        return { proof, checks: [], junit: undefined };
    const client = verified.clientFor('issued');
    const startedAt = new Date(clock.now());
    const checks = await timer.measure('checks', runChecks(client, config.checks));
    return { proof, checks, junit: junitXml(checks, client.host, startedAt) };
}
function logProof(runner, { mtls, sentence }) {
    const line = `mTLS ${mtls}: ${sentence}`;
    if (mtls === 'enforced' || mtls === 'unverified')
        runner.info(line);
    else
        runner.warning(`${line} Set require-mtls: true to fail instead.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/files/formats/index.ts + 2 modules
var files_formats = __webpack_require__(2358);
;// CONCATENATED MODULE: ./src/files/write-files.ts




async function writeCertificateFiles(certificate, folder, { formats, baseUrl, junit, serverCas }) {
    const write = async (name, content) => {
        const path = (0,external_node_path_.join)(folder, name);
        await (0,private_folder/* writePrivateFile */.Pl)(path, content);
        return path;
    };
    const { certificatePem, privateKeyPem } = certificate.pem;
    const files = {
        certificatePath: await write(private_files/* CERTIFICATE_FILE */.fs, certificatePem),
        privateKeyPath: await write(private_files/* KEY_FILE */.d$, privateKeyPem)
    };
    const extras = [];
    for (const format of formats) {
        const { name, content, password } = await (0,files_formats/* formatFile */.O2)(format, certificate, files, baseUrl);
        extras.push({ format, path: await write(name, content), password });
    }
    const junitPath = junit === undefined ? undefined : await write('checks.junit.xml', junit);
    if (serverCas)
        await write(private_files/* SERVER_CA_FILE */.Od, serverCas.join('\n'));
    return { ...files, extras, junitPath, looseModes: await (0,private_files/* findLooseModes */.Gc)(files.privateKeyPath) };
}

;// CONCATENATED MODULE: ./src/actions/issue/write-certificate-files.ts






async function createCertificateFolder({ config, record, runner, job }, serialNumber) {
    const [path, id] = [(0,private_folder/* privateFolderPath */.hj)(config.outputDirectory), (0,external_node_crypto_.randomUUID)()];
    runner.mask(path);
    record.saveFolder({ path, id });
    const folderRecord = {
        id,
        baseUrl: config.baseUrl.origin,
        account: config.subject.organizationalUnitName,
        serialNumber,
        atExit: 'revoke',
        job
    };
    record.saveFolder({ path, id, made: await (0,private_folder/* makePrivateFolder */.I2)(path) });
    await (0,private_folder/* writePrivateFile */.Pl)((0,external_node_path_.join)(path, files_marker/* MARKER */.tl), (0,files_marker/* formatMarker */.gJ)(folderRecord));
    return { path, folderRecord };
}
async function writeFiles({ config, runner }, { certificate, folder, junit }) {
    const files = await writeCertificateFiles(certificate, folder.path, {
        ...{ formats: config.formats, baseUrl: config.baseUrl, junit },
        serverCas: (0,saved_state/* casFittingState */.IO)(config.serverCas) ? undefined : config.serverCas
    });
    if (files.looseModes)
        runner.warning(formatLooseModes(files.looseModes));
    return files;
}
async function recordPublication({ path, folderRecord }, change) {
    await (0,files_marker/* rewriteRecord */.aR)(path, { ...folderRecord, ...change }).catch(() => undefined);
}
function formatLooseModes(modes) {
    return (`The file system of output-dir (by default RUNNER_TEMP) keeps no modes: ${modes}, where 0700` +
        ' and 0600 were asked for. Other users of this machine may be able to read the private key.' +
        ' Set output-dir to a folder on a local disk.');
}

;// CONCATENATED MODULE: ./src/actions/issue/issue.ts





















async function issue(dependencies) {
    const { runner, clock, inputs, proxyEnv } = dependencies;
    (0,masks/* maskSecrets */.QU)(runner, (0,config_inputs/* secretValues */.VX)(inputs));
    (0,masks/* maskProxies */.ro)(runner, proxyEnv);
    const config = dependencies.config();
    for (const warning of config.warnings)
        runner.warning(warning);
    runner.info(`Asking ${config.baseUrl.host} for a certificate: ${(0,subject/* formatSubject */.QK)(config.subject)}.`);
    const timer = new PhaseTimer(clock);
    const client = (0,open_client/* openClient */.M)(config, dependencies, { preconnected: dependencies.preconnected });
    const connections = new ProofConnections(client);
    const record = new saved_state/* CleanupRecord */.Ee(runner);
    const run = { ...dependencies, config, client, connections, record, timer };
    let loggedIn = false;
    try {
        if ((0,vtex_credentials/* needsLogin */.$0)(config.credentials))
            client.preconnectNext();
        if (config.verify)
            connections.preconnect();
        const material = await prepare(run, dependencies);
        loggedIn = true;
        const attempt = (0,signing_attempt/* createSigningAttempt */.t)(client.host, config.subject, clock.now());
        const signing = requestCertificate(run, material, attempt);
        const response = await timer.measure('sign', signing);
        const { checks } = await useOrRevoke(run, material, attempt, response);
        requirePassed(checks);
    }
    catch (error) {
        if (error instanceof report_untracked/* UntrackedCertificateError */.r) {
            const { attempt, why } = error;
            await (0,report_untracked/* reportUntracked */.S)(runner, attempt, { why, summary: config.summary });
            record.forgetRequest();
        }
        throw error;
    }
    finally {
        issue_close(run);
        if (loggedIn)
            await cleanUpStaleFolders(config, record.state.folder?.made?.owner, run);
    }
}
async function useOrRevoke(run, material, attempt, response) {
    try {
        return await useCertificate(run, material, attempt, response);
    }
    catch (error) {
        issue_close(run);
        await undoIssue(run, material, response);
        throw error;
    }
}
async function useCertificate(run, material, attempt, response) {
    const { config, connections, record, timer, clock, signal } = run;
    const { keyPair, userToken } = material;
    const saved = saveSerialNumber(run, material, attempt, response);
    const folder = await createCertificateFolder(run, saved.serialNumber);
    if (response.failure)
        throw response.failure;
    signal.throwIfAborted();
    const issued = (0,pki_certificate/* parseIssuedCertificate */.cR)(response.text);
    const now = new Date(clock.now());
    const certificate = verifyCertificate(issued, { keyPair, subject: config.subject, now });
    connections.setCertificate(certificate.pem);
    const proving = proveAndCheck(run, userToken);
    const verification = await (0,cancellation/* raceWithAbort */.k)(proving, signal).finally(() => connections.close());
    const toWrite = { certificate, folder, junit: verification.junit };
    const files = await timer.measure('files', writeFiles(run, toWrite));
    await publish(run, { facts: certificate.facts, verification, files });
    const notAfter = certificate.facts.notAfter.getTime();
    const atExit = config.revokeOnExit ? 'revoke' : 'keep';
    await recordPublication(folder, { notAfter, atExit });
    record.saveCertificate({ ...saved, notAfter, atExit });
    return verification;
}
function issue_close({ connections, client }) {
    connections.close();
    client.close();
}
async function undoIssue(run, material, response) {
    const context = { ...run, signal: undefined };
    await (0,cleanup/* cleanUp */.n)(run.record, {
        runner: run.runner,
        clock: run.clock,
        clientCertificate: clientCertificateFrom(response, material),
        openClient: ({ userToken }) => (0,open_client/* openClient */.M)(run.config, context, { userToken: userToken.token })
    });
}
function clientCertificateFrom({ text }, { keyPair }) {
    try {
        const issued = (0,pki_certificate/* parseIssuedCertificate */.cR)(text);
        return { certificatePem: (0,pki_certificate/* certificatePem */.mj)(issued), privateKeyPem: keyPair.privateKeyPem };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ takeWithinLimit),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   P_: () => (/* binding */ formatCode)
/* harmony export */ });
const formatCode = (text) => `<code>${escapeMarkdown(text)}</code>`;
function escapeMarkdown(text) {
    const reference = (character) => `&#${character.codePointAt(0)};`;
    return text
        .replace(/[&<>|`*_~[\]\\$#!{}@]/g, reference)
        .replace(/:(?=\/\/)|(?<=www)\./gi, reference);
}
const MAX_TABLE_BYTES = 500_000;
function takeWithinLimit(rows) {
    let size = 0;
    return rows.filter((row) => (size += Buffer.byteLength(row) + 1) < MAX_TABLE_BYTES);
}


/***/ }),

/***/ 2328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ formatSigningAttempt),
/* harmony export */   t: () => (/* binding */ createSigningAttempt)
/* harmony export */ });
/* harmony import */ var _shared_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6103);
/* harmony import */ var _pki_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5924);


function createSigningAttempt(host, subject, now) {
    return { host, subject: (0,_pki_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSubject */ .QK)(subject), at: (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(new Date(now)) };
}
function formatSigningAttempt({ host, subject, at }) {
    return `What to look for: ${subject}, asked of ${host} at ${at}.`;
}


/***/ })

};
