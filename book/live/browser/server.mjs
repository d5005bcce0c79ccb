// The site from a server of this machine, with a policy where the address asks for one: `/?policy=none/ko/…`.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png' };

/** What a host may forbid: WebAssembly and workers. */
const POLICY = "default-src 'self' data:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; worker-src 'none'";

export function serve(site) {
    const server = createServer((request, response) => {
        const { pathname, searchParams } = new URL(request.url, 'http://localhost');
        const file = join(site, normalize(decodeURIComponent(pathname)));
        if (!existsSync(file)) return response.writeHead(404).end();
        const headers = { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' };
        if (searchParams.has('policy')) headers['Content-Security-Policy'] = POLICY;
        response.writeHead(200, headers);
        createReadStream(file).pipe(response);
    });
    return new Promise(resolve => {
        server.listen(0, '127.0.0.1', () => {
            resolve({ address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() });
        });
    });
}
