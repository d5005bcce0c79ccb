// What a run writes into its folder is there for the next one of that terminal, and the book's state has none of it.
import { press, run, shown } from './terminal.mjs';

const PAGE = 'en/ch04-backprop/train.html';
const NEXT = 'train --load kept.safetensors --epochs 1';

export async function checkFiles({ browser, address, report }) {
    const { page, errors, close } = await browser.open(`${address}/${PAGE}`);
    const first = await run(page, 0, 'train --epochs 1 --save kept.safetensors');
    const second = await run(page, 0, NEXT);
    const [kept, found] = [accuracies(first.output, 1), accuracies(second.output, 0)];
    if (!kept || kept !== found) report(`weights saved at ${kept} are loaded at ${found}`);
    const other = await run(page, 1, NEXT);
    if (!other.isRefused) report('a terminal finds the files of another one');
    await press(page, 0, 'book');
    if ((await shown(page, 0)).isRefused) report('the book is refused');
    const after = await run(page, 0, NEXT);
    if (!after.isRefused || !after.output.includes('kept.safetensors')) report(`back to the book, a file is left: ${after.output}`);
    for (const error of errors) report(error);
    await close();
}

/** The accuracies after an epoch. */
function accuracies(output, epoch) {
    return new RegExp(`^ +${epoch} +[\\d.]+ +(.*%)$`, 'm').exec(output)?.[1];
}
