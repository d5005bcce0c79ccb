// Remembers the reader's language for the start page; lets the keyboard scroll what is wider than the page, and fades
// it where it goes on.
(() => {
    try {
        localStorage.setItem('book-language', document.documentElement.lang);
    } catch {
        // Without storage the start page follows the browser's language.
    }
    // Its button copies what is folded, too.
    window.playground_text = block => block.querySelector('code').textContent;
    const boxes = document.querySelectorAll('.formula, .table-wrapper, pre > code');
    const fade = box => {
        box.classList.toggle('more-before', box.scrollLeft > 1);
        box.classList.toggle('more-after', box.scrollWidth - box.clientWidth - box.scrollLeft > 1);
    };
    const measure = () => boxes.forEach(box => {
        if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
        else box.removeAttribute('tabindex');
        fade(box);
    });
    boxes.forEach(box => box.addEventListener('scroll', () => fade(box), { passive: true }));
    addEventListener('load', measure);
    addEventListener('resize', measure);
    // A browser would break `--help` after its hyphens, in the text and in a command.
    document.querySelectorAll('.terminal code.language-console').forEach(command => {
        const words = command.textContent.split(/(?= )/);
        command.replaceChildren(...words.map(word => Object.assign(document.createElement('span'), { textContent: word })));
    });
    document.querySelectorAll('main :not(pre) > code').forEach(code => code.classList.toggle('whole', code.textContent.length < 16));
})();
