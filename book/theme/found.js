// Marks what was sought on the page that a result opens.
(() => {
    /** Marks what the address asks for, across the elements of a line. */
    function mark(query) {
        const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        const nodes = [];
        let text = '';
        for (let node = walker.nextNode(), block = null; node; node = walker.nextNode()) {
            if (node.parentElement.closest('svg, math, script')) continue;
            const around = node.parentElement.closest('p, li, td, th, pre, h1, h2, h3, h4, figcaption, div');
            if (around !== block) text += '\0';
            block = around;
            nodes.push({ node, start: text.length });
            text += node.data;
        }
        const point = at => {
            const { node, start } = nodes.findLast(({ start }) => start <= at);
            return [node, Math.min(at - start, node.length)];
        };
        const ranges = [...text.matchAll(search.pattern(query))].map(({ index, 0: match }) => {
            const range = new Range();
            range.setStart(...point(index));
            range.setEnd(...point(index + match.length - 1));
            range.setEnd(range.endContainer, range.endOffset + 1);
            return range;
        });
        CSS.highlights.set('found', new Highlight(...ranges));
    }

    const query = new URL(location.href).searchParams.get('highlight');
    // The scripts behind this one still change the page.
    if (query && CSS.highlights) addEventListener('DOMContentLoaded', () => mark(query));
})();
