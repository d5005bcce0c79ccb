// Runs in the page. Colours as they come out on the screen, whatever CSS calls them.

/** The colour as [red, green, blue, opacity], each up to 1. */
function rgb(colour) {
    const known = rgb.known ??= new Map();
    if (!known.has(colour)) {
        const pen = rgb.pen ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
        known.set(colour, [...pen.getImageData(0, 0, 1, 1).data].map(part => part / 255));
    }
    return known.get(colour);
}

/** `over`, with its opacity, on an opaque colour. */
function mixed([r, g, b, opacity], under) {
    return [r, g, b].map((part, i) => part * opacity + under[i] * (1 - opacity)).concat(1);
}

/** The contrast of two opaque colours, as WCAG defines it: 1 to 21. */
function contrast(one, other) {
    const linear = part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    const [low, high] = [one, other].map(([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b))
        .sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
}

/** The fill or stroke of an element, with its opacities; nothing if there is none. */
function painted(element, kind) {
    const style = getComputedStyle(element);
    if (style[kind] === 'none' || (kind === 'stroke' && !parseFloat(style.strokeWidth))) return null;
    const [r, g, b, opacity] = rgb(style[kind]);
    const shown = opacity * style[`${kind}Opacity`] * style.opacity;
    return shown > 0 ? [r, g, b, shown] : null;
}

export const paint = [rgb, mixed, contrast, painted];
