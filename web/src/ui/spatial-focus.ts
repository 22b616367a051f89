export type Direction = 'left' | 'right' | 'up' | 'down';

export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** How much a step aside weighs against a step ahead: in a grid, the neighbour in the same column wins. */
const asideWeight = 8;

/** Which of the boxes one would reach from here by an arrow key; -1 if none lies that way. */
export function nextBox(from: Box, boxes: readonly Box[], direction: Direction): number {
  const steps = boxes.map((box) => ({ ahead: aheadOf(from, box, direction), aside: asideOf(from, box, direction) }));
  const sideways = direction === 'left' || direction === 'right';
  // in a row, whoever is in it comes before all others
  const inRow = sideways && steps.some(({ ahead, aside }) => ahead > 0 && aside === 0);
  const distances = steps.map(({ ahead, aside }) => (ahead <= 0 || (inRow && aside > 0) ? Infinity : ahead + asideWeight * aside));
  const nearest = Math.min(...distances);
  return Number.isFinite(nearest) ? distances.indexOf(nearest) : -1;
}

function aheadOf(from: Box, to: Box, direction: Direction): number {
  const [dx, dy] = [middle(to.left, to.right) - middle(from.left, from.right), middle(to.top, to.bottom) - middle(from.top, from.bottom)];
  const [along, gap] = {
    right: [dx, to.left - from.right],
    left: [-dx, from.left - to.right],
    down: [dy, to.top - from.bottom],
    up: [-dy, from.top - to.bottom],
  }[direction] as [number, number];
  // what overlaps in the direction of travel is beside, not ahead
  return gap < -1 ? 0 : along;
}

function asideOf(from: Box, to: Box, direction: Direction): number {
  return direction === 'left' || direction === 'right' ? apart(from.top, from.bottom, to.top, to.bottom) : apart(from.left, from.right, to.left, to.right);
}

function apart(start: number, end: number, otherStart: number, otherEnd: number): number {
  return Math.max(0, otherStart - end, start - otherEnd);
}

function middle(start: number, end: number): number {
  return (start + end) / 2;
}
