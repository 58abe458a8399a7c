// Runs inside the overview: shows the rows that the extension sends, sorted and filtered as the user wants, and tells it which to open.
// @ts-check
/* global acquireVsCodeApi */

const vscode = acquireVsCodeApi();
const main = document.getElementById('report');
/** What the user has chosen; it outlives the page when its tab is hidden. */
const choice = { key: 'path', isDescending: false, filter: '', onlyFindings: false, ...vscode.getState() };
const columns = ['path', 'agency', 'year', 'form', 'findings', 'relations'];
/** So many rows are drawn at a time; more when one scrolls to their end. */
const step = 200;
let data = { rows: [], words: null };
let drawn = step;

const tools = main.appendChild(element('div', 'tools'));
const filter = tools.appendChild(element('input'));
const only = tools.appendChild(element('label'));
const onlyBox = only.appendChild(element('input'));
const onlyText = only.appendChild(element('span'));
const readOn = tools.appendChild(element('button'));
const status = tools.appendChild(element('p', 'status'));
const table = main.appendChild(element('table'));
const head = table.appendChild(element('thead')).appendChild(element('tr'));
const body = table.appendChild(element('tbody'));
const nothing = main.appendChild(element('p'));
const more = main.appendChild(element('div'));
const details = main.appendChild(element('details'));
const summary = details.appendChild(element('summary'));
const unreadable = details.appendChild(element('ul'));

filter.type = 'search';
filter.value = choice.filter;
onlyBox.type = 'checkbox';
onlyBox.checked = choice.onlyFindings;
readOn.type = 'button';
status.setAttribute('role', 'status');
main.hidden = true;
filter.addEventListener('input', () => choose({ filter: filter.value }));
onlyBox.addEventListener('change', () => choose({ onlyFindings: onlyBox.checked }));
readOn.addEventListener('click', () => vscode.postMessage({ type: 'readOn' }));
new IntersectionObserver(([entry]) => {
  if (!entry.isIntersecting || drawn >= body.childElementCount + step) return;
  drawn += step;
  draw();
}).observe(more);
new ResizeObserver(() => main.style.setProperty('--tools', `${tools.offsetHeight}px`)).observe(tools);
body.addEventListener('keydown', (event) => {
  const to = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
  const link = to === undefined ? null : event.target.closest('tr')?.[to]?.querySelector('a');
  if (link == null) return;
  event.preventDefault();
  link.focus();
});
body.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link === null) return;
  event.preventDefault();
  vscode.postMessage({ type: 'open', uri: link.dataset.uri });
});
addEventListener('message', ({ data: message }) => {
  if (message.type !== 'show') return;
  data = message;
  describe();
  draw();
});
vscode.postMessage({ type: 'ready' });

function choose(change) {
  Object.assign(choice, change);
  vscode.setState(choice);
  drawn = step;
  draw();
}

/** Everything but the rows. */
function describe() {
  const { words, isStopped } = data;
  main.hidden = false;
  filter.placeholder = words.filter;
  filter.setAttribute('aria-label', words.filter);
  onlyText.textContent = ` ${words.onlyFindings}`;
  readOn.textContent = words.readOn;
  readOn.hidden = !isStopped;
  if (status.textContent !== words.status) status.textContent = words.status;
  nothing.textContent = words.nothing;
  details.hidden = words.unreadable.length === 0;
  summary.textContent = words.status.split(' · ').at(-1);
  unreadable.replaceChildren(...words.unreadable.map((each) => element('li', '', each)));
  if (head.childElementCount > 0) return;
  for (const key of columns) {
    const cell = head.appendChild(element('th', isNumber(key) ? 'number' : ''));
    cell.scope = 'col';
    const button = cell.appendChild(element('button', '', words.heads[key]));
    button.type = 'button';
    button.addEventListener('click', () => choose({ key, isDescending: choice.key === key ? !choice.isDescending : isNumber(key) }));
  }
}

function draw() {
  if (data.words === null) return;
  columns.forEach((key, at) => head.children[at].setAttribute('aria-sort', choice.key !== key ? 'none' : choice.isDescending ? 'descending' : 'ascending'));
  const focused = document.activeElement?.dataset?.uri;
  const wanted = choice.filter.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const rows = data.rows.filter((row) => {
    if (choice.onlyFindings && !(row.findings > 0)) return false;
    const words = `${row.path} ${row.agency} ${row.year ?? ''} ${row.form}`.toLowerCase();
    return wanted.every((word) => words.includes(word));
  }).sort(byChoice);
  nothing.hidden = data.rows.length > 0;
  body.replaceChildren(...rows.slice(0, drawn).map(rowOf));
  if (focused !== undefined) [...body.querySelectorAll('a')].find(({ dataset }) => dataset.uri === focused)?.focus({ preventScroll: true });
}

function rowOf({ uri, path, agency, year, form, findings, errors, warnings, relations }) {
  const { words } = data;
  const row = element('tr');
  const link = row.appendChild(element('td')).appendChild(element('a', '', path));
  link.href = '#';
  link.dataset.uri = uri;
  row.appendChild(element('td', '', agency));
  row.appendChild(element('td', 'number', year ?? ''));
  row.appendChild(element('td', 'quiet', form));
  const found = row.appendChild(element('td', 'number'));
  if (findings === null) found.appendChild(element('span', 'quiet', words.notChecked));
  else found.appendChild(element('span', errors > 0 ? 'error' : warnings > 0 ? 'warning' : '', findings));
  found.title = findings === null ? '' : `${words.heads.errors} ${errors}, ${words.heads.warnings} ${warnings}`;
  const checked = row.appendChild(element('td', 'number'));
  if (relations !== null) checked.appendChild(element('span', relations.failed > 0 ? 'error' : relations.checked < relations.total ? 'warning' : '', `${relations.checked - relations.failed}/${relations.total}`));
  checked.title = relations === null ? '' : `${words.heads.checked} ${relations.checked}, ${words.heads.failed} ${relations.failed}`;
  return row;
}

function byChoice(a, b) {
  const [one, other] = [valueOf(a), valueOf(b)];
  const order = typeof one === 'string' ? one.localeCompare(other, document.documentElement.lang) : one - other;
  return (choice.isDescending ? -order : order) || a.path.localeCompare(b.path, document.documentElement.lang);
}

/** Relations by how many do not hold, or were not checked. */
function valueOf(row) {
  if (choice.key === 'relations') return row.relations === null ? -1 : row.relations.failed * 1000 + row.relations.total - row.relations.checked;
  return isNumber(choice.key) ? row[choice.key] ?? -1 : row[choice.key];
}

function isNumber(key) {
  return key === 'year' || key === 'findings' || key === 'relations';
}

function element(name, className = '', text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = String(text);
  return made;
}
