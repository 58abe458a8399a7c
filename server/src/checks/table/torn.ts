import type { ReportTable } from '../../report/report';
import { isGlued } from '../../syntax/layouts/glued';
import type { CheckContext } from '../check';

/**
 * The tables whose rows and cells can be blamed for what they lack. In a table whose labels and figures came apart it may
 * stand elsewhere: not-readable names such a table once. Where all separators are lost (glued) digits stand side by side that
 * no one can part but by the sums: what they leave open is for glued-numbers to say.
 */
export function tablesToBlame({ report, torn }: Pick<CheckContext, 'report' | 'torn'>): ReportTable[] {
  return report.tables.filter((table) => !torn.has(table.id) && !table.layouts.some(isGlued));
}
