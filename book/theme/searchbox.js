// The search box: shows what search.js finds, as one types, pastes or clears.
(() => {
    const WORDS = {
        ko: { some: (query, n) => `“${query}”: ${n}곳에서 찾았습니다.`, none: query => `“${query}”: 찾은 곳이 없습니다.` },
        en: { some: (query, n) => `“${query}”: found in ${n} ${n === 1 ? 'place' : 'places'}.`, none: query => `“${query}”: not found.` },
    }[document.documentElement.lang];
    const SHOWN = 30; // results
    const EXCERPT = 160; // letters
    const [wrapper, box, outer, header, list, toggle] = ['search-wrapper', 'searchbar', 'searchresults-outer', 'searchresults-header', 'searchresults', 'search-toggle']
        .map(id => document.getElementById(`mdbook-${id}`));
    let sections = null;

    const element = (name, ...children) => {
        const made = document.createElement(name);
        made.append(...children);
        return made;
    };

    /** A text with what was found set off. */
    function marked(text, pattern) {
        const parts = [];
        let end = 0;
        for (const match of text.matchAll(pattern)) {
            parts.push(text.slice(end, match.index), element('em', match[0]));
            end = match.index + match[0].length;
        }
        return [...parts, text.slice(end)];
    }

    /** The stretch of a text with most of what was found. */
    function excerpt(text, pattern) {
        const at = [...text.matchAll(pattern)].map(match => match.index);
        const within = start => at.filter(one => one >= start && one < start + EXCERPT - 40).length;
        const best = at.reduce((best, start) => within(start) > within(best) ? start : best, at[0] ?? 0);
        const start = best < 40 ? 0 : text.indexOf(' ', best - 40) + 1;
        const last = text.lastIndexOf(' ', start + EXCERPT);
        const end = start + EXCERPT >= text.length || last <= best ? start + EXCERPT : last;
        return (start ? '… ' : '') + text.slice(start, end) + (end < text.length ? ' …' : '');
    }

    function result({ address, path, body: { text } }, query) {
        const pattern = search.pattern(query);
        const [page, id] = address.split('#');
        const link = element('a', ...marked(path.join(' » '), pattern));
        link.href = `${path_to_root}${page}?highlight=${encodeURIComponent(query)}#${id}`;
        const teaser = element('span', ...marked(excerpt(text, pattern), pattern));
        teaser.className = 'teaser';
        return element('li', link, teaser);
    }

    function show(isComposing = false) {
        const query = box.value.replace(/[ㄱ-ㅣ]+$/, '').trim();
        if (!sections) return;
        const found = search.find(sections, query);
        // 핛 on the way to 학스: what was found for 학 stays.
        if (!found.length && isComposing) return;
        outer.classList.toggle('hidden', query === '');
        header.textContent = query === '' ? '' : found.length ? WORDS.some(query, found.length) : WORDS.none(query);
        list.replaceChildren(...found.slice(0, SHOWN).map(section => result(section, query)));
        address(query);
    }

    /** Keeps the query in the address, so that one can come back from a result. */
    function address(query) {
        const url = new URL(location.href);
        query ? url.searchParams.set('search', query) : url.searchParams.delete('search');
        if (url.href !== location.href) history.replaceState(null, '', url);
    }

    function load() {
        if (document.getElementById('search-index')) return;
        const script = element('script');
        script.id = 'search-index';
        script.src = `${path_to_root}searchindex.js`;
        script.onload = () => { sections = search.sections(search); show(); };
        document.head.append(script);
    }

    function open(isOpen) {
        wrapper.classList.toggle('hidden', !isOpen);
        toggle.setAttribute('aria-expanded', isOpen);
        if (!isOpen) return;
        load();
        scrollTo(0, 0);
        box.select();
    }

    function close() {
        CSS.highlights?.delete('found');
        const url = new URL(location.href);
        ['search', 'highlight'].forEach(name => url.searchParams.delete(name));
        if (url.href !== location.href) history.replaceState(null, '', url);
        open(false);
    }

    /** Down from the box to the results, and along them. */
    function move(event) {
        const links = [...list.querySelectorAll('a')];
        const at = links.indexOf(document.activeElement);
        const to = event.key === 'ArrowDown' ? links[at + 1] : at > 0 ? links[at - 1] : box;
        if (at < 0 && document.activeElement !== box || !to) return;
        event.preventDefault();
        to.focus();
    }

    const search = window.search;
    search.hasFocus = () => document.activeElement === box || list.contains(document.activeElement);
    header.setAttribute('role', 'status');
    toggle.addEventListener('click', () => open(wrapper.classList.contains('hidden')));
    box.form.addEventListener('submit', event => event.preventDefault());
    box.addEventListener('input', event => show(event.isComposing));
    document.addEventListener('keydown', event => {
        if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (event.key === 'Escape') close();
        else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event);
        else if (event.key === 'Enter' && document.activeElement === box) list.querySelector('a')?.click();
        else if ((event.key === '/' || event.key === 's') && !event.target.matches('input, textarea, select')) {
            event.preventDefault();
            open(true);
        }
    });

    box.value = new URL(location.href).searchParams.get('search') ?? '';
    if (box.value) open(true);
})();
