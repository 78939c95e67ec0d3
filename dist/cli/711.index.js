export const id = 711;
export const ids = [711];
export const modules = {

/***/ 9711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  revoke: () => (/* binding */ revoke_revoke)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/actions/open-client.ts + 5 modules
var open_client = __webpack_require__(4799);
// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/files/private-folder.ts + 1 modules
var private_folder = __webpack_require__(7394);
// EXTERNAL MODULE: ./src/files/marker.ts
var marker = __webpack_require__(7605);
// EXTERNAL MODULE: ./src/files/private-files.ts
var private_files = __webpack_require__(3686);
;// CONCATENATED MODULE: ./src/files/job-certificates.ts





async function findJobCertificate(parents, wanted) {
    for (const parent of parents) {
        const names = await (0,promises_.readdir)(parent).catch(() => []);
        for (const path of names.map((name) => (0,external_node_path_.join)(parent, name)).filter(private_folder/* isPrivateFolderName */.pB)) {
            const record = await (0,marker/* readRecord */.aE)(path);
            if (record?.serialNumber !== wanted.serialNumber || record.baseUrl !== wanted.baseUrl) {
                continue;
            }
            const { clientCertificate } = await (0,private_files/* readPrivateFolder */.mc)(path, { id: record.id });
            const recordRevocation = () => (0,marker/* rewriteRecord */.aR)(path, { ...record, atExit: 'revoked' }).catch(() => undefined);
            return { isRevoked: record.atExit === 'revoked', clientCertificate, recordRevocation };
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/config/inputs.ts
var config_inputs = __webpack_require__(4389);
// EXTERNAL MODULE: ./src/config/revocation.ts
var config_revocation = __webpack_require__(5460);
// EXTERNAL MODULE: ./src/github/masks.ts
var masks = __webpack_require__(2290);
// EXTERNAL MODULE: ./src/vtex/revoke.ts + 1 modules
var revoke = __webpack_require__(1329);
;// CONCATENATED MODULE: ./src/actions/revoke/revoke-certificates.ts








async function revokeCertificates(dependencies) {
    const { inputs, context, readFile, runner } = dependencies;
    (0,masks/* maskSecrets */.QU)(runner, (0,config_inputs/* secretValues */.VX)(inputs));
    (0,masks/* maskProxies */.ro)(runner, dependencies.proxyEnv);
    const revocation = (0,config_revocation/* parseRevocation */.sn)(inputs, context, readFile);
    for (const warning of revocation.warnings)
        runner.warning(warning);
    const { serialNumbers } = revocation;
    const paths = inputs['certificate-path'].split(/[\r\n]/).flatMap((line) => line.trim() || []);
    const absolute = paths.map((path) => (0,external_node_path_.resolve)(context.workspace, path));
    const revocationContext = {
        ...dependencies,
        folderParents: folderParentsOf(context, absolute)
    };
    const { revoked, failures } = await revokeEach(serialNumbers, revocation, revocationContext);
    runner.setOutput('revoked', String(revoked.length === serialNumbers.length));
    if (failures.length > 0)
        throw combineFailures(failures, serialNumbers.length);
}
async function revokeEach(serialNumbers, endpoint, context, mustExist = false) {
    const result = { revoked: [], unknown: [], failures: [] };
    for (const serialNumber of serialNumbers) {
        try {
            const found = await revokeOne(serialNumber, endpoint, { ...context, mustExist });
            result[found ? 'revoked' : 'unknown'].push(serialNumber);
            context.runner[found ? 'info' : 'warning']((0,revoke/* formatRevocation */.e)(serialNumber, found));
        }
        catch (error) {
            result.failures.push((0,errors/* asActionError */.z6)(error));
        }
    }
    return result;
}
async function revokeOne(serialNumber, endpoint, { mustExist, ...context }) {
    const baseUrl = endpoint.baseUrl.origin;
    const certificate = await findJobCertificate(context.folderParents, { baseUrl, serialNumber });
    const client = (0,open_client/* openClient */.M)(endpoint, context);
    try {
        const found = await (0,revoke/* revoke */.r)(client, serialNumber, {
            clientCertificate: certificate?.clientCertificate,
            mustExist: mustExist || certificate?.isRevoked === false
        });
        if (found)
            await certificate?.recordRevocation();
        return found;
    }
    finally {
        client.close();
    }
}
function folderParentsOf({ runnerTemp }, certificatePaths) {
    const around = certificatePaths.map((path) => (0,external_node_path_.dirname)((0,external_node_path_.dirname)(path)));
    return runnerTemp === '' ? around : [runnerTemp, ...around];
}
function combineFailures(failures, total) {
    const [first] = failures;
    if (first && total === 1)
        return first;
    const title = `${failures.length} of ${total} certificates could not be revoked:`;
    const lines = failures.map(({ message, hint, command }) => {
        const text = [message, hint].filter(Boolean).join(' ');
        return [text, command].filter(Boolean).join('\n');
    });
    return new errors/* ActionError */.lZ('REVOKE_FAILED', [title, ...lines].join('\n- '), {
        hint: total > failures.length ? 'The others are done.' : undefined,
        cause: first
    });
}

// EXTERNAL MODULE: ./src/cli/context.ts + 1 modules
var context = __webpack_require__(4194);
// EXTERNAL MODULE: ./src/cli/log-error.ts
var log_error = __webpack_require__(8199);
// EXTERNAL MODULE: ./src/cli/terminal-runner.ts
var terminal_runner = __webpack_require__(755);
;// CONCATENATED MODULE: ./src/cli/revoke.ts




async function revoke_revoke(inputs, { env, workingDirectory }) {
    const runner = new terminal_runner/* TerminalRunner */.R();
    try {
        await revokeCertificates({
            inputs,
            context: (0,context/* inputContext */.wW)(workingDirectory),
            ...(0,context/* terminalContext */.u2)(runner, env)
        });
        return 0;
    }
    catch (error) {
        (0,log_error/* logError */.v)(runner, error);
        return 1;
    }
}


/***/ })

};
