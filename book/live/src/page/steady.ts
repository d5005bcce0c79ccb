// What a reader has before them, a pen on it perhaps, stays where it is, whatever changes above it.

export function steadily(element: HTMLElement, change: () => void): void {
    const { top } = element.getBoundingClientRect();
    change();
    const moved = element.getBoundingClientRect().top - top;
    if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
}
