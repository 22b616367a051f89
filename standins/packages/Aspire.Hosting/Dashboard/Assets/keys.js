import { byId, make } from './dom.js';
import { icon } from './icons.js';
import { closePane } from './pane.js';

const isTyping = target => /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);

/** Keys of the whole dashboard; lists have their own. */
export function beginKeys(pages, go) {
  const keys = [
    ...pages.map(page => [page.key, page.name]),
    ['/', 'Filter'], ['j k ↓ ↑', 'Next and previous line'], ['Enter', 'Open'], ['← →', 'Fold and unfold a span'], ['Esc', 'Close the details'],
    ['t', 'Light or dark'], ['?', 'These keys'],
  ];
  const dialog = byId('keys');
  dialog.append(make('h2', { textContent: 'Keys' }), make('dl', {}, keys.flatMap(([key, deed]) => [make('dt', {}, make('kbd', { textContent: key })), make('dd', { textContent: deed })])),
    make('form', { method: 'dialog' }, make('button', { textContent: 'Close' })));
  byId('help').append(icon('help'));
  byId('help').onclick = () => dialog.showModal();

  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (event.key === 'Escape') {
      if (isTyping(event.target)) event.target.blur();
      else closePane();
      return;
    }
    if (isTyping(event.target)) return;
    const page = pages.find(each => each.key === event.key);
    if (page) go(page.path);
    else if (event.key === '?') dialog.showModal();
    else if (event.key === 't') byId('theme').click();
    else if (event.key === '/') document.querySelector('main input[type="search"]')?.focus();
    else return;
    event.preventDefault();
  });
}

/** Arrow keys and j, k between the focusable lines of a list. */
export function lineKeys(list, selector) {
  list.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (!step || isTyping(event.target)) return;
    const lines = [...list.querySelectorAll(selector)];
    const next = lines[lines.indexOf(document.activeElement.closest(selector)) + step];
    next?.focus();
    event.preventDefault();
  });
}
