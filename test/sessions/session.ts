import fc from 'fast-check';
import { abilitiesOf } from '../../server/src/lsp/capabilities';
import { requestsFor } from '../../server/src/lsp/requests';
import { layoutIds } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { pullClient } from '../lsp/client';

/** What an editor says to the server from its start to its end. Plain data, so that one that fails can be kept and played again. */
export interface Session {
  readonly client: ClientKind;
  /** Milliseconds of rest before diagnostics are pushed. */
  readonly debounce: number;
  readonly steps: readonly Step[];
}

/** Whether the client asks for diagnostics or has them pushed, and whether it can be asked for its settings. */
export type ClientKind = 'pulls' | 'pulls, has settings' | 'pushed to' | 'pushed to, has settings';

export type Step =
  | { readonly kind: 'open'; readonly document: number; readonly text: string }
  | { readonly kind: 'change'; readonly document: number; readonly edits: readonly EditStep[] }
  | { readonly kind: 'close' | 'compare'; readonly document: number }
  | { readonly kind: 'ask'; readonly document: number; readonly method: string; readonly place: Place; readonly cancelled: 'never' | 'at once' | 'later' }
  /** Makes one of the repairs that are offered at a place, or formats the text, as an editor does. */
  | { readonly kind: 'repair'; readonly document: number; readonly place: Place; readonly which: number }
  | { readonly kind: 'configure'; readonly settings: object }
  | { readonly kind: 'odd'; readonly message: number }
  | { readonly kind: 'wait'; readonly milliseconds: number };

/** One change: of a stretch, or of the whole text when `from` is null. */
export interface EditStep {
  readonly from: Place | null;
  readonly length: number;
  readonly text: string;
}

/** So many ten-thousandths into the text, or a position that may be none in it. */
export type Place = number | { readonly line: number; readonly character: number };

/** Every request that is served about a document, and one that is not. */
export const servedMethods: readonly string[] = requestsFor(abilitiesOf({ processId: null, rootUri: null, capabilities: pullClient })).map(({ method }) => method).filter((method) => method !== 'codeAction/resolve');
export const askedMethods: readonly string[] = [...servedMethods, 'textDocument/signatureHelp'];

const texts: readonly string[] = [
  ...layoutIds.map((layout) => makeReport({ layout })),
  makeReport({ form: 'form2019', layout: 'tabs', change: { cells: { 'applications.new.total': '9', 'legal.review.total': '77' } } }).replaceAll('\n', '\r\n'),
  makeReport({ change: { cells: { 'applications.new.naturalPerson': '𠮷', 'disclosure.rules.made': '' }, headings: { 4: null }, prose: { 1: '𠮷野县全年收到政府信息公开申请99件👍，其中自然人98件、法人1件，占53%。' } } }).replaceAll('\n', '\r'),
  '', '一、总体情况', '\uFEFF<table><tr><td>规章</td><td>0</td></tr>', '\ud842',
];

const inserted = fc.constantFrom(
  '', '', '', '1', '0|', '9', '\n', '\r\n', '\r', '\u2028', '\0', '𠮷', '\ud842', '\udfb7', '总计', '（二）', '|', '\t', '，', '其中3件，', '全年收到申请12件。',
  '四、', '六、其他需要报告的事项\n', '\n一、总体情况\n', '二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0|\n', '<td>', '</table>', '<!--', '**', '\\', '&nbsp;',
);
const place: fc.Arbitrary<Place> = fc.oneof(
  { weight: 12, arbitrary: fc.nat({ max: 10_000 }) },
  { weight: 1, arbitrary: fc.record({ line: fc.constantFrom(0, 3, 999, 2147483647), character: fc.constantFrom(0, 7, 999, 2147483647) }) },
);
const edit: fc.Arbitrary<EditStep> = fc.oneof(
  { weight: 24, arbitrary: fc.record({ from: place, length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 40 }) }, { weight: 1, arbitrary: fc.nat({ max: 3000 }) }), text: inserted }) },
  { weight: 1, arbitrary: fc.record({ from: fc.constant(null), length: fc.constant(0), text: fc.constantFrom(...texts) }) },
);
const document = fc.nat({ max: 2 });
const settings = fc.constantFrom<object>({}, { checks: { 'sums/*': 'off' } }, { checks: { 'wording/*': 'hint' } }, { words: { 公开: '' } }, { checks: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), document, text: fc.constantFrom(...texts) }) },
  { weight: 14, arbitrary: fc.record({ kind: fc.constant('change' as const), document, edits: fc.array(edit, { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), document }) },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('ask' as const), document, method: fc.constantFrom(...askedMethods), place, cancelled: fc.constantFrom('never', 'never', 'never', 'at once', 'later') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('repair' as const), document, place, which: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('configure' as const), settings }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('odd' as const), message: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.constantFrom(0, 1, 5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('compare' as const), document }) },
);

/** Sessions of up to so many steps. The first opens a report. */
export function sessions(most: number): fc.Arbitrary<Session> {
  return fc.record({
    client: fc.constantFrom<ClientKind>('pulls', 'pulls, has settings', 'pushed to', 'pushed to, has settings'),
    debounce: fc.constantFrom(0, 0, 3, 20),
    steps: fc.tuple(fc.constantFrom(...texts), fc.array(step, { maxLength: most, size: 'max' })).map(([text, steps]) => [{ kind: 'open' as const, document: 0, text }, ...steps]),
  });
}
