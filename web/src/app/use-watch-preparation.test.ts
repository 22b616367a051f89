// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { videoAt } from './use-watch-preparation';

test('A card stands for its video, wherever on it the pointer is', () => {
  document.body.innerHTML = '<article><p id="line">3 days ago</p><a href="/watch/v1?list=l1"><b id="title">One</b></a></article><p id="other"></p>';
  const at = (id: string) => videoAt(document.getElementById(id));
  expect(at('line')).toBe('v1');
  expect(at('title')).toBe('v1');
  expect(at('other')).toBeUndefined();
  expect(videoAt(null)).toBeUndefined();
});
