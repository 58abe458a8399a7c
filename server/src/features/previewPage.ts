import type { Locale } from '../text/bilingual';
import { escaped } from './htmlText';
import type { Preview } from './preview';

/** A preview as a page by itself: no script, nothing from elsewhere. */
export function previewPage({ title, body }: Preview, locale: Locale): string {
  return `<!DOCTYPE html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${previewStyle}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** The looks of a preview: VS Code's colours where it shows it, else those of paper. */
export const previewStyle = `
:root { color-scheme: light dark; --wrong: var(--vscode-errorForeground, #c4282d); --warn: var(--vscode-editorWarning-foreground, #8a5a00); --line: var(--vscode-contrastBorder, var(--vscode-editorIndentGuide-activeBackground1, #8c8c8c)); --link: var(--vscode-focusBorder, #0a62c4); }
.vscode-light { --wrong: color-mix(in srgb, var(--vscode-errorForeground) 65%, var(--vscode-editor-foreground)); }
body { margin: 0; padding: 1.5rem 2rem 4rem; font: 1rem/1.75 var(--vscode-markdown-font-family, "Noto Serif CJK SC", "Songti SC", SimSun, serif); color: var(--vscode-editor-foreground, #1c1c1c); background: var(--vscode-editor-background, #fff); }
main { max-width: 60rem; margin: 0 auto; outline: none; }
h1 { font-size: 1.6rem; text-align: center; line-height: 1.4; margin: 1rem 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
p { text-indent: 2em; margin: .4rem 0; }
p.summary, p.note, p.error { text-indent: 0; }
p.summary { text-align: center; font-size: .9rem; opacity: .85; }
p.error, section.missing h2 { color: var(--wrong); }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; line-height: 1.4; margin: .5rem 0; }
caption { font-weight: bold; padding: .4rem; }
th, td { border: 1px solid var(--line); padding: .25rem .4rem; text-align: center; vertical-align: middle; }
th { font-weight: normal; }
table.applications th[scope="row"] { text-align: left; }
td { font-variant-numeric: tabular-nums; min-width: 1.6rem; }
td.error, td.not-a-number { outline: 2px solid var(--wrong); outline-offset: -2px; color: var(--wrong); font-weight: bold; }
td.warning, td.blank, td.unreadable { outline: 2px dashed var(--warn); outline-offset: -2px; }
td.missing { background: repeating-linear-gradient(45deg, transparent 0 4px, var(--line) 4px 5px); }
td .blank { white-space: pre; }
td .jump { display: block; margin: -.25rem -.4rem; padding: .25rem .4rem; }
mark { background: none; color: inherit; text-decoration: underline wavy var(--warn); text-underline-offset: .2em; }
mark.error { text-decoration-color: var(--wrong); }
mark.information, mark.hint { text-decoration-style: dotted; }
.told { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ul.findings { list-style: none; padding: 0; margin: .5rem 0 1rem; font-size: .9rem; }
ul.findings .error { color: var(--wrong); }
.jump { cursor: pointer; }
.jump:hover { text-decoration: underline; }
.jump:focus-visible, .here { outline: 2px solid var(--link); outline-offset: 1px; }
table.chart { width: auto; min-width: 60%; }
table.chart th, table.chart td { border: 0; text-align: left; padding: .1rem .5rem; }
table.chart td:nth-child(2) { width: 60%; }
table.chart tr > :nth-child(n+3) { text-align: right; white-space: nowrap; }
table.chart svg { width: 100%; height: .9rem; display: block; }
table.chart rect { fill: var(--vscode-charts-blue, #2b6cb0); stroke: var(--vscode-contrastBorder, transparent); }
table.compare th[scope="row"] { text-align: left; }
table.compare td { text-align: right; white-space: nowrap; }
table.compare td.earlier { opacity: .85; border-right-style: dotted; }
table.compare td.changed { font-weight: bold; background: var(--vscode-diffEditor-insertedTextBackground, rgba(155, 185, 85, .2)); outline: 1px solid var(--vscode-contrastActiveBorder, transparent); outline-offset: -2px; }
table.compare td .jump { display: inline; margin: 0; padding: 0; }
.delta { font-weight: normal; font-size: .9em; }
table.chart svg.earlier rect, .key.earlier { fill: var(--vscode-charts-orange, #b7791f); background: var(--vscode-charts-orange, #b7791f); }
.key { display: inline-block; width: .8rem; height: .8rem; margin-right: .3rem; background: var(--vscode-charts-blue, #2b6cb0); border: 1px solid var(--vscode-contrastBorder, transparent); }
@media print { body { padding: 0; } .summary, ul.findings, table.chart { display: none; } }
`.trim();
