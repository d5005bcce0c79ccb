// What is planted for the checks of figures, and what they have to say about it.

const HALO = 'stroke="#fff" stroke-width="6" paint-order="stroke"';
const drawn = svgs => `<figure class="planted"><div class="drawing">${svgs}</div></figure>`;
const svg = (body, attributes = '') => `<svg width="300" height="100" viewBox="0 0 300 100" font-size="14" ${attributes}>
    <rect width="300" height="100" fill="#fff"/>${body}</svg>`;
const form = (name, display) => svg('', `class="${name}" style="display: ${display} !important"`);

export const FIGURE_FAULTS = [
    ...[
        ['<text x="9" y="50" fill="#aaa">pale</text>', '“pale” has a contrast of'],
        ['<image width="99" height="99" href="../en/favicon.png"/><text x="9" y="50">photo</text>', '“photo” stands on a picture'],
        ['<path d="M 9 50 H 99" stroke="#ccc"/>', 'lines or dots in #ccc have a contrast of'],
        ['<path d="M 9 50 H 99" stroke="var(--faint)" style="--faint: #f5f5f5"/>', 'lines or dots in var(--faint) have a contrast of'],
        ['<text x="9" y="50">here</text><text x="19" y="55">there</text>', '“here” and “there” overlap'],
        ['<text x="9" y="50">12</text><text x="27" y="50">34</text>', 'px are between “12” and “34”'],
        [`<text x="9" y="50">left</text><text x="31" y="50" ${HALO}>right</text>`, 'the rim of “right” cuts “left”'],
        ['<path d="M 9 46 H 99" stroke="#000"/><text x="29" y="50">crossed</text>', 'runs through “crossed”'],
        [`<circle cx="39" cy="46" r="5" fill="#000"/><text x="29" y="50" ${HALO}>on a dot</text>`, 'runs through “on a dot”'],
        ['<text x="29" y="50">behind</text><rect x="9" y="9" width="99" height="66" fill="#000"/>', 'covers “behind”'],
        ['<text x="9" y="50" font-size="10">little</text>', 'type of 10 px, where 11 are needed: “little”'],
        ['<text x="9" y="50">2<tspan dy="-5" font-size="7">10</tspan></text>', 'type of 7 px, where an index needs 8: “210”'],
        ['<text x="270" y="50">label</text>', '“label” reaches'],
        ['<text x="9" y="50">a ♞ moves</text>', 'which is not shipped, is needed for “a ♞ moves”'],
    ].map(([body, said]) => [drawn(svg(body)), said]),
    [drawn(svg('', 'style="width: 700px"')), 'px wider than its place (at 360 px)'],
    [drawn(form('wide', 'none') + form('narrow', 'none')), 'shows 0 forms at once'],
    [drawn(form('wide', 'block') + form('narrow', 'block')), 'shows 2 forms at once'],
    [drawn(form('wide', 'block') + form('narrow', 'none')), 'does not show its narrow form (at 360 px)'],
    [drawn(form('wide', 'none') + form('narrow', 'block')), 'does not show its wide form (at 1280 px)'],
    ['<p lang="ko">쀍</p>', 'which is not shipped, is needed for “쀍”'],
];
