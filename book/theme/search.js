// Finds the sections of the book that a query asks for. mdBook's index brings their texts; searchbox.js shows what is found.
//
// A word is found wherever its letters stand, with or without spaces and hyphens between them: 교차엔트로피 and crossentropy
// find 교차 엔트로피 and cross-entropy. It begins where a word begins; a Korean one without spaces may stand inside a longer
// one, as 전파 in 역전파. What a Korean word has at its end, as in 손실함수를, may be missing or be another particle.
window.search = (() => {
    const LETTER = '[\\p{L}\\p{N}]';
    const GAP = '[^\\p{L}\\p{N}\\n\\0]{0,2}';
    const PARTICLE = '(?:을|를|이|가|은|는|의|에|에서|에게|와|과|도|로|으로|만|나|이나|란|이란|라는|이라는|부터|까지|보다|처럼|마다|하고)';
    const ENDING = new RegExp(`(?<=[가-힣a-z0-9]{2})${PARTICLE}$`);
    const ARTICLE = /^(a|an|the)$/;
    const SMALL = /^(a|an|the|of|in|is|to|and|what|how|why|무엇인가|무엇인가요)$/;

    const letters = text => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const spread = word => [...word].join(GAP);
    const split = text => text.split(/\s+/).filter(word => letters(word));
    const without = (words, small) => words.every(word => small.test(word)) ? words : words.filter(word => !small.test(word));

    /** A text, and its letters alone: where these are missing, there is no need to try a pattern. */
    const searchable = text => ({ text, letters: letters(text) });
    const title = text => searchable(without(split(text.toLowerCase()), ARTICLE).join(' '));

    /** What finds these words, one after the other. */
    function form(words) {
        const stems = words.map(word => word.replace(ENDING, ''));
        const before = `(?<!${LETTER})${stems.slice(0, -1).map(stem => spread(stem) + PARTICLE + '?' + GAP).join('')}`;
        const [last, stem] = [words.at(-1), stems.at(-1)];
        const inside = words.length === 1 && /^[가-힣]/.test(last) ? `|${last}` : '';
        const noun = stem === last ? '' : `|${before}${spread(stem)}(?=${PARTICLE}?(?!${LETTER}))`;
        const source = `(?:${before}${spread(last)}${inside}${noun})`;
        return {
            stem,
            pattern: new RegExp(source, 'giu'),
            defined: new RegExp(`(?:fn|struct|def) ${source}(?!\\w)`, 'iu'),
            explained: new RegExp(`[가-힣]\\((?<=${source}\\()[a-z]`, 'iu'), // 편향(bias)
        };
    }

    /** What a query looks for: its words, and all of them together. */
    function wanted(query) {
        const words = split(query.toLowerCase()).map(letters);
        return { words: without(words, SMALL).map(word => form([word])), whole: form(words), isCode: /[_:]/.test(query) };
    }

    const found = ({ pattern, stem }, { text, letters }) => letters.includes(stem) ? text.match(pattern) ?? [] : [];
    const is = (form, text) => found(form, text).length > 0;
    /** How much of a title is found, from 0 to 1. */
    const share = (form, title) => letters(found(form, title).join('')).length / title.letters.length;

    /** Titles come before the title of the page, and both before the text; names of code where they are defined. */
    function score({ titles, page, body, opens }, { words, whole, isCode }) {
        const weight = form => titles.some(title => is(form, title)) ? 60 : is(form, page) ? 20 : is(form, body) ? 1 : 0;
        const least = weight(whole);
        const each = words.map(word => Math.max(weight(word), least)).filter(Boolean);
        if (!each.length) return 0;
        const hits = Math.min(found(whole, body).length, 4);
        const isDefined = hits && whole.defined.test(body.text);
        if (isCode) return 1000 * each.length + hits + (isDefined ? 10 : 0);
        const covered = Math.max(...titles.map(title => share(whole, title)));
        const inTitle = 60 + (covered === 1 ? 60 : 0) + (opens ? 30 : 0);
        const inText = 2 * hits + (hits && whole.explained.test(body.text) ? 12 : 0);
        const together = covered ? inTitle : inText;
        return 1000 * each.length + each.reduce((a, b) => a + b) / words.length + together + (isDefined ? 80 : 0);
    }

    /** The sections with all words of the query, or as many of them as a section has; the best first. */
    function find(sections, query) {
        if (!letters(query)) return [];
        const sought = wanted(query);
        const scored = sections.map(section => ({ section, score: score(section, sought) }));
        const most = Math.floor(Math.max(...scored.map(({ score }) => score)) / 1000);
        return scored.filter(({ score }) => most > 0 && score >= 1000 * most)
            .sort((a, b) => b.score - a.score).map(({ section }) => section);
    }

    /** Everything in a text that the query finds there. */
    function pattern(query) {
        const { words, whole } = wanted(query);
        return new RegExp([whole, ...words].map(({ pattern }) => pattern.source).join('|'), 'giu');
    }

    /** The sections in mdBook's index. A section's id is its English title. */
    function sections({ doc_urls: addresses, index }) {
        return addresses.map((address, at) => {
            const { title: own, breadcrumbs, body } = index.documentStore.docs[at];
            const path = [...new Set(breadcrumbs.split(' » '))];
            const page = breadcrumbs.split(' » ').at(-2);
            const titles = [own, address.split('#')[1].replaceAll('-', ' ')].map(title);
            return { address, path, titles, page: title(page), opens: own === page, body: searchable(body.replaceAll('\u2060', '')) };
        });
    }

    return { find, pattern, sections };
})();
