// The link to the other language leads to the same place, for both languages have the same ids: where the address leads
// while that is in the window, else the last heading that the reader has reached.
(() => {
    const twin = document.querySelector('a.twin');
    const bar = document.getElementById('mdbook-menu-bar');
    const top = element => element.getBoundingClientRect().top;
    // A link to a heading brings it a little below the bar.
    const isReached = heading => top(heading) <= 1.5 * bar.offsetHeight;
    const place = () => {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (target && top(target) >= 0 && top(target) < innerHeight) return target.id;
        const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4)[id]')];
        return scrollY > 0 ? headings.findLast(isReached)?.id ?? '' : '';
    };
    // A link can also be opened in a new tab, or its address be copied.
    for (const use of ['click', 'auxclick', 'contextmenu']) twin.addEventListener(use, () => { twin.hash = place(); });
})();
