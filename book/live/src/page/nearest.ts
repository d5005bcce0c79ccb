// Which terminal a figure belongs to: the last one before it, else the first one behind it.
import type { Terminal } from './terminal';

export function nearestTo(box: HTMLElement, terminals: Terminal[]): Terminal | undefined {
    const isBefore = ({ element }: Terminal) => (box.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return terminals.findLast(isBefore) ?? terminals[0];
}
