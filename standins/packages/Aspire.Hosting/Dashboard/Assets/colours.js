import { make, styled } from './dom.js';

// the host lists its resources, programs first: neighbours in that list are far apart on the wheel
const known = document.querySelector('meta[name="resources"]').content.split(' ');
const golden = 137.508;

function indexOf(name) {
  const index = known.indexOf(name);
  return index >= 0 ? index : known.length + [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7);
}

export const hueOf = name => Math.round((255 + indexOf(name) * golden) % 360);

export const hued = (element, name) => styled(element, { '--hue': hueOf(name) });

/** The name of a service behind its colour. */
export const serviceTag = (name, extra) =>
  hued(make('span', { className: 'service' }, make('span', { className: 'dot' }), name, extra ? make('small', { textContent: extra }) : null), name);
