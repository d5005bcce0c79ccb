// Elements, made in one expression.

type Attributes = Record<string, string | boolean>;

export function element<Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Attributes = {},
    ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (typeof value === 'string') made.setAttribute(key, value);
        else made.toggleAttribute(key, value);
    }
    made.append(...children);
    return made;
}

/** A button with a word on it. */
export function button(className: string, word: string, onClick: () => void): HTMLButtonElement {
    const made = element('button', { type: 'button', class: className }, word);
    made.addEventListener('click', onClick);
    return made;
}

/** The keys of the book, such as arrows to turn pages, mean something else in here. */
export function keepKeys(inside: HTMLElement): void {
    inside.addEventListener('keydown', event => event.stopPropagation());
}
