/** Sets a global where anything of it is executed; `id` tells which of them was. */
const act = (id: number) => `window.__struck=(window.__struck||[]).concat(${id})`;
/** A place nobody listens at: a request to it is a request too many. */
const CANARY = '//127.0.0.1:9/xss';

/** HTML that acts where it is parsed. */
const HTML = [
  (id: number) => `<script>${act(id)}</script>`,
  (id: number) => `<img src=x onerror="${act(id)}">`,
  (id: number) => `<IMG SRC=${CANARY} OnErRoR=${act(id)}>`,
  (id: number) => `<svg onload="${act(id)}">`,
  (id: number) => `<svg><script href="data:text/javascript,${act(id)}"/></svg>`,
  (id: number) => `<svg><animate onbegin="${act(id)}" attributeName=x dur=1s>`,
  (id: number) => `<svg><a xlink:href="javascript:${act(id)}"><text y=20>x</text></a></svg>`,
  (id: number) => `<svg><use href="data:image/svg+xml,<svg id=x onload='${act(id)}'/>#x"></svg>`,
  (id: number) => `<math><maction xlink:href="javascript:${act(id)}">x</maction></math>`,
  (id: number) => `<iframe srcdoc="<script>parent.${act(id)}</script>"></iframe>`,
  (id: number) => `<iframe src="javascript:${act(id)}"></iframe>`,
  () => `<object data="${CANARY}"></object><embed src="${CANARY}">`,
  (id: number) => `<details open ontoggle="${act(id)}">`,
  (id: number) => `<video><source onerror="${act(id)}"></video>`,
  (id: number) => `<input autofocus onfocus="${act(id)}">`,
  (id: number) => `<body onload="${act(id)}"><marquee onstart="${act(id)}">`,
  (id: number) => `<form action="javascript:${act(id)}"><button autofocus>x</button></form>`,
  () => `<base href="${CANARY}/">`,
  () => `<meta http-equiv="refresh" content="0;url=${CANARY}">`,
  () => `<link rel="stylesheet" href="${CANARY}"><link rel="prefetch" href="${CANARY}">`,
  () => `<style>@import url(${CANARY});*{background:url(${CANARY})}</style>`,
  () => `<div style="background:url(${CANARY})">x</div>`,
  (id: number) => `<template><img src=x onerror=${act(id)}></template>`,
  (id: number) => `<portal src=${CANARY}></portal><dialog open onfocus=${act(id)}>`,
];

/** HTML that changes its meaning when it is parsed a second time, and the ends of what might hold it. */
const BREAKOUTS = [
  (id: number) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${act(id)}&gt;">`,
  (id: number) => `<noscript><p title="</noscript><img src=x onerror=${act(id)}>">`,
  (id: number) => `<svg></p><style><a id="</style><img src=1 onerror=${act(id)}>">`,
  (id: number) => `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${act(id)}>`,
  (id: number) => `</script><script>${act(id)}</script>`,
  (id: number) => `</title></textarea></style><img src=x onerror=${act(id)}>`,
  (id: number) => `--><img src=x onerror=${act(id)}><!--`,
  (id: number) => `]]><img src=x onerror=${act(id)}>`,
  (id: number) => `"><img src=x onerror=${act(id)}>`,
  (id: number) => `' autofocus onfocus='${act(id)}`,
  (id: number) => `"};${act(id)};//`,
  (id: number) => `\\"};${act(id)};//\\`,
  (id: number) => `\u2028;${act(id)}//\u2029`,
  (id: number) => `\${${act(id)}} #{${act(id)}} {{constructor.constructor('${act(id)}')()}}`,
  (id: number) => `{"__proto__":{"struck":${id}},"constructor":{"prototype":{"struck":${id}}}}`,
  (id: number) => `＜script＞${act(id)}＜/script＞ \u{e003c}script`,
  (id: number) => `<scr\u0000ipt>${act(id)}</scr\u0000ipt>`,
  (id: number) => `%3Cscript%3E${act(id)}%3C/script%3E &#60;script&#62;${act(id)}&lt;/script&gt;`,
];

/** Markdown that makes links, pictures and blocks of code with a will of their own. */
const MARKDOWN = [
  (id: number) => `[x](javascript:${act(id)})`,
  (id: number) => `[x](JaVaScRiPt:${act(id)})`,
  (id: number) => `[x](java\tscript:${act(id)})`,
  (id: number) => `[x](&#106;avascript:${act(id)})`,
  (id: number) => `[x](javascript&colon;${act(id)})`,
  (id: number) => `[x](\u0001javascript:${act(id)})`,
  (id: number) => `[x](vbscript:${act(id)})`,
  (id: number) => `[x](data:text/html,<script>parent.${act(id)}</script>)`,
  (id: number) => `[x](blob:javascript:${act(id)})`,
  (id: number) => `<javascript:${act(id)}>`,
  (id: number) => `[x][r${id}]\n\n[r${id}]: javascript:${act(id)} "title"`,
  (id: number) => `[x](https://example.org/"onmouseover="${act(id)})`,
  (id: number) => `[<img src=x onerror=${act(id)}>](https://example.org/)`,
  (id: number) => `![x" onerror="${act(id)}](https:${CANARY})`,
  (id: number) => `![x][p${id}]\n\n[p${id}]: https:${CANARY}`,
  (id: number) => `![x](data:image/svg+xml,<svg onload=${act(id)}><image href="${CANARY}"/></svg>)`,
  (id: number) => `\`\`\`"><img src=x onerror=${act(id)}>\n<script>${act(id)}</script>\n\`\`\``,
  (id: number) =>
    `\`\`\`mermaid\ngraph TD; A["<img src=x onerror=${act(id)}>"]-->B; click A "javascript:${act(id)}"\n\`\`\``,
  (id: number) =>
    `| <script>${act(id)}</script> | b |\n| --- | --- |\n| <img src=x onerror=${act(id)}> | [x](javascript:1) |`,
  (id: number) => `- [x] <input onfocus=${act(id)} autofocus>\n\n[^1]: <img src=x onerror=${act(id)}>`,
  (id: number) => `[run](command:editor.action.showHover?${id}) <a href="command:workbench.${id}">x</a> $(alert)`,
];

/** About sixty texts that act somewhere if they are anything but text. */
export const HOSTILE_TEXTS: readonly string[] = [...HTML, ...BREAKOUTS, ...MARKDOWN].map((make, id) => make(id));

/** The same on one line each, for places that hold no more. */
export const HOSTILE_LINES: readonly string[] = HOSTILE_TEXTS.map((text) => text.replaceAll(/\s+/g, ' '));

/** All of them as one text. */
export const ALL_HOSTILE = HOSTILE_TEXTS.join('\n\n');

/** One of the lines, for whatever number. */
export const hostileLine = (at: number): string => HOSTILE_LINES[at % HOSTILE_LINES.length] ?? '';
