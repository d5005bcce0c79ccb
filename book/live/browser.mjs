// Tries the terminals of every page in Chromium and Firefox, from the disk and from a server. `node browser.mjs [site]`,
// after `cargo run -p book`; with words behind the site, only what has them in its name, and nothing that has a `-word`.
import { join, resolve } from 'node:path';
import { launch } from './browser/browsers.mjs';
import { checkDrag } from './browser/drag.mjs';
import { checkFiles } from './browser/files.mjs';
import { checkLook } from './browser/look.mjs';
import { checkMany } from './browser/many.mjs';
import { checkOverlay } from './browser/overlay.mjs';
import { checkPlay } from './browser/play.mjs';
import { checkPolicy } from './browser/policy.mjs';
import { checkQuiet } from './browser/quiet.mjs';
import { checkRecorded } from './browser/recorded.mjs';
import { serve } from './browser/server.mjs';
import { checkThousand } from './browser/thousand.mjs';
import { checkUse } from './browser/use.mjs';
import { checkWrite } from './browser/write.mjs';

const site = resolve(process.argv[2] ?? join(import.meta.dirname, '../../target/book'));
const words = process.argv.slice(3);
const isWanted = where => words.every(word => (word.startsWith('-') ? !where.includes(word.slice(1)) : where.includes(word)));
const server = await serve(site);
const origins = { disk: `file://${site}`, server: server.address };
const problems = [];

/** Each check in the browsers and at the origins where it tells something. */
const CHECKS = [
    [checkRecorded, ['chromium', 'disk'], ['firefox', 'server']],
    [checkUse, ['chromium', 'disk'], ['chromium', 'server'], ['firefox', 'disk'], ['firefox', 'server']],
    [checkDrag, ['chromium', 'disk'], ['firefox', 'server']],
    [checkFiles, ['chromium', 'disk'], ['firefox', 'server']],
    [checkOverlay, ['chromium', 'disk'], ['firefox', 'server']],
    [checkPlay, ['chromium', 'disk'], ['firefox', 'server']],
    [checkWrite, ['chromium', 'disk'], ['firefox', 'server']],
    [checkQuiet, ['chromium', 'disk'], ['chromium', 'server'], ['firefox', 'server']],
    [checkPolicy, ['chromium', 'server'], ['firefox', 'server']],
    [checkMany, ['chromium', 'disk']],
    [checkThousand, ['chromium', 'disk']],
    [checkLook, ['chromium', 'disk'], ['firefox', 'disk']],
];

for (const [check, ...places] of CHECKS) {
    for (const [turn, [name, origin]] of places.entries()) {
        const where = `${check.name} in ${name} from the ${origin}`;
        if (!isWanted(where)) continue;
        const began = performance.now();
        const browser = await launch(name);
        const report = what => problems.push(`${where}: ${what}`);
        const remark = await check({ browser, site, address: origins[origin], report, turn }).catch(problem => report(problem.message));
        await browser.close();
        console.log(`${where}: ${remark ?? 'tried'}, ${((performance.now() - began) / 1000).toFixed(0)} s`);
    }
}
server.close();
console.log(problems.length ? problems.join('\n') : 'the terminals are fine');
process.exitCode = problems.length ? 1 : 0;
