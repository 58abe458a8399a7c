import type { Finding } from '../../checks/check';
import { keyOf } from '../../checks/ignores';
import { checks } from '../../checks/registry';
import type { Locale } from '../../text/bilingual';
import { positionAt } from '../../text/lines';
import type { Position } from '../../text/lines';
import { fingerprintsOf } from '../fingerprints';
import type { CheckedFile, FileSummary, Format, FormatOptions } from './format';
import { toolOf } from './sarifTool';
import { languages, sarifLevels, sarifMessage } from './sarifWords';

/**
 * SARIF 2.1.0, which code scanning services and editors read. Results are written as they are found; files and rules follow when
 * all of them are known. (https://docs.oasis-open.org/sarif/sarif/v2.1.0/)
 */
export const sarif: Format = {
  name: 'sarif',
  file: (checked, options) => resultsOf(checked, options).map((result) => JSON.stringify(result)).join(',\n'),
  start({ locale }, about) {
    const artifacts: string[] = [];
    let any = false;
    return {
      head: () => `{"$schema":"${schema}","version":"2.1.0","runs":[{\n"results":[`,
      file(part, summary) {
        artifacts.push(JSON.stringify(artifactOf(summary)));
        if (part === '') return '';
        const separator = any ? ',\n' : '\n';
        any = true;
        return separator + part;
      },
      foot: () => [
        any ? '\n],' : '],',
        `"artifacts":[${artifacts.length === 0 ? '' : `\n${artifacts.join(',\n')}\n`}],`,
        // A column is a UTF-16 code unit, and a line ends with any of these.
        '"columnKind":"utf16CodeUnits","newlineSequences":["\\r\\n","\\n","\\r"],',
        `"language":"${languages[locale]}",`,
        ...Object.entries(toolOf(locale, about)).map(([key, value]) => `"${key}":${JSON.stringify(value)}`).join(',\n').split('\n'),
        '}]}',
        '',
      ].join('\n'),
    };
  },
};

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function artifactOf({ name, encoding, form, agency, year, relations, claims }: FileSummary): object {
  return { location: { uri: uriOf(name) }, encoding: encoding.toUpperCase(), roles: ['analysisTarget'], properties: { form, agency, year, relations, claims } };
}

function resultsOf(checked: CheckedFile, { locale }: FormatOptions): object[] {
  const { findings, known, ignored } = checked;
  const marks = fingerprintsOf(checked);
  const result = (finding: Finding): object => resultOf(finding, marks.get(finding)!, checked, locale);
  return [
    ...findings.map((finding) => ({ ...result(finding), ...(known === null ? {} : { baselineState: 'new' }) })),
    ...(known ?? []).map((finding) => ({ ...result(finding), baselineState: 'unchanged' })),
    ...ignored.map(({ finding, reason }) => ({ ...result(finding), suppressions: [{ kind: 'external', justification: reason }] })),
  ];
}

function resultOf(finding: Finding, fingerprint: string, checked: CheckedFile, locale: Locale): object {
  const { cell, figures } = keyOf(checked.report, finding);
  const artifactLocation = { uri: uriOf(checked.name) };
  const region = ({ start, end }: Finding['span']): object => regionOf(positionAt(checked.lines, start), positionAt(checked.lines, end));
  return {
    ruleId: finding.check,
    ruleIndex: checks.findIndex(({ id }) => id === finding.check),
    level: sarifLevels[finding.severity],
    message: sarifMessage(finding.message, locale),
    locations: [{
      physicalLocation: { artifactLocation, region: region(finding.span) },
      ...(cell === null ? {} : { logicalLocations: [{ fullyQualifiedName: cell, kind: 'cell' }] }),
    }],
    ...(finding.related.length === 0 ? {} : { relatedLocations: finding.related.map(({ span, message, other }, id) => ({
      id,
      physicalLocation: other === undefined
        ? { artifactLocation, region: region(span) }
        : { artifactLocation: { uri: uriOf(other.place) }, region: regionOf(other.range.start, other.range.end) },
      message: sarifMessage(message, locale),
    })) }),
    partialFingerprints: { 'goujiFinding/v1': fingerprint },
    ...(finding.repairs.length === 0 ? {} : { fixes: finding.repairs.map(({ title, edits }) => ({
      description: sarifMessage(title, locale),
      artifactChanges: [{ artifactLocation, replacements: edits.map((edit) => ({ deletedRegion: region(edit.span), insertedContent: { text: edit.text } })) }],
    })) }),
    properties: { severity: finding.severity, figures, expected: finding.expected, actual: finding.actual },
  };
}

function regionOf(start: Position, end: Position): object {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** A path as a reference: relative to where the program runs, as it was given. */
function uriOf(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\ufffd').split('/').map((part) => encodeURIComponent(part)).join('/');
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${path}` : path.replace(/^(\.\/)+/, '');
}
