// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ownsArrow } from './owns-arrow';

function element(html: string): Element {
  document.body.innerHTML = html;
  return document.querySelector('[id=it]') ?? document.body;
}

test('In a line of text left and right move the cursor, up and down lead out', () => {
  const field = element('<input id="it" type="email">');
  expect(ownsArrow(field, 'left')).toBe(true);
  expect(ownsArrow(field, 'down')).toBe(false);
});

test('Several lines and choices keep all of them', () => {
  expect(ownsArrow(element('<textarea id="it"></textarea>'), 'down')).toBe(true);
  expect(ownsArrow(element('<input id="it" type="radio">'), 'down')).toBe(true);
  expect(ownsArrow(element('<div role="menu"><button id="it"></button></div>'), 'up')).toBe(true);
});

test('Buttons, links and boxes keep none', () => {
  expect(ownsArrow(element('<dialog><button id="it"></button></dialog>'), 'left')).toBe(false);
  expect(ownsArrow(element('<input id="it" type="checkbox">'), 'right')).toBe(false);
});
