// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LineChart } from './line-chart';

afterEach(cleanup);

test('What is drawn stands in a table too', () => {
  const points = [
    { name: 'Monday', value: 2 },
    { name: 'Tuesday', value: 4 },
  ];
  const { container } = render(<LineChart title="Views" columns={['Day', 'Views']} points={points} format={String} />);
  expect(screen.getByRole('img', { name: 'Views: from Monday to Tuesday' })).toBeTruthy();
  expect(container.querySelector('path[d^="M0.0 120.0L640.0 40.0"]')).toBeTruthy();
  const table = within(container.querySelector('table') as HTMLElement);
  expect(table.getByText('Tuesday').closest('tr')?.textContent).toBe('Tuesday4');
});

test('A single day without views is drawn without a division by nothing', () => {
  const { container } = render(<LineChart title="Views" columns={['Day', 'Views']} points={[{ name: 'Monday', value: 0 }]} format={String} />);
  expect(container.innerHTML).not.toContain('NaN');
});
