import { barCells, barRows } from './bars';
import { cellLines } from './cellLines';
import { glued } from './glued';
import { gluedLines } from './gluedLines';
import { gluedWrapped } from './gluedWrapped';
import { html } from './html';
import type { Layout } from './layout';
import { spaces } from './spaces';
import { tabs } from './tabs';

/** Every layout, the more telling first: the first one that claims a line has it. A new layout is one file and one line here. */
export const layouts: readonly Layout[] = [html, tabs, barRows, barCells, gluedWrapped, gluedLines, spaces, cellLines, glued];
