import { byId, make } from './dom.js';
import { icon } from './icons.js';

let whenClosed = null;

/** Shows details beside the page; one thing at a time. */
export function showPane(title, parts, closed = null) {
  const pane = byId('pane');
  const isNew = pane.hidden;
  whenClosed = closed;
  pane.replaceChildren(
    make('header', {}, make('h2', {}, title), make('button', { type: 'button', className: 'icon', title: 'Close (Esc)', 'aria-label': 'Close', onclick: closePane }, icon('close'))),
    ...parts.flat().filter(Boolean));
  pane.hidden = false;
  if (isNew) pane.scrollTop = 0;
}

export function closePane() {
  byId('pane').hidden = true;
  byId('pane').replaceChildren();
  const closed = whenClosed;
  whenClosed = null;
  closed?.();
}

/** A heading and name–value lines. */
export const section = (title, pairs, className = '') => pairs.length === 0 ? null : make('section', {},
  make('h3', { textContent: title }),
  make('dl', { className }, pairs.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value ?? '')])));

export const attributePairs = attributes => Object.entries(attributes).map(([name, value]) =>
  [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]);
