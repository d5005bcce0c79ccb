// Remembers the reader's language for the start page, and lets the keyboard scroll what is wider than the page.
(() => {
    try {
        localStorage.setItem('book-language', document.documentElement.lang);
    } catch {
        // Without storage the start page follows the browser's language.
    }
    const reachable = () => document.querySelectorAll('.formula, .drawing, .table-wrapper, pre > code').forEach(box => {
        if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
        else box.removeAttribute('tabindex');
    });
    addEventListener('load', reachable);
    addEventListener('resize', reachable);
})();
