import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Check } from '../checks/check';
import { readSettings } from '../checks/settings';
import type { Settings } from '../checks/settings';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';

/** The name of the file that holds the settings for the reports beside and below it. */
export const settingsFileName = 'gouji.json';

export interface SettingsFile {
  readonly settings: Settings;
  /** What is wrong in the file, with its place in UTF-16 code units; the rest holds all the same. */
  readonly mistakes: readonly { readonly span: Span; readonly message: Bilingual }[];
}

/** Reads a settings file: JSON in which comments and commas at the end are allowed. An empty file sets nothing. */
export function readSettingsFile(text: string, checks?: readonly Check[]): SettingsFile {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const { settings, mistakes } = readSettings(root === undefined ? undefined : getNodeValue(root), checks);
  return {
    settings,
    mistakes: [
      ...errors.map(({ error, offset, length }) => ({ span: { start: offset, end: offset + length }, message: malformed(printParseErrorCode(error)) })),
      ...mistakes.map(({ path, message }) => ({ span: spanOf(root, path), message })),
    ],
  };
}

/** The key where a mistake is in it, else the whole file. */
function spanOf(root: Node | undefined, path: readonly string[]): Span {
  const value = root === undefined || path.length === 0 ? root : findNodeAtLocation(root, [...path]);
  const node = value?.parent?.type === 'property' ? value.parent : value;
  return node === undefined ? { start: 0, end: 0 } : { start: node.offset, end: node.offset + node.length };
}

function malformed(code: string): Bilingual {
  return { zh: `不是合格的 JSON（${code}）`, en: `this is no valid JSON (${code})` };
}
