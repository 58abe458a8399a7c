import { Parser } from 'htmlparser2';

/** An element that begins. Offsets are UTF-16 code units of the source. */
export interface OpenElement {
  /** With the prefix that Word gives it: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** Behind its opening tag. */
  readonly inner: number;
}

/** What is done with the parts of a document. */
export interface XmlVisitor {
  open?(element: OpenElement, parents: readonly OpenElement[]): void;
  text?(text: string, parents: readonly OpenElement[]): void;
  /** `end` is behind the closing tag; of an element without content it is behind its only one. */
  close?(element: OpenElement, end: number, parents: readonly OpenElement[]): void;
}

/** Walks through a part of a Word document in the order of its source. */
export function walkXml(source: string, { open, text, close }: XmlVisitor): void {
  const parents: OpenElement[] = [];
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, start: parser.startIndex, inner: parser.endIndex + 1 };
      open?.(element, parents);
      parents.push(element);
    },
    ontext: (data) => text?.(data, parents),
    onclosetag() {
      const element = parents.pop();
      if (element !== undefined) close?.(element, parser.endIndex + 1, parents);
    },
  }, { xmlMode: true, decodeEntities: true });
  parser.end(source);
}

/** Whether a switch such as `w:vanish` is on. */
export function isOn({ 'w:val': value = 'true' }: Readonly<Record<string, string>>): boolean {
  return value !== 'false' && value !== '0' && value !== 'none';
}
