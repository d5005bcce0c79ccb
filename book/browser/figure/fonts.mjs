// Every letter of a figure, and all Hangul, is in a font that the book ships: Chromium tells which fonts it took.

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;

/** Faults as [where, what], at the width that the page has now. */
export async function foreignLetters(page) {
    const client = await page.context().newCDPSession(page);
    await client.send('DOM.enable');
    await client.send('CSS.enable');
    const { root } = await client.send('DOM.getDocument', { depth: -1 });
    const looked = texts(root).filter(({ node, figure }) => figure || HANGUL.test(node.nodeValue));
    const fonts = await Promise.all(looked.map(({ node }) => client.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId })));
    await client.detach();
    return looked.flatMap(({ node, figure }, i) => fonts[i].fonts.filter(font => !font.isCustomFont).map(({ familyName }) =>
        [figure ?? 'text', `“${node.nodeValue.trim().slice(0, 40)}” needs ${familyName}, which the book does not ship`]));
}

/** The texts below a node, each with the name of the figure that it is drawn in, if any. */
function texts(node, figure = null, drawn = false) {
    if (node.nodeType === 3) return node.nodeValue.trim() ? [{ node, figure: drawn ? figure : null }] : [];
    const attributes = node.attributes ?? [], name = attributes[attributes.indexOf('data-name') + 1];
    const inside = node.nodeName === 'FIGURE' ? (attributes.includes('data-name') ? name : 'a figure') : figure;
    return (node.children ?? []).flatMap(child => texts(child, inside, drawn || node.nodeName === 'svg'));
}
