// The address keeps the command of the terminal that was run last, so that a link shows the same. Nothing else is kept or sent.

const [RUN, ARGUMENTS] = ['run', 'args'];

/** A terminal by its place on the page, and its arguments. */
export interface Shared {
    index: number;
    arguments: string;
}

export function shared(): Shared | null {
    const query = new URLSearchParams(location.search);
    const [index, written] = [query.get(RUN), query.get(ARGUMENTS)];
    return index === null || written === null ? null : { index: Number(index), arguments: written };
}

/** While a slider moves, the address waits: browsers allow few changes a second. */
const CALM = 300; // ms
let timer = 0;

export function share(run: Shared | null): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => keep(run), CALM);
}

function keep(run: Shared | null): void {
    const address = new URL(location.href);
    address.searchParams.delete(RUN);
    address.searchParams.delete(ARGUMENTS);
    if (run) {
        address.searchParams.set(RUN, String(run.index));
        address.searchParams.set(ARGUMENTS, run.arguments);
    }
    try {
        history.replaceState(history.state, '', address);
    } catch {
        // A browser may refuse it on a page from the disk, or when it is asked too often: the link is all that is lost.
    }
}
