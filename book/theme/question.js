// Questions for a number: a field takes it, and the reply to it is shown. Without a script all replies fold open.
(() => {
    const value = text => Number(text.trim().replaceAll(',', '').replace(/[−–]/, '-').replace(/^\+/, '') || NaN);
    // A number is right if it is the same in the decimals that the answer has.
    const agrees = (given, answer) => {
        const decimals = answer.split('.')[1]?.length ?? 0;
        return Math.abs(given - Number(answer)) <= 0.5001 * 10 ** -decimals * (decimals > 0 ? 1 : 0);
    };
    document.querySelectorAll('.question.number').forEach(question => {
        const [form, status, folded] = ['form', '.reply', '.replies'].map(name => question.querySelector(name));
        const replies = [...folded.querySelectorAll('[data-number]')];
        form.hidden = false;
        form.addEventListener('submit', event => {
            event.preventDefault();
            const given = value(form.querySelector('input').value);
            if (Number.isNaN(given)) return form.querySelector('input').focus();
            const is = reply => reply.dataset.number && agrees(given, reply.dataset.number);
            const reply = replies.find(is) ?? replies.find(reply => !reply.dataset.number);
            status.className = `reply ${reply.className}`;
            status.replaceChildren(...[...reply.childNodes].map(node => node.cloneNode(true)));
        });
    });
})();
