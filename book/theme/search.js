// mdBook's index keeps no Hangul. This one is made anew from the same texts when the search is opened: Latin words as
// they are, Hangul in pairs of letters, so that 전파 is found inside 역전파.
(() => {
    const hangul = /[가-힣]+/g;
    const pairs = word => word.length < 2 ? [word] : [...word.slice(1)].map((letter, i) => word[i] + letter);
    const words = text => {
        const lower = String(text ?? '').toLowerCase();
        const korean = (lower.match(hangul) ?? []).flatMap(pairs);
        return [...lower.replace(hangul, ' ').split(/[^\p{L}\p{N}]+/u).filter(Boolean), ...korean];
    };
    elasticlunr.tokenizer = words;
    elasticlunr.Index.load = stored => {
        const index = new elasticlunr.Index();
        index.pipeline.add(elasticlunr.trimmer = token => token);
        index.setRef(stored.ref);
        stored.fields.forEach(field => index.addField(field));
        Object.values(stored.documentStore.docs).forEach(doc => index.addDoc(doc));
        return index;
    };
})();
