/** The looks of the overview: the colours of the editor. */
export const overviewStyle = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 0 1rem 2rem; color: var(--vscode-foreground); background: var(--vscode-editor-background); font: var(--vscode-font-size) var(--vscode-font-family); }
main { outline: none; }
.tools { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .75rem 0; background: var(--vscode-editor-background); }
.tools input[type="search"] { flex: 1 1 14rem; max-width: 28rem; padding: .3rem .5rem; color: var(--vscode-input-foreground); background: var(--vscode-input-background); border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent)); font: inherit; }
.tools button { padding: .3rem .8rem; color: var(--vscode-button-foreground); background: var(--vscode-button-background); border: 1px solid var(--vscode-contrastBorder, transparent); font: inherit; cursor: pointer; }
.status { flex-basis: 100%; margin: 0; opacity: .85; }
table { border-collapse: collapse; width: 100%; }
th { position: sticky; top: var(--tools, 5.5rem); background: var(--vscode-editor-background); text-align: left; border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, #8888)); padding: 0; }
th button { all: unset; box-sizing: border-box; width: 100%; padding: .35rem .5rem; font-weight: 600; cursor: pointer; white-space: nowrap; }
th[aria-sort="ascending"] button::after { content: " ▲"; }
th[aria-sort="descending"] button::after { content: " ▼"; }
td { padding: .3rem .5rem; vertical-align: top; border-bottom: 1px solid var(--vscode-editorIndentGuide-background1, #8883); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
tbody tr:hover { background: var(--vscode-list-hoverBackground); }
tbody tr:focus-within { background: var(--vscode-list-inactiveSelectionBackground); }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
.error { color: var(--vscode-errorForeground); font-weight: 600; }
.vscode-light .error { color: color-mix(in srgb, var(--vscode-errorForeground) 65%, var(--vscode-editor-foreground)); }
.warning { color: var(--vscode-editorWarning-foreground); }
.quiet { opacity: .7; }
details { margin-top: 1rem; }
`.trim();
