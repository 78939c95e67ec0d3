export const id = 24;
export const ids = [24];
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







/**
 * Undoes what the record says was done, and says in a line each what became of it. What revoking
 * may need is read first; then the files go, so that nothing that VTEX does can keep them. The
 * folder with its record goes last: where this process is killed, a later use revokes.
 */
async function cleanUp(record, dependencies) {
    const { folder, certificate } = record.state;
    const { runner } = dependencies;
    const content = folder && (await (0,_files_private_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readPrivateFolder */ .mc)(folder.path, folder));
    const isOurs = folder && (await warnInstead(runner, () => deleteFiles(folder, runner)));
    if (certificate) {
        const found = { folder, content };
        await warnInstead(runner, () => revokeIfDue(certificate, found, record, dependencies));
    }
    if (isOurs)
        await warnInstead(runner, () => (0,_files_private_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .deletePrivateFolder */ .x2)(folder.path, folder));
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
    const done = whyNotToRevoke(certificate, content, dependencies.clock);
    if (done !== undefined)
        return dependencies.runner.info(`Certificate ${done}`);
    noteAttempt(certificate, record);
    if (folder && content?.record)
        await noteInFolder(folder.path, content.record);
    const known = await revokeNow(certificate, content, dependencies).catch((error) => {
        if (!mayHaveArrived(error))
            record.saveCertificate(certificate);
        throw error;
    });
    dependencies.runner.info((0,_vtex_revoke_js__WEBPACK_IMPORTED_MODULE_5__/* .tellRevocation */ .o)(certificate.serialNumber, known));
    record.saveCertificate({ ...certificate, atExit: 'revoked' });
}
/** For a post step after a main step that is killed now. To revoke is worth more than the note. */
function noteAttempt(certificate, record) {
    try {
        record.saveCertificate({ ...certificate, maybeRevoked: true });
    }
    catch {
        // post then warns of a 404 that is right
    }
}
/** For a later use, where this process is killed and no post step follows. */
async function noteInFolder(path, record) {
    await (0,_files_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .rewriteRecord */ .aR)(path, { ...record, maybeRevoked: true }).catch(() => undefined);
}
/** A request whose answer was lost may have been carried out; an answer that refuses it was not. */
function mayHaveArrived(error) {
    const { cause } = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(error);
    return cause instanceof _http_network_error_js__WEBPACK_IMPORTED_MODULE_4__/* .NetworkError */ .Dr && cause.stage === 'exchange';
}
/** As the end of a sentence that begins with `Certificate`. */
function whyNotToRevoke({ serialNumber, atExit, notAfter }, content, clock) {
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
/** Whatever goes wrong, its reader needs the serial number. */
async function revokeNow(certificate, content, dependencies) {
    const identity = dependencies.identity ?? content?.identity;
    // Where the folder is gone, a clean-up was here before: VTEX may not know the serial any more.
    const maybeRevoked = certificate.maybeRevoked ?? content?.record?.maybeRevoked ?? false;
    const mustExist = content?.isThere !== false && !maybeRevoked;
    let connection;
    try {
        connection = dependencies.openClient(certificate, content?.serverCas);
        const how = { identity, mustExist, extraCa: certificate.serverCaFile !== undefined };
        return await (0,_vtex_revoke_js__WEBPACK_IMPORTED_MODULE_5__/* .revoke */ .r)(connection, certificate.serialNumber, how);
    }
    catch (error) {
        const { code, message } = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(error);
        throw code === 'REVOKE_FAILED' ? error : notRevoked(certificate, message, error);
    }
    finally {
        connection?.close();
    }
}
function notRevoked(certificate, reason, cause) {
    const { serialNumber, serverCaFile } = certificate;
    const baseUrl = new URL(certificate.baseUrl);
    const extraCa = serverCaFile !== undefined;
    const { advice, command } = (0,_vtex_manual_revocation_js__WEBPACK_IMPORTED_MODULE_6__/* .revokeByHand */ .x)({ baseUrl, serialNumber, extraCa });
    const message = `Certificate ${serialNumber} was not revoked: ${reason}`;
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('REVOKE_FAILED', message, { hint: advice, command, cause });
}
/** What the work comes to; `undefined`, and a warning, where it fails. */
async function warnInstead(runner, work) {
    try {
        return await work();
    }
    catch (error) {
        runner.warning((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error, runner.readme));
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
/** A certificate that may exist although its serial number is not known. */




/** An error after which such a certificate may exist, with what is to be reported of it. */
class UntrackedCertificateError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    attempt;
    /** As `reportUntracked` takes it. */
    why;
    constructor(error, attempt, why) {
        const { hint, command } = error;
        super(error.code, error.message, { hint, command, cause: error });
        this.attempt = attempt;
        this.why = why;
    }
}
/**
 * Reports such a certificate: in the log, unless an error says it already, and in the summary.
 *
 * @param why as a sentence for the log; none where an error says it
 */
async function reportUntracked(runner, attempt, { why, summary }) {
    if (why) {
        const maybe = 'A certificate may exist all the same, which nobody can revoke.';
        const message = [why, maybe, (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)((0,_vtex_signing_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .tellRequest */ .J)(attempt), 800)].join(' ');
        const hint = 'Tell VTEX support what to look for.';
        const error = new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('SIGN_UNCERTAIN', message, { hint });
        runner.warning((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error, runner.readme));
    }
    if (summary)
        await runner.addSummary(untrackedCertificateSummary(attempt));
}
/** The summary for an administrator. */
function untrackedCertificateSummary({ host, subject, at }) {
    const rows = { Subject: subject, Host: host, 'Asked at': at };
    return [
        '### ⚠️ A VTEX mTLS certificate may exist that nobody can revoke',
        '',
        'VTEX was asked to sign, and no serial number came back. Nothing uses such a certificate: its key was' +
            ' never written anywhere. Whoever wants it revoked has to give VTEX support the account, and this:',
        '',
        '| | |',
        '| --- | --- |',
        ...Object.entries(rows).map(([name, value]) => `| **${name}** | ${(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(value)} |`),
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
const VERSION = 1;
/** What there is to undo, kept with the runner at every change, before anything else can fail. */
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
    /**
     * Nothing came of it, or it has been told what may have. Where that cannot be saved, the post step
     * tells of it needlessly: no reason to lose what is being told now.
     */
    forgetRequest() {
        delete this.state.request;
        try {
            this.#runner.saveState('request', '');
        }
        catch {
            // what else is to be saved will say it
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
/**
 * Reads what main saved. Nothing saved is an empty state; an entry of another version, or of
 * nobody's, is named in `unreadable` instead of being guessed at.
 */
function parseState(read) {
    const state = {};
    const unreadable = [];
    const take = (name, isOne) => {
        const entry = parseEntry(read(name));
        if (entry === 'absent')
            return;
        if (entry !== 'unreadable' && isOne(entry))
            state[name] = entry;
        else
            unreadable.push(name);
    };
    take('certificate', isCertificate);
    take('folder', isFolder);
    take('request', isRequest);
    return { state, unreadable };
}
function parseEntry(text) {
    if (text === '')
        return 'absent';
    try {
        const { version, ...entry } = JSON.parse(text);
        return version === VERSION ? entry : 'unreadable';
    }
    catch {
        return 'unreadable';
    }
}
function isFolder({ path, id, made }) {
    const { device, inode, owner } = (made ?? {});
    const isMade = [device, inode, owner].every((text) => typeof text === 'string');
    const isId = id === undefined || typeof id === 'string';
    return typeof path === 'string' && isId && (made === undefined || isMade);
}
function isRequest({ host, subject, at }) {
    return [host, subject, at].every((text) => typeof text === 'string');
}
function isCertificate(entry) {
    const { serialNumber, baseUrl, serverCas, timeoutMs, retries, atExit, userToken } = entry;
    return (typeof serialNumber === 'string' &&
        /^-?[0-9A-F]{1,512}$/.test(serialNumber) &&
        typeof baseUrl === 'string' &&
        baseUrl.startsWith('https://') &&
        URL.canParse(baseUrl) &&
        (serverCas === undefined || isTexts(serverCas)) &&
        typeof timeoutMs === 'number' &&
        typeof retries === 'number' &&
        ['revoke', 'keep', 'revoked'].includes(atExit) &&
        typeof userToken?.token === 'string');
}
function isTexts(value) {
    return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
/** The post step gets the state in a variable, for which Windows and Linux have 32 and 128 KiB. */
const MOST_CAS = 16 * 1024;
/** The CAs, where they are small enough for the state; others go into the private folder. */
function casFittingState(serverCas) {
    const size = serverCas?.reduce((sum, pem) => sum + pem.length, 0) ?? 0;
    return size <= MOST_CAS ? serverCas : undefined;
}


/***/ }),

/***/ 6024:
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
var certificate = __webpack_require__(4839);
// EXTERNAL MODULE: ./src/pki/subject.ts
var subject = __webpack_require__(5924);
// EXTERNAL MODULE: ./src/pki/verify-certificate.ts
var verify_certificate = __webpack_require__(137);
// EXTERNAL MODULE: ./src/shared/cancellation.ts
var cancellation = __webpack_require__(1010);
;// CONCATENATED MODULE: ./src/verify/proof-connections.ts
/** Each connection has time for so many requests, one after the other. */
const REQUESTS = 4;
/**
 * The connections of the proof, one for each certificate that is shown. They are opened during the
 * login, because a round trip may take a tenth of a second. The one for the certificate itself is
 * opened up to TCP, as there is no certificate yet. All of them wait for the first connection to the
 * host, so that a host that cannot be reached is not called four times.
 */
class ProofLines {
    #connection;
    #client;
    #lines = new Map();
    #identities = new Map();
    #dialled;
    #strangers;
    #ready = Promise.resolve();
    #older;
    #closed = false;
    /** @param client the TLS options that all of them have in common */
    constructor(connection, client = {}) {
        this.#connection = connection;
        this.#client = client;
    }
    /** Opens the connections that need no certificate yet, as soon as the host has been reached. */
    openEarly() {
        void this.#connection.reached.then(() => {
            if (!this.#closed)
                this.#dialled = this.#connection.dial('tcp');
            this.#openUnused('none');
        });
    }
    /** Opens the connection for the certificate that VTEX did not issue, once that is made. */
    openStranger(making) {
        this.#ready = making.then((strangers) => {
            this.#strangers = strangers;
            this.#identities.set('stranger', strangers.ofOurKey);
        });
        const whenBoth = Promise.all([this.#ready, this.#connection.reached]);
        // A failure is thrown where `ready` is waited for.
        whenBoth.then(() => this.#openUnused('stranger')).catch(() => undefined);
    }
    /** Resolved when the certificate that VTEX did not issue is made. */
    get ready() {
        return this.#ready;
    }
    /** Sets the certificate to be proved, and returns its connection; nothing was sent over it. */
    show(identity) {
        this.#identities.set('ours', identity);
        const mutual = this.#connection.fresh({ ...this.#client, identity }, this.#dialled);
        this.#lines.set('ours', mutual);
        return mutual;
    }
    /** A connection with time of its own, even where the run's time is used up. */
    over(shown) {
        const line = this.#lines.get(shown) ?? this.#open(shown, false);
        return line.withTimeFor(REQUESTS);
    }
    /** Replaces the certificate that VTEX did not issue by one for another key. */
    async changeStranger() {
        const identity = await this.#strangers?.ofAnotherKey();
        if (identity)
            this.#identities.set('stranger', identity);
        this.#lines.get('stranger')?.close();
        this.#lines.delete('stranger');
    }
    /** The same connections over TLS 1.2; they are closed together with these. */
    below13() {
        const older = new ProofLines(this.#connection, { maxVersion: 'TLSv1.2' });
        for (const [shown, identity] of this.#identities)
            older.#identities.set(shown, identity);
        older.#strangers = this.#strangers;
        return (this.#older = older);
    }
    /** A new connection that shows no certificate and offers every signature algorithm, SHA-1 too. */
    lookAtHandshake() {
        return this.#connection.fresh({ maxVersion: 'TLSv1.2', sha1Signatures: true });
    }
    /** Whether the host accepts only one connection at a time, or only a few. */
    get crowded() {
        return this.#connection.crowded;
    }
    /** Writes a line to the log. */
    tell(line) {
        this.#connection.options.budget.tell(line);
    }
    /** Closes the idle connections to the host, so that no limit on connections is reached. */
    closeIdle() {
        return this.#connection.closeIdle();
    }
    close() {
        this.#closed = true;
        this.#dialled?.close();
        for (const line of this.#lines.values())
            line.close();
        this.#older?.close();
    }
    #openUnused(shown) {
        if (!this.#closed && !this.#lines.has(shown))
            this.#open(shown, true);
    }
    #open(shown, early) {
        const client = { ...this.#client, identity: this.#identities.get(shown) };
        const dialled = early ? this.#connection.dial('tls', client) : undefined;
        const line = this.#connection.fresh(client, dialled);
        this.#lines.set(shown, line);
        return line;
    }
}

// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/http/network-error.ts + 1 modules
var network_error = __webpack_require__(7685);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
;// CONCATENATED MODULE: ./src/verify/response-kind.ts
/** Whether another response with the expected status is of the same kind as the good one. */
function isAlike(good, other) {
    const [keys, others] = [topLevelKeys(good.body), topLevelKeys(other.body)];
    if (keys?.length && others)
        return keys.every((key) => others.includes(key));
    if (keys && others)
        return others.length === 0;
    return kindOf(good.body) === kindOf(other.body);
}
/** In words, for a sentence: `a web page`. */
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
/** From VTEX ID's response to `credential/validate`: the account that the token is valid for. */
function validatedAccount(body) {
    const value = parse(body);
    if (value?.authStatus !== 'Success')
        return undefined;
    return typeof value.account === 'string' ? value.account : '';
}
function topLevelKeys(body) {
    const value = parse(body);
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? Object.keys(value) : undefined;
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


/** The guide's own call: VTEX ID's `POST /api/vtexid/credential/validate` with a user token. */
function validateCall(token) {
    return {
        call: {
            method: 'POST',
            path: '/api/vtexid/credential/validate',
            headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
            body: JSON.stringify({ token })
        },
        // A 200 with a web page, or another authStatus, is not the success that VTEX documents.
        succeeded: (outcome) => !(outcome instanceof network_error/* NetworkError */.Dr) &&
            outcome.status === 200 &&
            !/^\s*<|"authStatus"\s*:\s*"(?!Success")/.test(outcome.body),
        isAlike: (good, other) => isAlike(good, other) && validatedAccount(good.body) === validatedAccount(other.body),
        safe: true,
        inParallel: true
    };
}
/** Another call, written as a check, with the credentials in its headers. */
function checkCall(connection, check) {
    const { method, path, expected } = check;
    const safe = ['GET', 'HEAD', 'OPTIONS'].includes(method);
    return {
        call: {
            method,
            path,
            headers: { Accept: 'application/json', ...connection.authentication },
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




/** How many checks run at the same time: few enough not to look like an attack. */
const AT_ONCE = 8;
/**
 * Makes the checks over kept-alive connections, a few at a time. Each has the time of one request. The
 * results are in the order of the checks.
 */
async function runChecks(connection, checks) {
    const rounds = Math.ceil(checks.length / AT_ONCE);
    const patient = connection.withTimeFor(rounds + 4);
    const results = [];
    const queue = checks.entries();
    const work = async () => {
        for (const [index, check] of queue)
            results[index] = await run(patient, check);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return results;
}
/** @throws ActionError CHECKS_FAILED, with how many and which */
function requirePassed(results) {
    const failed = results.filter(({ passed }) => !passed);
    if (failed.length === 0)
        return;
    const names = failed.slice(0, 3).map(({ check }) => `${check.method} ${check.path}`);
    const more = failed.length > 3 ? ` and ${failed.length - 3} more` : '';
    throw new errors/* ActionError */.lZ('CHECKS_FAILED', `${failed.length} of ${results.length} checks failed: ${names.join(', ')}${more}.`, { hint: 'The files stay usable until the job ends, for a step with if: failure().' });
}
/** A failed check in one line. */
function tellFailure({ check, said }) {
    return `${check.method} ${check.path}: expected ${check.expected.text}, got ${said}`;
}
async function run(connection, check) {
    const { clock } = connection.options.budget;
    const startedAt = clock.now();
    const { call, succeeded, safe } = checkCall(connection, check);
    const attempts = await connection.send(call, (outcome) => safe && !succeeded(outcome) && wentWrongOnTheWay(outcome));
    const { outcome } = attempts;
    return {
        check,
        passed: succeeded(outcome),
        said: connection.tell(attempts),
        milliseconds: clock.now() - startedAt
    };
}
/** Whether to repeat a check: 500 is its own result, an error of the network or a gateway is not. */
function wentWrongOnTheWay(outcome) {
    return (0,retry/* isTransient */.dg)(outcome) && (outcome instanceof network_error/* NetworkError */.Dr || outcome.status !== 500);
}

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
/** What earlier uses left on a persistent runner: one that is killed hard runs no post step. */





/** For folders of older versions, which say nothing of their job. */
const UNRECORDED_MS = 24 * 60 * 60 * 1000;
/**
 * Finds the private folders under `parent` whose job is over, or has left them alone for longer
 * than a job takes. Ours by name, owner and marker, or left alone.
 */
async function findStaleFolders(parent, search) {
    const names = await (0,promises_.readdir)(parent).catch(() => []);
    const paths = names.map((name) => (0,external_node_path_.join)(parent, name)).filter(private_folder/* hasOurName */.gt);
    const found = await Promise.allSettled(paths.map((path) => asStale(path, search)));
    return found.flatMap((one) => (one.status === 'fulfilled' ? (one.value ?? []) : []));
}
/** The folder's own time changes with every file that a step adds to it. */
async function asStale(path, search) {
    const [folder, marker] = await Promise.all([
        (0,promises_.lstat)(path, { bigint: true }),
        (0,promises_.lstat)((0,external_node_path_.join)(path, files_marker/* MARKER */.tl), { bigint: true })
    ]);
    const made = (0,private_folder/* asMade */.gN)(folder);
    const user = process.getuid?.();
    const isOurs = user === undefined || [String(user), search.owner].includes(made.owner);
    if (!isOurs || !folder.isDirectory() || !marker.isFile() || marker.uid !== folder.uid) {
        return undefined;
    }
    const record = await (0,files_marker/* readRecord */.aE)(path);
    const quietMs = record ? (0,job/* quietTimeMs */.i3)(record.job, search.own) : UNRECORDED_MS;
    const changedAt = Math.max(Number(folder.mtimeMs), Number(marker.mtimeMs));
    return changedAt < search.now - quietMs ? { path, made, record } : undefined;
}

// EXTERNAL MODULE: ./src/vtex/revoke.ts + 1 modules
var revoke = __webpack_require__(1329);
;// CONCATENATED MODULE: ./src/actions/cleanup/sweep-stale-folders.ts







/** What is left after that is for the next use: this one's own work is done. */
const MOST_MS = 30_000;
/**
 * Sweeps the place where this use makes its own folder, once its own work is done. A folder whose
 * certificate is another account's, or cannot be revoked now, keeps its record alone, for the next
 * use. Never throws.
 *
 * @param owner whose the folders are that we make there, as a number
 */
async function sweep(config, owner, context) {
    const { runner, clock, signal, job } = context;
    const startedAt = clock.now();
    const search = { now: startedAt, own: job, owner };
    const found = await findStaleFolders(config.outputDirectory, search);
    const recorded = found.filter((folder) => folder.record !== undefined);
    const plain = found.filter(({ record }) => record === undefined);
    const deleted = await Promise.allSettled(plain.map((folder) => remove(folder)));
    const count = deleted.filter((one) => one.status === 'fulfilled' && one.value).length;
    if (count > 0)
        runner.info(`Deleted folders of earlier uses, over a day old: ${count}.`);
    for (const folder of recorded) {
        if (signal.aborted || clock.now() > startedAt + MOST_MS)
            return;
        await settle(folder, config, context).catch((error) => {
            if (!signal.aborted)
                runner.warning((0,errors/* describeError */.Uc)(error, runner.readme));
        });
    }
}
async function settle(folder, config, context) {
    const { path, record } = folder;
    const { runner, clock } = context;
    const done = whyNotToRevoke(record, clock.now());
    if (done !== undefined) {
        if (await remove(folder))
            runner.info(`${LEFT} certificate ${record.serialNumber}, ${done}.`);
        return;
    }
    const isOurs = record.baseUrl === config.baseUrl.origin &&
        record.account === config.subject.organizationalUnitName;
    if (!isOurs && record.job.isOver)
        return; // told before
    if (!(await (0,files_marker/* claimFolder */.Pm)(path, clock.now())))
        return; // another run is at it
    const { identity } = await (0,private_files/* readPrivateFolder */.mc)(path, folder);
    try {
        await (0,private_folder/* emptyFolder */.id)(path);
        await (0,files_marker/* rewriteRecord */.aR)(path, { ...record, job: { ...record.job, isOver: true } });
        if (!isOurs)
            return runner.info(othersLeft(record));
        const connection = openClientOnce(config, context);
        const known = await (0,revoke/* revoke */.r)(connection, record.serialNumber, { identity }).finally(() => connection.close());
        await remove(folder);
        if (known)
            runner.info(`${LEFT} certificate ${record.serialNumber}. It is revoked now.`);
        else if (record.maybeRevoked)
            runner.info(`${LEFT} certificate ${record.serialNumber}. ${GONE}`);
        else
            runner.warning(notFound(record));
    }
    finally {
        await (0,files_marker/* releaseFolder */.Uc)(path);
    }
}
const GONE = 'It is not known to VTEX any more: it was revoked already.';
const LEFT = 'A run that was killed left its files here, which are deleted, and';
function whyNotToRevoke({ atExit, notAfter }, now) {
    if (atExit === 'keep')
        return 'which was to be kept';
    if (atExit === 'revoked')
        return 'which was revoked already';
    return notAfter !== undefined && notAfter < now ? 'which has expired' : undefined;
}
function othersLeft({ serialNumber, account, baseUrl }) {
    const where = `of account ${account} at ${new URL(baseUrl).host}`;
    return `${LEFT} certificate ${serialNumber} ${where}. The next use for that account here revokes it.`;
}
function notFound({ serialNumber }) {
    const seen = 'VTEX answered 404 to its revocation.';
    const hint = 'If nobody has revoked it since, ask VTEX support about it.';
    return `${LEFT} certificate ${serialNumber}. ${seen} ${hint}`;
}
/** Nothing is repeated: the next use tries again. */
function openClientOnce(config, context) {
    const timeoutMs = Math.min(config.timeoutMs, MOST_MS / 2);
    return (0,open_client/* openClient */.M)({ ...config, timeoutMs, retries: 0 }, context);
}
function remove(folder) {
    return (0,private_folder/* deletePrivateFolder */.x2)(folder.path, folder);
}

;// CONCATENATED MODULE: ./src/actions/issue/phase-timer.ts
/** Measures the phases of a run, some of them at the same time, in the order in which they begin. */
class PhaseTimer {
    phases = [];
    #clock;
    constructor(clock) {
        this.#clock = clock;
    }
    /** @param took how long it took, for work that was begun before there was a timer */
    async time(name, work, took) {
        const startedAt = this.#clock.now();
        const phase = { name, milliseconds: 0 };
        this.phases.push(phase);
        try {
            return await work;
        }
        finally {
            phase.milliseconds = (await took) ?? this.#clock.now() - startedAt;
        }
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/vtex/client-auth.ts
var client_auth = __webpack_require__(4095);
// EXTERNAL MODULE: ./src/http/tls-alerts.ts
var tls_alerts = __webpack_require__(973);
;// CONCATENATED MODULE: ./src/vtex/network-advice.ts




const RESET = 'A firewall, a proxy, a limit on connections or the server itself hung up: run the job again. If' +
    ' this repeats, ask those who run the network, or run fewer jobs at once.';
const LIMIT = 'Or there is a limit on connections: then run the job again when the host is less busy.';
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
/** By the number of the TLS alert (RFC 8446, 6). */
const ALERT_ADVICE = {
    40: `${OLD_TLS} ${client_auth/* CERTIFICATE_DEMANDED */.Pk}`,
    41: client_auth/* CERTIFICATE_DEMANDED */.Pk,
    49: `It may let in certain addresses only: check its firewall. ${client_auth/* CERTIFICATE_DEMANDED */.Pk}`,
    70: OLD_TLS,
    71: OLD_TLS,
    80: 'The server failed on its own, perhaps because it does not serve this host name: check account and base-url, then look into its log, or run the job again later.',
    86: OLD_TLS,
    112: 'The server that answers does not serve this host name: check account, environment, base-url and where DNS points to.',
    120: HTTP1
};
const DISTURBED = 'One side could not read what the other sent: look for something between the runner and the' +
    ' server that opens or changes TLS, and run the job again.';
/** The error to throw for a failed request: the attempts that led to it are in its message. */
function requestFailed(failure, history) {
    const message = failure.message + (0,retry/* attemptsSentence */.KX)(history);
    return new errors/* ActionError */.lZ(failure.code, message, { hint: adviceOn(failure), cause: failure });
}
/** What to do about a failure. Where a proxy is the reason, the failure has its own hint. */
function adviceOn(failure) {
    const { kind, alert, hint } = failure;
    if (hint !== undefined || kind === 'proxy')
        return hint;
    if (kind === 'alert')
        return alertAdvice(alert ?? 0);
    if (kind === 'hang-up' && (0,client_auth/* demandsCertificate */.CH)(failure))
        return `${client_auth/* CERTIFICATE_DEMANDED */.Pk} ${LIMIT}`;
    return ADVICE[kind];
}
function alertAdvice(alert) {
    const byKind = (0,tls_alerts/* isCertificateAlert */.cS)(alert) ? client_auth/* CERTIFICATE_DEMANDED */.Pk : DISTURBED;
    return ALERT_ADVICE[alert] ?? byKind;
}

;// CONCATENATED MODULE: ./src/vtex/credential-hints.ts
/** `vtexappkey-{account}-{6 letters}` in VTEX's own examples; there is no formal grammar. */
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
/**
 * What looks wrong about credentials that VTEX refused, a sentence each, without showing them; none
 * where the values look as usual.
 */
function oddities(credentials) {
    if (credentials.kind === 'user-token')
        return shapesOf('user-token', credentials.userToken);
    const { appKey, appToken } = credentials;
    return [
        ...shapesOf('app-key', appKey),
        ...shapesOf('app-token', appToken),
        ...pair(appKey, appToken)
    ];
}
function shapesOf(name, value) {
    return SHAPES.filter(([shape]) => shape.test(value)).map(([, says]) => `${name} ${says}.`);
}
function pair(appKey, appToken) {
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
/** The errors that every call to VTEX may end in. */




/**
 * Redirects are not followed: credentials are sent to the account's host alone.
 *
 * @throws ActionError RESPONSE_REDIRECT
 */
function refuseRedirect(connection, { status }) {
    if (status < 300 || status > 399)
        return;
    throw new errors/* ActionError */.lZ('RESPONSE_REDIRECT', `${connection.host} answered with a redirect (HTTP ${status}), which is not followed.`, { hint: 'Credentials are only sent to the host that was named. Check account and base-url.' });
}
/**
 * The error for a call that a firewall or gateway refused before it reached VTEX; `undefined` for any
 * other.
 *
 * @param what the call, as in `The login`
 * @param rest a sentence to add to the message
 */
function refusedOnTheWay(what, connection, attempts, rest = '') {
    const { outcome } = attempts;
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return undefined;
    const by = (0,firewall/* refusedInFront */.h)(outcome, connection.options.secrets);
    if (by === undefined)
        return undefined;
    const message = `${what} at ${connection.host} was refused by ${by}: ${connection.tell(attempts)}. ${rest}`;
    return new errors/* ActionError */.lZ('RESPONSE_UNEXPECTED', message.trim(), {
        hint: `${(0,firewall/* firewallHint */.S)(outcome)} ${response_errors_LIMIT}`
    });
}
/** For a hint, after a space: the advice where a limit may be the reason, else nothing. */
function limitHint(connection, attempts) {
    const { outcome } = attempts;
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return '';
    const words = /\b(rate|quota|throttled|throttling|too many|limit(ed|s)?)\b/i;
    const isLimit = [429, 503].includes(outcome.status) || words.test(connection.tell(attempts));
    return isLimit ? ` ${response_errors_LIMIT}` : '';
}
const response_errors_LIMIT = 'It may be a limit on requests or connections, per account or address: run fewer jobs at once, or' +
    ' run again later.';
/** The error for 429 and 5xx, after the last retry. */
function unavailable(what, connection, attempts) {
    const waitMs = (0,retry/* retryAfterMs */.Vs)(attempts.outcome, connection.options.budget.clock);
    const wait = waitMs > 0 && Number.isSafeInteger(waitMs)
        ? `VTEX asks to wait ${Math.ceil(waitMs / 1000)} s.`
        : '';
    return new errors/* ActionError */.lZ('VTEX_UNAVAILABLE', `VTEX could not ${what} just now: ${connection.tell(attempts)}.`, {
        hint: `${wait} Run the job again later.${limitHint(connection, attempts)}`.trim()
    });
}

;// CONCATENATED MODULE: ./src/vtex/login.ts







/**
 * Gets a user token for the API key pair (VTEX ID API, `POST /api/vtexid/apptoken/login`). Where a
 * user token was given, it is returned without a call. So wrong credentials are found before a
 * certificate is issued.
 *
 * @throws ActionError LOGIN_REFUSED, VTEX_UNAVAILABLE, RESPONSE_*, NETWORK_*
 */
async function login(connection) {
    const { credentials } = connection.options;
    if (credentials.kind === 'user-token')
        return { token: credentials.userToken };
    const attempts = await connection.send({
        method: 'POST',
        path: '/api/vtexid/apptoken/login',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ appkey: credentials.appKey, apptoken: credentials.appToken })
    }, (outcome) => (0,retry/* isTransient */.dg)(outcome) && !(0,client_auth/* demandsCertificate */.CH)(outcome));
    const { outcome } = attempts;
    if (outcome instanceof network_error/* NetworkError */.Dr)
        throw requestFailed(outcome, attempts.history);
    refuseRedirect(connection, outcome);
    if ((0,retry/* isTransient */.dg)(outcome))
        throw unavailable('log in', connection, attempts);
    const answer = parseAnswer(outcome.body);
    if (outcome.status === 200 && answer.userToken) {
        connection.keepSecret(answer.userToken.token);
        return answer.userToken;
    }
    const inFront = refusedOnTheWay('The login', connection, attempts, 'Nothing was issued.');
    if (inFront)
        throw inFront;
    if ([401, 403, ...client_auth/* CERTIFICATE_STATUSES */.rk].includes(outcome.status) || answer.refused) {
        throw refused(connection, attempts);
    }
    throw new errors/* ActionError */.lZ('RESPONSE_UNEXPECTED', `The login at ${connection.host} gave no token: ${connection.tell(attempts)}.`, { hint: 'Check account and base-url: something other than VTEX may have answered.' });
}
function refused(connection, attempts) {
    const told = connection.tell(attempts);
    const demand = (0,client_auth/* demandHint */.Rj)(attempts);
    if (demand && /\b49[56]\b|certificate/i.test(told)) {
        const message = `The host wants a client certificate for the login: ${told}. Nothing was issued.`;
        return new errors/* ActionError */.lZ('LOGIN_REFUSED', message, { hint: demand.trim() });
    }
    const message = `VTEX refused the API key pair at the login: ${told}. Nothing was issued.`;
    return new errors/* ActionError */.lZ('LOGIN_REFUSED', message, {
        hint: [
            ...oddities(connection.options.credentials),
            'Check app-key and app-token: typing, case, stray spaces, both from one and the same key,' +
                ` and that the key is active and has a role on this account.${demand}` +
                limitHint(connection, attempts)
        ].join(' ')
    });
}
/** `{"authStatus":"Success","token":"…","expires":1699999999}`, or another `authStatus`. */
function parseAnswer(body) {
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




/**
 * Waits for the key and makes the CSR; meanwhile logs in, which shows that the credentials are good.
 * From here on key and token are masked.
 *
 * @throws ActionError LOGIN_REFUSED, VTEX_UNAVAILABLE, RESPONSE_*, NETWORK_*, INTERRUPTED
 */
async function prepare({ config, client, connections, timer, runner, clock, signal }, { generateKeyPair, keyTook }) {
    const making = generateKeyPair(config.keySize);
    if (config.verify)
        connections.openStranger(makeStrangers(config, making, clock));
    const key = withCsr(config, timer.time('key', making, keyTook));
    const user = timer.time('login', login(client));
    const [material, userToken] = await (0,cancellation/* unlessCancelled */.M)(Promise.all([key, user]), signal);
    runner.mask(userToken.token);
    (0,masks/* maskPrivateKey */.xr)(runner, material.keyPair.privateKeyPem);
    return { ...material, userToken };
}
/** What writes a CSR is loaded while the key is being made, so that the login is not kept waiting. */
async function withCsr(config, key) {
    const [{ createCsr }, keyPair] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(357), __webpack_require__.e(676)]).then(__webpack_require__.bind(__webpack_require__, 9676)), key]);
    return { keyPair, csrPem: createCsr(config.subject, keyPair) };
}
/**
 * The untrusted certificates that ours is compared with, made while the login is under way. Where
 * the key is ready last, the request to sign goes out first.
 */
async function makeStrangers({ subject }, key, clock) {
    const keyPair = await key;
    await (0,external_node_timers_promises_.setImmediate)();
    const strangers = await Promise.all(/* import() */[__webpack_require__.e(357), __webpack_require__.e(677)]).then(__webpack_require__.bind(__webpack_require__, 4677));
    return strangers.makeStrangers(subject, keyPair, new Date(clock.now()));
}

// EXTERNAL MODULE: ./src/shared/clock.ts
var clock = __webpack_require__(6103);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/shared/printable.ts
var printable = __webpack_require__(6146);
;// CONCATENATED MODULE: ./src/actions/issue/summary.ts
/** Facts in, Markdown out: what a release engineer wants to see on the run's page. */



const MARKS = {
    enforced: '✅',
    requested: '⚠️',
    'any-certificate': '⚠️',
    'not-requested': '⚠️',
    unverified: '➖'
};
/** The summary of a certificate that was published. Holds no secret and no path. */
function summarizeIssue(summary) {
    const { subject, baseUrl, facts, proof, checks, phases, revokeOnExit } = summary;
    const rows = [
        ['Subject', (0,markdown/* code */.aY)(facts.subject)],
        ['Issuer', (0,markdown/* code */.aY)(facts.issuer)],
        ['Serial number', (0,markdown/* code */.aY)(facts.serialNumber)],
        ['SHA-256 fingerprint', (0,markdown/* code */.aY)(facts.fingerprintSha256)],
        ['Valid', validity(facts)],
        ['Host', (0,markdown/* code */.aY)(baseUrl.host)],
        ['mTLS', `${MARKS[proof.mtls]} ${(0,markdown/* code */.aY)(proof.mtls)}: ${(0,markdown/* escape */.ih)(proof.sentence)}`],
        ['Time', phases.map(({ name, milliseconds }) => `${name} ${milliseconds} ms`).join(', ')],
        ['When the job ends', atExit(revokeOnExit)]
    ];
    return [
        `### VTEX mTLS certificate for ${(0,markdown/* code */.aY)(subject.commonName)} on ${(0,markdown/* code */.aY)(subject.organizationalUnitName)}`,
        '',
        '| | |',
        '| --- | --- |',
        ...rows.map(([name, value]) => `| **${name}** | ${value} |`),
        '',
        ...(checks.length > 0 ? checksTable(checks) : []),
        ''
    ].join('\n');
}
/** In their order where all fit; else the failures first, as many as fit. */
function checksTable(results) {
    const failed = results.filter(({ passed }) => !passed);
    const all = results.map(checkRow);
    const fit = (0,markdown/* fitting */._Q)(all).length === all.length;
    const shown = fit
        ? all
        : (0,markdown/* fitting */._Q)([...failed, ...results.filter((one) => one.passed)].map(checkRow));
    const left = all.length - shown.length;
    return [
        `#### Checks: ${results.length - failed.length} of ${results.length} passed`,
        '',
        '| method | path | status | ms | verdict |',
        '| --- | --- | --- | ---: | --- |',
        ...shown,
        '',
        ...(left > 0 ? [`The failures come first; ${left} more are in the JUnit report.`, ''] : [])
    ];
}
function checkRow({ check, passed, said, milliseconds }) {
    const verdict = passed ? '✅' : `❌ expected ${check.expected.text}`;
    const path = (0,markdown/* code */.aY)((0,printable/* printable */.g)(check.path, 200));
    return `| ${check.method} | ${path} | ${(0,markdown/* escape */.ih)(said)} | ${milliseconds} | ${verdict} |`;
}
function validity({ notBefore, notAfter }) {
    const length = (0,clock/* duration */.p0)(notAfter.getTime() - notBefore.getTime());
    return `${(0,markdown/* code */.aY)((0,clock/* isoTime */.Ly)(notBefore))} to ${(0,markdown/* code */.aY)((0,clock/* isoTime */.Ly)(notAfter))} (${length})`;
}
function atExit(revokeOnExit) {
    return revokeOnExit
        ? 'the files are deleted and the certificate is revoked'
        : 'the files are deleted; the certificate is **kept** (revoke-on-exit is false) and stays valid until it expires or is revoked by its serial number';
}

;// CONCATENATED MODULE: ./src/actions/issue/publish.ts
/** What the job gets to see and to use: log lines, masks, outputs, variables and the summary. */



/** Masks the paths, then sets every output and variable, and writes the summary. */
async function publish(run, publication) {
    const { config, runner, timer } = run;
    const { facts, verification, files } = publication;
    const secret = files.extras.flatMap(({ path, password }) => [path, password ?? []].flat());
    for (const value of [files.certificatePath, files.privateKeyPath, ...secret])
        runner.mask(value);
    for (const [name, value] of outputs(config, publication))
        runner.setOutput(name, value);
    if (config.exportEnv) {
        for (const [name, value] of variables(files))
            runner.exportVariable(name, value);
    }
    runner.info(`Certificate ${facts.serialNumber} is valid until ${(0,clock/* isoTime */.Ly)(facts.notAfter)}, signed by ${facts.issuer}.` +
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
        ['not-before', (0,clock/* isoTime */.Ly)(facts.notBefore)],
        ['not-after', (0,clock/* isoTime */.Ly)(facts.notAfter)],
        ['base-url', config.baseUrl.origin],
        ['mtls', proof.mtls],
        ...checked
    ];
}
/** With export-env. The PKCS#12 password is not among them: it is an output alone. */
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
            runner.error(tellFailure(check));
    const passed = checks.filter((check) => check.passed).length;
    runner.info(`Checks: ${passed} of ${checks.length} passed.`);
}

// EXTERNAL MODULE: ./src/pki/serial-number.ts + 1 modules
var serial_number = __webpack_require__(8754);
// EXTERNAL MODULE: ./src/vtex/credentials.ts
var vtex_credentials = __webpack_require__(6945);
;// CONCATENATED MODULE: ./src/vtex/sign-errors.ts
/** The errors that `sign` may end in. */








/** The response is no success, but holds a certificate, which is then revoked. */
function spoilt(connection, attempts) {
    const { outcome } = attempts;
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return requestFailed(outcome, attempts.history);
    const message = `VTEX answered the request to sign with ${connection.tell(attempts)}, and with a certificate all the same.`;
    return new errors/* ActionError */.lZ('RESPONSE_UNEXPECTED', message, {
        hint: 'Run the job again; if this repeats, ask VTEX, or those who run the gateway.'
    });
}
/** 401 or 403 of VTEX itself. */
function sign_errors_refused(connection, attempts) {
    const { credentials } = connection.options;
    const stale = credentials.kind === 'user-token'
        ? [
            ...oddities(credentials),
            'The user token may be wrong, or have expired: it lasts for hours.'
        ]
        : [];
    const active = 'And mTLS must be active for the account, as part of VTEX Shield.';
    return new errors/* ActionError */.lZ('SIGN_REFUSED', `VTEX refused to sign: ${connection.tell(attempts)}.`, {
        hint: [...stale, vtex_credentials/* UPDATE_CERTIFICATE */.Qx, active].join(' ') + limitHint(connection, attempts)
    });
}
/** Any other 4xx. */
function rejected(connection, attempts) {
    const message = `VTEX did not accept the request to sign: ${connection.tell(attempts)}.`;
    return new errors/* ActionError */.lZ('SIGN_REJECTED', message, {
        hint: 'Check that account is the account of the host that is called, that app-name is the' +
            ` application’s name, and that mTLS is active for the account (VTEX Shield).${(0,client_auth/* demandHint */.Rj)(attempts)}`
    });
}
/** The response was lost, and with it the serial number of a certificate that VTEX may have signed. */
function uncertain(connection, attempts, request) {
    const { outcome } = attempts;
    const message = `It is not known whether VTEX signed: ${connection.tell(attempts)}.` +
        ' A certificate may exist whose serial number never arrived, so that it cannot be revoked.' +
        ' The request was not sent again: that could have made a second one.' +
        ` ${(0,signing_attempt/* tellRequest */.J)(request)}`;
    return new errors/* ActionError */.lZ('SIGN_UNCERTAIN', message, {
        hint: 'Run the job again; if this repeats, tell VTEX support the account and what to look for.' +
            limitHint(connection, attempts),
        cause: outcome instanceof network_error/* NetworkError */.Dr ? outcome : undefined
    });
}

;// CONCATENATED MODULE: ./src/vtex/sign.ts







/**
 * A server that hangs up in this time, because of a missing certificate or too many connections, has
 * not read the request. A connection that was opened early has had this time already.
 */
const HOLD_MS = 100;
/**
 * Has VTEX sign a CSR (mTLS API, `POST /api/edge/private-certificates/sign`) and returns the body as
 * it came. Every call makes a new certificate, and VTEX has no call that lists them. So the call is
 * repeated only where no certificate can have been made, and begun only with time for all of it.
 *
 * @throws ActionError SIGN_REFUSED, SIGN_REJECTED, SIGN_UNCERTAIN, VTEX_UNAVAILABLE,
 *   RESPONSE_REDIRECT, NETWORK_*; never where the response holds a certificate
 */
async function sign(connection, options) {
    requireTime(connection);
    const names = (outcome) => options.namesCertificate(bodyOf(outcome), outcome.bytes);
    const attempts = await connection.send({
        method: 'POST',
        path: '/api/edge/private-certificates/sign',
        headers: {
            'Content-Type': 'text/plain',
            Accept: 'text/plain',
            ...connection.authentication
        },
        body: options.csrPem,
        newConnection: true,
        whole: true,
        holdMs: HOLD_MS,
        holdEarly: false
    }, (outcome) => nothingWasMade(outcome) && !names(outcome) && !(0,client_auth/* demandsCertificate */.CH)(outcome));
    const { outcome } = attempts;
    const [text, bytes] = [bodyOf(outcome), outcome.bytes];
    if (!(outcome instanceof network_error/* NetworkError */.Dr) && outcome.status >= 200 && outcome.status < 300) {
        return { text, bytes };
    }
    if (names(outcome))
        return { text, bytes, failure: spoilt(connection, attempts) };
    throw failed(connection, attempts, options.request);
}
function bodyOf(outcome) {
    return outcome instanceof network_error/* NetworkError */.Dr ? outcome.received : outcome.body;
}
function failed(connection, attempts, request) {
    const { outcome } = attempts;
    if (outcome instanceof network_error/* NetworkError */.Dr) {
        return outcome.stage === 'exchange'
            ? uncertain(connection, attempts, request)
            : requestFailed(outcome, attempts.history);
    }
    refuseRedirect(connection, outcome);
    if (nothingWasMade(outcome))
        return unavailable('sign', connection, attempts);
    // 408 and 499: a gateway did not wait for VTEX
    if (outcome.status >= 500 || [408, 499].includes(outcome.status)) {
        return uncertain(connection, attempts, request);
    }
    const inFront = refusedOnTheWay('The request to sign', connection, attempts);
    if (inFront)
        return inFront;
    return [401, 403].includes(outcome.status)
        ? sign_errors_refused(connection, attempts)
        : rejected(connection, attempts);
}
function requireTime(connection) {
    const { clock, deadline, timeoutMs } = connection.options.budget;
    if (clock.now() + timeoutMs <= deadline)
        return;
    throw new errors/* ActionError */.lZ('NETWORK_TIMEOUT', `The time of the whole run was used up before ${connection.host} could be asked to sign. Nothing was issued.`, { hint: 'The network or VTEX is slow: run the job again later, or raise timeout.' });
}
/**
 * The connection was never made, or the answer says that the request may be sent again: 429, and 503
 * with `Retry-After`. Without it a 503 may come from a gateway that had passed the request on (Envoy's
 * "upstream connect error or disconnect/reset before headers").
 */
function nothingWasMade(outcome) {
    if (outcome instanceof network_error/* NetworkError */.Dr) {
        return outcome.stage !== 'exchange' && !outcome.final;
    }
    return outcome.status === 429 || (outcome.status === 503 && (0,retry/* asksToWait */.r8)(outcome));
}

;// CONCATENATED MODULE: ./src/actions/issue/request-certificate.ts
/** VTEX is asked to sign, and what it takes to revoke is saved before anything else is done. */






/**
 * Has VTEX sign a CSR. The attempt is saved for the post step before the request is made, because a
 * run that is killed meanwhile cannot report it.
 *
 * @throws ActionError as `sign`; UntrackedCertificateError where a certificate may exist
 */
async function requestCertificate({ client, record }, { keyPair, csrPem }, attempt) {
    const namesCertificate = (text, bytes) => (0,serial_number/* issuedSerialNumber */.j)(text, keyPair.publicKey, bytes) !== undefined;
    record.saveRequest(attempt);
    try {
        return await sign(client, { csrPem, request: attempt, namesCertificate });
    }
    catch (thrown) {
        const error = (0,errors/* asActionError */.z6)(thrown);
        if (error.code === 'SIGN_UNCERTAIN')
            throw new report_untracked/* UntrackedCertificateError */.r(error, attempt);
        record.forgetRequest();
        throw error;
    }
}
/**
 * Saves what it takes to revoke, before anything is made of the answer: VTEX has no call that lists
 * certificates. Until the files are published it is to be revoked, whatever revoke-on-exit says.
 *
 * @throws UntrackedCertificateError CERTIFICATE_… where the answer holds no serial number, or what
 *   sign failed with
 */
function saveSerialNumber({ config, record, runner }, { keyPair, userToken }, attempt, answer) {
    const serialNumber = (0,serial_number/* issuedSerialNumber */.j)(answer.text, keyPair.publicKey, answer.bytes);
    if (serialNumber === undefined) {
        const why = 'No serial number could be read from VTEX’s answer.';
        throw new report_untracked/* UntrackedCertificateError */.r(whyNoSerialNumber(answer), attempt, why);
    }
    const { serverCaFile, timeoutMs, retries } = config;
    const serverCas = (0,saved_state/* casFittingState */.IO)(config.serverCas);
    const where = { baseUrl: config.baseUrl.origin, serverCaFile, serverCas };
    const how = { timeoutMs, retries, userToken };
    const saved = { serialNumber, ...where, ...how, atExit: 'revoke' };
    record.saveCertificate(saved);
    record.forgetRequest();
    runner.info(`VTEX signed certificate ${serialNumber}.`);
    return saved;
}
function whyNoSerialNumber({ failure, text }) {
    if (failure)
        return failure;
    try {
        (0,certificate/* parseIssuedCertificate */.cR)(text);
    }
    catch (error) {
        return (0,errors/* asActionError */.z6)(error);
    }
    const message = 'VTEX answered with a certificate that has no serial number.';
    return new errors/* ActionError */.lZ('CERTIFICATE_MALFORMED', message);
}

;// CONCATENATED MODULE: ./src/verify/junit.ts

/**
 * The checks as JUnit XML, one suite with a case each, in the form that both of its usual schemas
 * take (Ant's JUnit.xsd, Jenkins' junit-10.xsd).
 *
 * @param host the host that was called
 * @param startedAt when the first check began
 */
function junitXml(results, host, startedAt) {
    const failures = results.filter(({ passed }) => !passed).length;
    const seconds = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
    const suite = attributes({
        name: 'VTEX mTLS smoke checks',
        package: 'vtex-mtls-action',
        id: '0',
        timestamp: startedAt.toISOString().slice(0, 19), // the schema has no zone; this is UTC
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
    const failure = attributes({ message: tellFailure(result), type: 'CHECKS_FAILED' });
    return `    <testcase ${head}>\n      <failure ${failure}/>\n    </testcase>`;
}
function attributes(values) {
    const pairs = Object.entries(values).map(([name, value]) => `${name}="${junit_escape(value)}"`);
    return pairs.join(' ');
}
/** XML 1.0, 2.2 and 2.4: characters that it cannot hold at all are left out. */
function junit_escape(text) {
    return text
        .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
        .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`);
}

// EXTERNAL MODULE: ./src/http/tls-handshake.ts
var tls_handshake = __webpack_require__(1973);
// EXTERNAL MODULE: ./src/verify/check.ts
var check = __webpack_require__(5557);
;// CONCATENATED MODULE: ./src/verify/interpret-outcome.ts





/** nginx's own statuses; it sends them as 400, with these titles (ngx_http_special_response.c). */
const UNMISTAKABLE = { statuses: [495, 496], absent: /No required SSL certificate was sent/ };
const BAD_CERTIFICATE = /The SSL certificate error/;
/** RFC 8446, 6.2: certificate_required. It has no other meaning. */
const CERTIFICATE_REQUIRED = 116;
/** handshake_failure and access_denied: they have other meanings, too. */
const VAGUE_ALERTS = [40, 49];
/**
 * @param shown what the call showed instead of the certificate
 * @param good the response to the call with the certificate
 */
function read(outcome, detail, { shown, good, proofCall }) {
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return { meaning: readFailure(outcome, shown), detail };
    if (proofCall.succeeded(outcome)) {
        if (proofCall.isAlike(good, outcome))
            return { meaning: 'accepted', detail };
        return { meaning: 'different', detail: `${detail}, ${kindOf(outcome.body)}` };
    }
    return { meaning: readAnswer(outcome, shown, proofCall.safe), detail };
}
function readFailure({ alert, stage, code }, shown) {
    if (alert !== undefined) {
        if (!(0,tls_alerts/* isCertificateAlert */.cS)(alert))
            return 'unknown';
        if (alert === CERTIFICATE_REQUIRED)
            return 'refused';
        return shown === 'stranger' && !VAGUE_ALERTS.includes(alert) ? 'refused' : 'doubtful';
    }
    if (code !== 'NETWORK_RESET')
        return 'unknown';
    if (stage === 'judgement')
        return 'dropped';
    return stage === 'exchange' ? 'late' : 'unknown';
}
function readAnswer({ status, body }, shown, safe) {
    if (UNMISTAKABLE.statuses.includes(status))
        return 'refused';
    const says = (title) => status === 400 && title.test(body);
    if (says(UNMISTAKABLE.absent))
        return 'refused';
    if (shown === 'stranger' && says(BAD_CERTIFICATE))
        return 'refused';
    // Where the call is not safe, 400 may be about a second use of the same data.
    const refusals = safe ? check/* REFUSALS */.a : [401, 403];
    return refusals.includes(status) ? 'doubtful' : 'unknown';
}
/** Whether the outcome may be different a moment later. After a time-out it is not tried again. */
function isHiccup(outcome, { succeeded, safe }) {
    if (outcome instanceof network_error/* NetworkError */.Dr) {
        const unsent = outcome.stage === 'connect' || outcome.stage === 'handshake';
        return unsent && outcome.code !== 'NETWORK_TIMEOUT' && !outcome.final;
    }
    if (succeeded(outcome))
        return false;
    return isUnread(outcome) || (safe && (0,retry/* isTransient */.dg)(outcome));
}
/** 408 on a connection that was opened early: the server has read no request (RFC 9110, 15.5.9). */
function isUnread(outcome) {
    return !(outcome instanceof network_error/* NetworkError */.Dr) && outcome.status === 408;
}

;// CONCATENATED MODULE: ./src/verify/first-round.ts
/** Makes the proof's call with the certificate, without one, and with one that VTEX did not issue. */





const never = () => false;
/** Starts the calls. A network error is an outcome: it is not thrown. */
function firstRound(lines, proofCall) {
    const startedAt = performance.now();
    const withIt = callWithCertificate(lines, proofCall);
    const patience = withIt.then(() => patienceMs(performance.now() - startedAt));
    const sideBySide = proofCall.inParallel && !lines.crowded;
    const tryWith = async (shown, before) => {
        const mayGo = sideBySide || proofCall.succeeded((await withIt).outcome);
        if (!mayGo)
            return undefined;
        if (!sideBySide)
            await before;
        // The call with the other certificate is the last: to hold it would delay the verdict.
        const holdMs = shown === 'none' ? tls_handshake/* HOLD_MS */.dy : undefined;
        return await atMost(patience, tryTwice(lines.over(shown), proofCall, holdMs));
    };
    const without = tryWith('none');
    const round = { withIt, without, stranger: tryWith('stranger', without) };
    // The caller may await the first alone: a rejection of the others must not be unhandled.
    for (const one of Object.values(round))
        one.catch(() => undefined);
    return round;
}
/** How long the other calls may take, by how long the call with the certificate took. */
function patienceMs(tookMs) {
    return Math.max(5000, 4 * tookMs);
}
/**
 * Retried like any call that may be repeated. A hang-up may mean a limit on connections, so the idle
 * ones are closed before the call is repeated.
 */
async function callWithCertificate(lines, proofCall) {
    const { call, succeeded, safe } = proofCall;
    const again = (outcome, attempt) => {
        if (outcome instanceof network_error/* NetworkError */.Dr && outcome.code === 'NETWORK_RESET')
            void lines.closeIdle();
        if (isUnread(outcome))
            return attempt === 1;
        return safe && !succeeded(outcome) && (0,retry/* isTransient */.dg)(outcome);
    };
    let attempts = 0;
    return await lines.over('ours').send(call, (outcome) => again(outcome, ++attempts));
}
/** Makes one of the other calls, while no call runs beside it. */
function firstTry(lines, shown, proofCall) {
    return atMost(Promise.resolve(patienceMs(0)), tryTwice(lines.over(shown), proofCall, tls_handshake/* HOLD_MS */.dy));
}
/** Makes the call, and repeats it once where the outcome may be different a moment later. */
async function tryTwice(connection, proofCall, holdMs) {
    const once = () => connection.send({ ...proofCall.call, holdMs, acceptsHangUp: true }, never);
    const first = await once();
    if (!isHiccup(first.outcome, proofCall))
        return asTry(connection, first);
    if (!isUnread(first.outcome))
        await connection.options.budget.clock.sleep(PAUSE_MS);
    const second = await once();
    return asTry(connection, { ...second, history: [...first.history, ...second.history] });
}
const PAUSE_MS = 200;
function asTry(connection, attempts) {
    return { outcome: attempts.outcome, detail: connection.tell(attempts) };
}
/** @returns `undefined` where the time is over; it begins when `milliseconds` is resolved */
async function atMost(milliseconds, work) {
    const done = new AbortController();
    const timeIsUp = milliseconds
        .then((delay) => (0,external_node_timers_promises_.setTimeout)(delay, undefined, { signal: done.signal }))
        .catch(() => undefined);
    return await Promise.race([work, timeIsUp]).finally(() => done.abort());
}

;// CONCATENATED MODULE: ./src/verify/proof-errors.ts
/** Why the call with the certificate may have failed, and what to do about it. */





/** @param hint in place of the usual one */
function proofFailed(connection, attempts, { call }, hint = hintFor(attempts.outcome)) {
    const { outcome } = attempts;
    const said = connection.tell(attempts);
    const message = `The call with the certificate failed: ${call.path}: ${said}.`;
    const cause = outcome instanceof network_error/* NetworkError */.Dr ? outcome : undefined;
    const inFront = inFrontOf(connection, outcome);
    return new errors/* ActionError */.lZ('PROOF_FAILED', message, {
        hint: inFront ? `${inFront} ${hint}` : hint,
        cause
    });
}
const proof_errors_LIMIT = ' Or there is a limit: the calls of the proof are made in parallel, over up to four connections.';
/** A firewall may have answered instead of VTEX, or of the edge. */
function inFrontOf(connection, outcome) {
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return undefined;
    const who = (0,firewall/* refusedInFront */.h)(outcome, connection.options.secrets);
    if (!who)
        return undefined;
    return `VTEX’s API does not answer like that: ${who} may have refused the call. Ask those who run it to let this runner through; runners’ IP addresses change.`;
}
function hintFor(outcome) {
    if (outcome instanceof network_error/* NetworkError */.Dr || client_auth/* CERTIFICATE_STATUSES */.rk.includes(outcome.status)) {
        const wasReset = outcome instanceof network_error/* NetworkError */.Dr && outcome.code === 'NETWORK_RESET';
        return `The edge may not accept the certificate yet, or not at all; try again, then ask VTEX.${wasReset ? proof_errors_LIMIT : ''}`;
    }
    const { status } = outcome;
    if (status === 401 || status === 403) {
        return `Either the edge refuses the certificate, or VTEX refuses the token or its role: see the text of the response.${status === 403 ? proof_errors_LIMIT : ''}`;
    }
    if ((0,retry/* isTransient */.dg)(outcome)) {
        const limited = status === 429 || status === 503;
        return `VTEX is busy or down; run the job again later.${limited ? proof_errors_LIMIT : ''}`;
    }
    if (status < 300)
        return 'Another server may have answered: a web page or another authStatus came.';
    if (status < 400)
        return 'Redirects are not followed: check account, base-url and proof.';
    return 'The connection was made; check the path, and the text of the response.';
}
/** For a 401 or 403 from a server whose handshake held no request for a certificate. */
const NOT_ASKED = 'The server did not ask for a certificate in the handshake, so this is not about the' +
    ' certificate: check the token, its role and the path. Or the server asks only after the' +
    ' handshake (TLS 1.3 post-handshake authentication), which Node.js cannot answer: then it has to' +
    ' ask for the whole host, or to allow TLS 1.2.';
/** The same over TLS 1.2, where the server did ask. */
const NO_COMMON_SIGNATURE = 'The server asks for a certificate, but takes no signature that this client makes, such as RSA' +
    ' with SHA-256: it could not be shown. Ask those who run the server to allow one.';

;// CONCATENATED MODULE: ./src/verify/verdict.ts
const UNVERIFIED = {
    mtls: 'unverified',
    sentence: 'The certificate was not tried (verify is false).'
};
const NEVER_ASKED = {
    mtls: 'not-requested',
    sentence: 'the server never asked for a certificate, so it was not shown. Its answers do not depend on' +
        ' mTLS, and a success says nothing about it.'
};
/** @param asked whether the server asked for a certificate that could not be shown, or may have */
function notShown(asked) {
    const sentence = asked
        ? 'the server asked for a certificate, but takes no signature that this client makes, such as RSA with SHA-256: it could not be shown. Ask those who run the server to allow one.'
        : 'whether the server asked for a certificate is not known: a second handshake failed. Run the job again.';
    return { mtls: 'requested', sentence };
}
/** A refusal, as far as a single try shows. */
const REFUSED = ['refused', 'doubtful', 'dropped', 'late'];
/**
 * The reading of a refusal that was repeated.
 *
 * @param passedAgain whether the call with the certificate passed after it: then no limit on
 *   requests or connections explains the refusal, because it would have stopped that call, too
 */
function verdict_settle(second, passedAgain) {
    const repeated = second.meaning === 'doubtful' || second.meaning === 'dropped';
    return repeated && passedAgain ? { ...second, meaning: 'refused' } : second;
}
/** The verdict on a server that asked for the certificate, and accepted it. */
function judge({ without, stranger, safe }) {
    const asked = 'the server asked for the certificate';
    if (without.meaning === 'accepted') {
        return {
            mtls: 'requested',
            sentence: `${asked}, but took the same call without one too (${without.detail}). It works, but is not needed.`
        };
    }
    if (without.meaning !== 'refused') {
        const open = `${asked}, but whether it insists is not known: the same call without one came to`;
        return { mtls: 'requested', sentence: `${open} ${reasons(without, safe)}` };
    }
    const refused = `${asked}, and refused the same call without one (${without.detail})`;
    if (stranger?.meaning === 'accepted') {
        return {
            mtls: 'any-certificate',
            sentence: `${refused}, but took it with a certificate that it did not issue (${stranger.detail}): it insists on a certificate, but accepts any, so it authenticates no client.`
        };
    }
    if (stranger?.meaning !== 'refused') {
        const open = `${refused}, but whether it takes any certificate is not known: the call with one that it did not issue came to`;
        return { mtls: 'requested', sentence: `${open} ${reasons(stranger ?? NOT_MADE, safe)}` };
    }
    return {
        mtls: 'enforced',
        sentence: `${refused}, and with a certificate that it did not issue (${stranger.detail}).`
    };
}
const WHY = {
    refused: '',
    accepted: '',
    doubtful: 'a limit on requests may be the reason',
    dropped: 'a limit on connections may be the reason',
    late: 'the request itself may be the reason',
    different: 'that is not the answer that the certificate had',
    unknown: 'that says nothing about certificates'
};
const NOT_MADE = { meaning: 'unknown', detail: 'nothing' };
/** What was seen, what may be the reason, and what would decide it. */
function reasons({ meaning, detail }, safe) {
    if (!safe && REFUSED.includes(meaning)) {
        return `${detail}, and it cannot be made again to see whether a limit or the call itself was the reason. Name a GET path that is protected in the input proof.`;
    }
    const next = REFUSED.includes(meaning)
        ? 'Run the job again when the host is less busy, or name another path in the input proof.'
        : 'Name a path in the input proof that is refused without a certificate.';
    return `${detail}; ${WHY[meaning]}. ${next}`;
}

;// CONCATENATED MODULE: ./src/verify/certificate-not-requested.ts




/** Whether the server refused the call without having asked for a certificate. */
function isRefusedUnasked(outcome) {
    if (outcome instanceof network_error/* NetworkError */.Dr || outcome.certificateRequested)
        return false;
    return outcome.status === 401 || outcome.status === 403;
}
/** The verdict on a server that accepted the call, where no CertificateRequest was seen. */
async function judgeUnasked(lines, reply) {
    const asked = await asksAnyway(lines, reply);
    return asked === false ? NEVER_ASKED : notShown(asked === true);
}
/** The hint where it did not accept the call. */
async function hintUnasked(lines, reply) {
    return (await asksAnyway(lines, reply)) ? NO_COMMON_SIGNATURE : NOT_ASKED;
}
const LOOK_MS = Promise.resolve(3000);
/**
 * Over TLS 1.2 a server may name only signature algorithms that this client does not offer, such as
 * SHA-1. Then Node lists none that they share, as if it had not asked (RFC 5246, 7.4.4). So another
 * handshake is made, with SHA-1 offered. Over TLS 1.3 Node offers every algorithm that there is
 * (RFC 8446, 4.2.3). `undefined` where there was no handshake to look at.
 */
async function asksAnyway(lines, { protocol }) {
    if (protocol !== 'TLSv1.2')
        return false;
    const looking = lines.lookAtHandshake();
    try {
        const look = looking.send({ method: 'HEAD', path: '/', statusOnly: true }, never);
        const outcome = (await atMost(LOOK_MS, look))?.outcome;
        return outcome instanceof network_error/* NetworkError */.Dr ? undefined : outcome?.certificateRequested;
    }
    finally {
        looking.close();
    }
}

;// CONCATENATED MODULE: ./src/verify/repeat-refused.ts
/**
 * Repeats the calls that were refused, in an order that leaves the certificate as the only reason:
 * first the refused calls, and last the call with the certificate. A limit on requests or connections
 * lets the first ones pass, not the last.
 */



/** How long the last call waits, in milliseconds, so that it does not overtake the others. */
const BEHIND_MS = 10;
/** The longest wait for a response, in milliseconds. */
const PATIENCE = Promise.resolve(5000);
/**
 * Repeats them over the open connections, in about one round trip: the call with the certificate
 * follows as soon as the others are sent.
 */
async function crossover(lines, suspects, { call, succeeded }) {
    const tries = new Map();
    const sent = suspects.map(async (shown) => {
        const line = lines.over(shown);
        let answer = Promise.resolve();
        await new Promise((resolve) => {
            const sending = line.send({ ...call, onSent: resolve, acceptsHangUp: true }, never);
            answer = atMost(PATIENCE, sending)
                .then((attempts) => attempts && void tries.set(shown, asTry(line, attempts)))
                .finally(resolve);
        });
        return { answer };
    });
    const answers = await Promise.all(sent);
    await (0,external_node_timers_promises_.setTimeout)(BEHIND_MS);
    const withIt = lines.over('ours').send({ ...call, acceptsHangUp: true }, never);
    const [last] = await Promise.all([withIt, ...answers.map(({ answer }) => answer)]);
    const wasLost = last.outcome instanceof network_error/* NetworkError */.Dr;
    return { tries, passedAgain: succeeded(last.outcome), wasLost };
}
/** How long a server has, in milliseconds, to check the client's certificate, on each try. */
const HOLDS_MS = [100, 300];
/** The longest pause, in milliseconds. */
const LONGEST_PAUSE_MS = 3000;
/**
 * Repeats them one by one, each while no other connection of ours is open to the host: the refused
 * calls, the call with the certificate, and the refused calls once more. The last ones come after a
 * longer pause than the call with the certificate had, so that a rate limit which let that call pass
 * lets these pass, too.
 *
 * @param passedAt when the call with the certificate passed, by `performance.now()`
 */
async function alone(lines, suspects, { call, succeeded }, passedAt) {
    const tries = new Map();
    const send = async (shown, holdMs) => {
        await lines.closeIdle();
        const line = lines.over(shown);
        return asTry(line, await line.send({ ...call, holdMs, acceptsHangUp: true }, never));
    };
    const [first, second] = HOLDS_MS;
    for (const shown of suspects)
        tries.set(shown, await send(shown, first));
    const pausedMs = performance.now() - passedAt;
    const passedAgain = succeeded((await send('ours')).outcome);
    if (!passedAgain)
        return { tries, passedAgain };
    await (0,external_node_timers_promises_.setTimeout)(Math.min(1.2 * pausedMs, LONGEST_PAUSE_MS));
    for (const shown of suspects) {
        if (isHungUp(tries.get(shown)))
            tries.set(shown, await send(shown, second));
    }
    return { tries, passedAgain };
}
function isHungUp(tried) {
    return tried?.outcome instanceof network_error/* NetworkError */.Dr && tried.outcome.code === 'NETWORK_RESET';
}

;// CONCATENATED MODULE: ./src/verify/evaluate.ts




/** @param good the response to the call with the certificate, which the server asked for */
async function weigh(lines, proofCall, round, good) {
    const passedAt = performance.now();
    const { safe } = proofCall;
    const readTry = (shown, tried) => tried
        ? read(tried.outcome, tried.detail, { shown, good, proofCall })
        : { meaning: 'unknown', detail: 'no answer in time' };
    const without = readTry('none', await round.without);
    if (!isRefusal(without))
        return judge({ without, safe });
    let stranger = readTry('stranger', await round.stranger);
    if (stranger.meaning === 'accepted') {
        await lines.changeStranger();
        stranger = readTry('stranger', await firstTry(lines, 'stranger', proofCall));
    }
    const seen = new Map([
        ['none', without],
        ['stranger', stranger]
    ]);
    const decides = isRefusal(stranger) || stranger.meaning === 'accepted';
    if (safe && decides)
        await makeAgain(seen, { lines, proofCall, passedAt }, readTry);
    return judge({
        without: seen.get('none') ?? without,
        stranger: seen.get('stranger') ?? stranger,
        safe
    });
}
/** Repeats the calls that were refused, and replaces their readings in `seen`. */
async function makeAgain(seen, { lines, proofCall, passedAt }, readTry) {
    const suspects = () => [...seen].flatMap(([shown, reading]) => (isUnsettled(reading) ? [shown] : []));
    const settleAll = ({ tries, passedAgain }) => {
        for (const shown of suspects()) {
            seen.set(shown, verdict_settle(readTry(shown, tries.get(shown)), passedAgain));
        }
    };
    const hungUp = () => [...seen.values()].some(isHangUp);
    if (suspects().length > 0 && !hungUp()) {
        const again = await crossover(lines, suspects(), proofCall);
        if (again.wasLost)
            return settleAll(await alone(lines, suspects(), proofCall, passedAt));
        settleAll(again);
    }
    if (hungUp())
        settleAll(await alone(lines, suspects(), proofCall, passedAt));
}
function isRefusal({ meaning }) {
    return REFUSED.includes(meaning);
}
function isUnsettled(reading) {
    return isRefusal(reading) && reading.meaning !== 'refused';
}
/** A limit on connections may be the reason, or the server closed one that was kept alive. */
function isHangUp({ meaning }) {
    return meaning === 'dropped' || meaning === 'late';
}

;// CONCATENATED MODULE: ./src/verify/mtls-proof.ts
/**
 * A 200 over mTLS proves nothing by itself: the server may not have asked for the certificate, or may
 * accept any. So the same call is made without a certificate and with one that VTEX did not issue, and
 * the handshake is examined. A refusal counts only where nothing else explains it
 * (docs/decisions/0003-proof.md).
 */





/**
 * Makes the call over a new mTLS connection and, beside it or after it, without a certificate and
 * with one that VTEX did not issue.
 *
 * @param lines show the certificate; nothing was sent over them yet, and the caller closes them
 * @throws ActionError PROOF_FAILED where the call with the certificate does not succeed
 */
async function prove(lines, proofCall) {
    await lines.ready;
    const round = firstRound(lines, proofCall);
    const attempts = await round.withIt;
    const { outcome } = attempts;
    if (proofCall.succeeded(outcome)) {
        return { proof: await judgeFrom(lines, proofCall, round, outcome), lines };
    }
    if (!isRefusedUnasked(outcome))
        throw proofFailed(lines.over('ours'), attempts, proofCall);
    const proven = outcome.protocol === 'TLSv1.3' && (await proveBelow13(lines, proofCall));
    if (proven)
        return proven;
    const hint = await hintUnasked(lines, outcome);
    throw proofFailed(lines.over('ours'), attempts, proofCall, hint);
}
/** @throws ActionError MTLS_NOT_ENFORCED unless the proof says `enforced` */
function requireEnforced({ mtls, sentence }) {
    if (mtls === 'enforced')
        return;
    throw new errors/* ActionError */.lZ('MTLS_NOT_ENFORCED', `require-mtls is set, but: ${sentence}`, {
        hint: 'Ask VTEX’s Commercial Support whether mTLS is enforced for this account and path, or name' +
            ' a path that is protected in the input proof.'
    });
}
/**
 * Apache asks for a certificate by path: over TLS 1.3 after the handshake, which Node cannot answer
 * (RFC 8446, 4.6.2), over TLS 1.2 in another handshake, which it can.
 */
async function proveBelow13(lines, proofCall) {
    const older = lines.below13();
    const round = firstRound(older, proofCall);
    const { outcome } = await round.withIt;
    if (!proofCall.succeeded(outcome) || !outcome.certificateRequested)
        return undefined;
    lines.tell('The server asks for the certificate only after the TLS 1.3 handshake, which Node.js cannot' +
        ' answer; the proof and the checks are made over TLS 1.2.');
    return { proof: await judgeFrom(older, proofCall, round, outcome), lines: older };
}
function judgeFrom(lines, proofCall, round, good) {
    return good.certificateRequested
        ? weigh(lines, proofCall, round, good)
        : judgeUnasked(lines, good);
}

;// CONCATENATED MODULE: ./src/actions/issue/verify.ts





/**
 * Proves that the server takes the certificate and then makes the checks, over the same connections.
 * A failed check is a result, not an error.
 *
 * @param run its connections show the certificate, nothing was sent over them, and they stay open
 * @throws ActionError PROOF_FAILED, MTLS_NOT_ENFORCED
 */
async function verify({ config, connections, clock, runner, timer }, userToken) {
    const call = config.proof
        ? checkCall(connections.over('ours'), config.proof)
        : validateCall(userToken.token);
    const { proof, lines: proven } = config.verify
        ? await timer.time('proof', prove(connections, call))
        : { proof: UNVERIFIED, lines: connections };
    if (config.requireMtls)
        requireEnforced(proof);
    logProof(runner, proof);
    if (config.checks.length === 0)
        return { proof, checks: [], junit: undefined };
    const client = proven.over('ours');
    const startedAt = new Date(clock.now());
    const checks = await timer.time('checks', runChecks(client, config.checks));
    return { proof, checks, junit: junitXml(checks, client.host, startedAt) };
}
/** Says what the proof showed; a warning unless the certificate was needed. */
function logProof(runner, { mtls, sentence }) {
    const line = `mTLS ${mtls}: ${sentence}`;
    if (mtls === 'enforced' || mtls === 'unverified')
        runner.info(line);
    else
        runner.warning(`${line} Set require-mtls: true to fail instead.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/files/formats/index.ts + 3 modules
var files_formats = __webpack_require__(4631);
;// CONCATENATED MODULE: ./src/files/write-files.ts





/**
 * Writes the certificate with its chain, the private key, and what else was asked for into the
 * private folder.
 *
 * @throws ActionError FILE_FAILED
 */
async function writeIdentity(identity, folder, { formats, baseUrl, junit, serverCas }) {
    const write = async (name, content) => {
        const path = (0,external_node_path_.join)(folder, name);
        await (0,private_folder/* writePrivateFile */.Pl)(path, content);
        return path;
    };
    const { certificatePem, privateKeyPem } = (0,verify_certificate/* identityPem */.T)(identity);
    const files = {
        certificatePath: await write(private_files/* CERTIFICATE_FILE */.fs, certificatePem),
        privateKeyPath: await write(private_files/* KEY_FILE */.d$, privateKeyPem)
    };
    const extras = [];
    for (const format of formats) {
        const { name, content, password } = await (0,files_formats/* renderFormat */.c)(format, identity, files, baseUrl);
        extras.push({ format, path: await write(name, content), password });
    }
    const junitPath = junit === undefined ? undefined : await write('checks.junit.xml', junit);
    if (serverCas)
        await write(private_files/* SERVER_CA_FILE */.Od, serverCas.join('\n'));
    return { ...files, extras, junitPath, looseModes: await (0,private_files/* looseModes */.ZR)(files.privateKeyPath) };
}

;// CONCATENATED MODULE: ./src/actions/issue/write-certificate-files.ts






/**
 * Makes the private folder, with a record of the certificate in it, before the certificate is
 * looked at: a run that is killed from now on leaves what the next one needs to revoke it. The
 * post step knows of the folder before it is there.
 *
 * @throws ActionError FILE_FAILED
 */
async function openFolder({ config, record, runner, job }, serialNumber) {
    const [path, id] = [(0,private_folder/* privateFolderPath */.hj)(config.outputDirectory), (0,external_node_crypto_.randomUUID)()];
    runner.mask(path);
    record.saveFolder({ path, id });
    const note = {
        id,
        baseUrl: config.baseUrl.origin,
        account: config.subject.organizationalUnitName,
        serialNumber,
        atExit: 'revoke', // until it is published
        job
    };
    record.saveFolder({ path, id, made: await (0,private_folder/* makePrivateFolder */.I2)(path) });
    await (0,private_folder/* writePrivateFile */.Pl)((0,external_node_path_.join)(path, files_marker/* MARKER */.tl), (0,files_marker/* markerText */.U7)(note));
    return { path, note };
}
/**
 * Writes the files for later steps into the private folder.
 *
 * @throws ActionError FILE_FAILED
 */
async function writeFiles({ config, runner }, { identity, folder, junit }) {
    const files = await writeIdentity(identity, folder.path, {
        ...{ formats: config.formats, baseUrl: config.baseUrl, junit },
        serverCas: (0,saved_state/* casFittingState */.IO)(config.serverCas) ? undefined : config.serverCas
    });
    if (files.looseModes)
        runner.warning(exposed(files.looseModes));
    return files;
}
/**
 * Notes in the folder when its certificate ends, and whether it outlives the job. Where that fails,
 * a later use may revoke what should be kept: no reason to fail now.
 */
async function notePublished({ path, note }, change) {
    await (0,files_marker/* rewriteRecord */.aR)(path, { ...note, ...change }).catch(() => undefined);
}
/** A warning, not a failure: on a machine that nobody else uses, a share like that does no harm. */
function exposed(modes) {
    return (`The file system of output-dir (by default RUNNER_TEMP) keeps no modes: ${modes}, where 0700` +
        ' and 0600 were asked for. Other users of this machine may be able to read the private key.' +
        ' Set output-dir to a folder on a local disk.');
}

;// CONCATENATED MODULE: ./src/actions/issue/issue.ts
/** From inputs to a certificate that later steps can use. */




















/**
 * Issues a certificate, verifies it and publishes its files. Whatever fails after VTEX has signed is
 * undone first; but a failed check is reported last, and the files stay.
 *
 * @throws ActionError any code but REVOKE_FAILED
 */
async function issue(dependencies) {
    const { runner, clock, inputs, proxyEnv } = dependencies;
    (0,masks/* maskSecrets */.QU)(runner, (0,config_inputs/* secretValues */.VX)(inputs));
    (0,masks/* maskProxies */.ro)(runner, proxyEnv);
    const config = dependencies.config();
    for (const warning of config.warnings)
        runner.warning(warning);
    runner.info(`Asking ${config.baseUrl.host} for a certificate: ${(0,subject/* formatSubject */.QK)(config.subject)}.`);
    const timer = new PhaseTimer(clock);
    const client = (0,open_client/* openClient */.M)(config, dependencies, { opened: dependencies.opened });
    const connections = new ProofLines(client);
    const record = new saved_state/* CleanupRecord */.Ee(runner);
    const run = { ...dependencies, config, client, connections, record, timer };
    let loggedIn = false;
    try {
        // For sign, and before those of the proof: some servers take one connection after the other.
        if (config.credentials.kind !== 'user-token')
            client.openAhead();
        if (config.verify)
            connections.openEarly();
        const material = await prepare(run, dependencies);
        loggedIn = true;
        const attempt = (0,signing_attempt/* signingRequest */.R)(client.host, config.subject, clock.now());
        const signing = requestCertificate(run, material, attempt);
        const answer = await timer.time('sign', signing);
        const { checks } = await useOrRevoke(run, material, attempt, answer);
        requirePassed(checks); // after the files are published: they help to find out why
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
            await sweep(config, record.state.folder?.made?.owner, run);
    }
}
/** Whatever is wrong with the answer: a certificate that it names is either used or revoked. */
async function useOrRevoke(run, material, attempt, answer) {
    try {
        return await use(run, material, attempt, answer);
    }
    catch (error) {
        issue_close(run); // before the request to revoke: the host may limit how many connections are open
        await undo(run, material, answer);
        throw error;
    }
}
/** From VTEX’s answer to a certificate that is saved, verified, tried, written and published. */
async function use(run, material, attempt, answer) {
    const { config, connections, record, timer, clock, signal } = run;
    const { keyPair, userToken } = material;
    const saved = saveSerialNumber(run, material, attempt, answer);
    const folder = await openFolder(run, saved.serialNumber);
    if (answer.failure)
        throw answer.failure;
    signal.throwIfAborted();
    const issued = (0,certificate/* parseIssuedCertificate */.cR)(answer.text);
    const now = new Date(clock.now());
    const identity = (0,verify_certificate/* verifyIdentity */.E)(issued, { keyPair, subject: config.subject, now });
    connections.show((0,verify_certificate/* identityPem */.T)(identity));
    const verifying = verify(run, userToken);
    const verification = await (0,cancellation/* unlessCancelled */.M)(verifying, signal).finally(() => connections.close());
    const toWrite = { identity, folder, junit: verification.junit };
    const files = await timer.time('files', writeFiles(run, toWrite));
    await publish(run, { facts: identity.facts, verification, files });
    const notAfter = identity.facts.notAfter.getTime();
    const atExit = config.revokeOnExit ? 'revoke' : 'keep';
    await notePublished(folder, { notAfter, atExit });
    record.saveCertificate({ ...saved, notAfter, atExit });
    return verification;
}
function issue_close({ connections, client }) {
    connections.close();
    client.close();
}
/** A cancelled job has a few seconds left for this, so nothing here is cancelled once more. */
async function undo(run, material, answer) {
    const context = { ...run, signal: undefined };
    await (0,cleanup/* cleanUp */.n)(run.record, {
        runner: run.runner,
        clock: run.clock,
        identity: identityAtHand(answer, material),
        openClient: ({ userToken }) => (0,open_client/* openClient */.M)(run.config, context, { userToken: userToken.token })
    });
}
/** As it came, whatever is wrong with it: the host may want to see one for revoking it. */
function identityAtHand({ text }, { keyPair }) {
    try {
        const issued = (0,certificate/* parseIssuedCertificate */.cR)(text);
        return { certificatePem: (0,certificate/* certificatePem */.mj)(issued), privateKeyPem: keyPair.privateKeyPem };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ih: () => (/* binding */ escape)
/* harmony export */ });
/** The Markdown of the job's summary page: text from outside is escaped. */
const code = (text) => `<code>${escape(text)}</code>`;
/**
 * What GitHub's Markdown or HTML could take for markup becomes a character reference, which is
 * decoded only after the markup has been read (GFM 0.29, 6.2); so do the beginnings of its
 * autolinks (6.9).
 */
function escape(text) {
    const reference = (character) => `&#${character.codePointAt(0)};`;
    return text
        .replace(/[&<>|`*_~[\]\\$#!{}@]/g, reference)
        .replace(/:(?=\/\/)|(?<=www)\./gi, reference);
}
/** GitHub refuses a page of over 1 MiB, and other steps may want to add to it. */
const MOST_BYTES = 500_000;
/** The first rows, as many as the page has room for. */
function fitting(rows) {
    let size = 0;
    return rows.filter((row) => (size += Buffer.byteLength(row) + 1) < MOST_BYTES);
}


/***/ }),

/***/ 2328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ tellRequest),
/* harmony export */   R: () => (/* binding */ signingRequest)
/* harmony export */ });
/* harmony import */ var _shared_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6103);
/* harmony import */ var _pki_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5924);
/**
 * VTEX has no call that lists certificates. One whose serial number never arrived can be found only
 * by an administrator, who has to know what to look for: that is kept of every signing request.
 */


/** @param now milliseconds since the epoch */
function signingRequest(host, subject, now) {
    return { host, subject: (0,_pki_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSubject */ .QK)(subject), at: (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(new Date(now)) };
}
/** What an administrator has to look for, in a sentence. */
function tellRequest({ host, subject, at }) {
    return `What to look for: ${subject}, asked of ${host} at ${at}.`;
}


/***/ })

};
