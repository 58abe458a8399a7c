import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';

/** What is offered to be written at a caret. */
export interface Offer {
  readonly kind: 'total' | 'row' | 'heading' | 'section' | 'table';
  /** What it takes the place of; what of it stands before the caret is what was typed of it. */
  readonly span: Span;
  readonly text: string;
  /** What is shown, where it is not the text itself. */
  readonly label: string;
  readonly detail: Bilingual;
  /** Whether it is offered whatever was typed. */
  readonly isAnyway: boolean;
}
