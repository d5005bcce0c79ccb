// Every letter of a figure, and all of the text but ASCII and code, is in a font that the book ships: Chromium tells which
// fonts it took.
import { some } from './faults.mjs';

/** Code may have signs for which a font of equal widths is not worth its bytes. */
const UNREAD = ['CODE', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'TITLE'];

/** Faults as [where, what], at the width that the page has now. */
export async function foreignLetters(page) {
    const client = await page.context().newCDPSession(page);
    await client.send('DOM.enable');
    await client.send('CSS.enable');
    const { root } = await client.send('DOM.getDocument', { depth: -1 });
    const looked = texts(root).filter(({ node, figure }) => figure || /[^\x00-\x7f]/.test(node.nodeValue));
    const taken = await Promise.all(looked.map(({ node }) => client.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId })));
    await client.detach();
    const groups = new Map();
    for (const [i, { node, figure }] of looked.entries()) {
        for (const { familyName } of taken[i].fonts.filter(font => !font.isCustomFont)) {
            const key = [figure ?? 'text', familyName].join('\n');
            groups.set(key, [...groups.get(key) ?? [], `“${node.nodeValue.trim().slice(0, 40)}”`]);
        }
    }
    return [...groups].map(([key, all]) => [key.split('\n')[0], `${key.split('\n')[1]}, which is not shipped, is needed for ${some(all)}`]);
}

/** The texts below a node, each with the name of the figure that it is drawn in, if any. */
function texts(node, figure = null, drawn = false) {
    if (UNREAD.includes(node.nodeName)) return [];
    if (node.nodeType === 3) return node.nodeValue.trim() ? [{ node, figure: drawn ? figure : null }] : [];
    const attributes = Object.fromEntries((node.attributes ?? []).map((name, i, all) => [name, all[i + 1]]).filter((_, i) => i % 2 === 0));
    const inside = node.nodeName === 'FIGURE' ? attributes['data-name'] ?? attributes.id ?? 'a figure' : figure;
    return (node.children ?? []).flatMap(child => texts(child, inside, drawn || node.nodeName === 'svg'));
}
