import type { PageStyles } from '../messages/page-messages.ts';
import { lineStyle } from './line-style.ts';
import { markStyle } from './mark-style.ts';
import { panelStyle } from './panel-style.ts';

/** How the line, the marks and the panel's place look. The worker gives it to the scripts in pages with the packs, so that they need not carry it. */
export const pageStyles: PageStyles = { line: lineStyle, mark: markStyle, panel: panelStyle };
