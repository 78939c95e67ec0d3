export const id = 791;
export const ids = [791];
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

/***/ 1791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPostStep: () => (/* binding */ runPostStep)
/* harmony export */ });
/* harmony import */ var _cleanup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48);
/* harmony import */ var _saved_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5727);
/* harmony import */ var _open_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4799);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8382);
/* harmony import */ var _config_credentials_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(980);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4389);
/* harmony import */ var _config_input_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7168);
/* harmony import */ var _config_rules_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5413);
/* harmony import */ var _github_masks_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2290);
/* harmony import */ var _report_untracked_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6062);










const noStateStore = { saveState: () => undefined };
async function runPostStep(dependencies) {
    const { runner, clock } = dependencies;
    (0,_github_masks_js__WEBPACK_IMPORTED_MODULE_9__/* .maskSecrets */ .QU)(runner, (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .secretValues */ .VX)(dependencies.inputs));
    (0,_github_masks_js__WEBPACK_IMPORTED_MODULE_9__/* .maskProxies */ .ro)(runner, dependencies.proxyEnv);
    const { state, unreadable } = (0,_saved_state_js__WEBPACK_IMPORTED_MODULE_1__/* .parseState */ .Bu)(dependencies.readState);
    for (const name of unreadable) {
        runner.warning((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .formatError */ .Wk)(unreadableStateError(name), runner.troubleshootingPage));
    }
    if (state.certificate)
        runner.mask(state.certificate.userToken.token);
    if (!state.certificate && !state.folder && !state.request && unreadable.length === 0) {
        return runner.info('There is nothing to clean up.');
    }
    const { request, certificate } = state;
    if (request && !certificate) {
        const why = 'The main step ended before VTEX’s answer to its request to sign came.';
        await (0,_report_untracked_js__WEBPACK_IMPORTED_MODULE_8__/* .reportUntracked */ .S)(runner, request, { why, summary: isSummaryWanted(dependencies.inputs) });
    }
    const record = new _saved_state_js__WEBPACK_IMPORTED_MODULE_1__/* .CleanupRecord */ .Ee(noStateStore, state);
    await (0,_cleanup_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanUp */ .n)(record, {
        ...{ runner, clock },
        openClient: (saved, found) => openClientAgain(saved, found, dependencies)
    });
}
function unreadableStateError(name) {
    const message = `The saved state of the ${name} cannot be read, so nothing was done about it.`;
    if (name === 'folder') {
        const hint = 'A private key may be left in a folder vtex-mtls-… below RUNNER_TEMP or output-dir; a later' +
            ' use of the action there deletes it.';
        return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('FILE_FAILED', message, { hint });
    }
    const hint = 'The log of the main step has the serial number; the action in revoke/ takes it.';
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('REVOKE_FAILED', message, { hint });
}
function openClientAgain(saved, found, dependencies) {
    const credentials = findCredentials(saved, dependencies);
    const serverCas = saved.serverCas ?? found ?? readServerCas(saved, dependencies);
    const endpoint = { ...saved, baseUrl: new URL(saved.baseUrl), serverCas, credentials };
    return (0,_open_client_js__WEBPACK_IMPORTED_MODULE_2__/* .openClient */ .M)(endpoint, dependencies, { userToken: saved.userToken.token });
}
function findCredentials({ userToken }, { inputs, clock }) {
    const reader = new _config_input_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .InputReader */ .i_(inputs);
    const credentials = (0,_config_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .readCredentials */ .L)(reader, { eventName: '', actor: '' });
    if ((0,_config_input_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .isValid */ .fn)(credentials))
        return credentials;
    const expired = userToken.expires !== undefined && userToken.expires * 1000 < clock.now();
    if (!expired)
        return { kind: 'user-token', userToken: userToken.token };
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('INPUT_INVALID', 'The post step has neither the credentials in its inputs nor a user token that is still valid.');
}
function readServerCas({ serverCaFile }, { readFile, runner }) {
    if (serverCaFile === undefined)
        return undefined;
    try {
        return (0,_config_rules_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCaFile */ .Qs)(serverCaFile, readFile);
    }
    catch (error) {
        if (!(error instanceof _config_rules_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .dz))
            throw error;
        const since = 'since the main step read it. The usual CAs alone are trusted now.';
        runner.warning(`server-ca-file: ${error.message}; something happened to it ${since}`);
        return undefined;
    }
}
function isSummaryWanted({ summary }) {
    try {
        return (0,_config_rules_js__WEBPACK_IMPORTED_MODULE_7__/* .parseBoolean */ .yG)(summary.trim());
    }
    catch {
        return true;
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
