// Runs inside the preview: shows what the extension sends, tells it where the user wants to go, marks where the caret is.
// @ts-check
/* global acquireVsCodeApi */

const vscode = acquireVsCodeApi();
const report = document.getElementById('report');

addEventListener('message', ({ data }) => {
  if (data.type === 'show') show(data.body);
  if (data.type === 'reveal') reveal(data.offset);
});
report.addEventListener('click', ({ target }) => jumpFrom(target));
report.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' || event.key === ' ') {
    if (jumpFrom(event.target)) event.preventDefault();
  } else if (event.key.startsWith('Arrow') && moveFrom(event.target, event.key)) event.preventDefault();
});
vscode.postMessage({ type: 'ready' });

/** Shows another version of the report where the reader is. */
function show(body) {
  const focused = [...report.querySelectorAll('.jump')].indexOf(document.activeElement);
  const top = document.documentElement.scrollTop;
  report.innerHTML = body;
  document.documentElement.scrollTop = top;
  if (focused >= 0) report.querySelectorAll('.jump')[focused]?.focus({ preventScroll: true });
}

function jumpFrom(target) {
  const place = placeOf(target.closest('[data-at]'));
  if (place === null) return false;
  const { file } = target.closest('[data-at]').dataset;
  vscode.postMessage({ type: 'jump', ...place, ...(file === undefined ? {} : { file }) });
  return true;
}

/** The figure beside, above or below in the same table. */
function moveFrom(target, key) {
  const cell = target.closest('td');
  if (cell === null) return false;
  const box = cell.getBoundingClientRect();
  const [x, y] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  const along = (other) => (x === 0 ? (other.top - box.top) * y : (other.left - box.left) * x);
  const aside = (other) => Math.abs(x === 0 ? other.left - box.left : other.top - box.top);
  const others = [...cell.closest('table').querySelectorAll('td .jump')].map((jump) => ({ jump, box: jump.closest('td').getBoundingClientRect() }));
  const next = others.filter((other) => along(other.box) > 1 && aside(other.box) < (x === 0 ? box.width : 2)).sort((a, b) => along(a.box) - along(b.box))[0];
  next?.jump.focus();
  return next !== undefined;
}

/** Marks the smallest part that stands at the caret, and scrolls to it. */
function reveal(offset) {
  report.querySelector('.here')?.classList.remove('here');
  const parts = [...report.querySelectorAll('[data-at]:not([data-file])')].map((part) => ({ part, place: placeOf(part) }));
  const around = parts.filter(({ place }) => place.start <= offset && offset <= place.end && !place.told).sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start))[0];
  const nearest = around ?? parts.findLast(({ place }) => place.start <= offset && !place.told);
  if (nearest === undefined) return;
  if (around !== undefined) around.part.classList.add('here');
  const { top, bottom } = nearest.part.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) nearest.part.scrollIntoView({ block: 'center' });
}

function placeOf(element) {
  if (element === null) return null;
  const [start, end] = element.dataset.at.split('-').map(Number);
  return { start, end, told: element.closest('.findings') !== null };
}
