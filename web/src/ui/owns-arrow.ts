import type { Direction } from './spatial-focus';

// a list of radio buttons, a range, several lines: arrows have a meaning of their own in them
const allArrows = 'select, textarea, input:is([type="radio"], [type="range"], [type="number"], [type="date"]), [contenteditable], [data-own-arrows], [data-menu], [role="menu"]';
const sideways = 'input:not([type="checkbox"]), [role="slider"]';

/** Whether what has the focus needs an arrow key itself. In a line of text, left and right; up and down lead out of it. */
export function ownsArrow(active: Element, direction: Direction): boolean {
  return active.closest(allArrows) !== null || ((direction === 'left' || direction === 'right') && active.matches(sideways));
}
