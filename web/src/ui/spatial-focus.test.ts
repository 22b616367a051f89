import { expect, test } from 'vitest';
import { type Box, nextBox } from './spatial-focus';

// three cards in two rows, the last one alone, as in a grid that is not full
const card = (column: number, row: number): Box => ({ left: column * 110, right: column * 110 + 100, top: row * 110, bottom: row * 110 + 100 });
const grid = [card(0, 0), card(1, 0), card(2, 0), card(0, 1)];
const from = (index: number, direction: 'left' | 'right' | 'up' | 'down') => {
  const others = grid.filter((_, at) => at !== index);
  const found = others[nextBox(grid[index] ?? card(0, 0), others, direction)];
  return found ? grid.indexOf(found) : -1;
};

test('Right and left go to the neighbours in the row', () => {
  expect(from(0, 'right')).toBe(1);
  expect(from(2, 'left')).toBe(1);
});

test('Down goes to the card below, or to the nearest one if there is none', () => {
  expect(from(0, 'down')).toBe(3);
  expect(from(1, 'down')).toBe(3);
});

test('Up goes back to the same column', () => {
  expect(from(3, 'up')).toBe(0);
});

test('At the edge there is nowhere to go', () => {
  expect(from(2, 'right')).toBe(-1);
  expect(from(0, 'up')).toBe(-1);
});

test('The neighbour in the row is nearer than something small a little above it', () => {
  const chip: Box = { left: 150, right: 190, top: -30, bottom: -5 };
  expect(nextBox(card(0, 0), [chip, card(2, 0)], 'right')).toBe(1);
});
