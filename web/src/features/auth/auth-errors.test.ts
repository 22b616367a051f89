import { expect, test } from 'vitest';
import { ApiProblem } from '@/api/problem';
import { authErrors } from './auth-errors';

const problem = (status: number, name: string, title: string, detail?: string, retryAfter?: number) =>
  new ApiProblem(status, `https://streamplatform.dev/problems/${name}`, title, detail, {}, retryAfter);

test('A taken address is said beside the address', () => {
  expect(authErrors(problem(409, 'email-taken', 'An account with this e-mail address exists'))).toEqual({
    email: ['An account with this e-mail address exists.'],
  });
});

test('The reason against a password is the detail of the problem', () => {
  expect(authErrors(problem(400, 'weak-password', 'Not accepted', 'Use at least 8 characters.'))).toEqual({ password: ['Use at least 8 characters.'] });
});

test('Who has to wait is told how long', () => {
  expect(authErrors(problem(429, 'too-many-failures', 'Too many wrong passwords', undefined, 30)).form).toContain('30 seconds');
});

test('Wrong credentials belong to no field', () => {
  expect(authErrors(problem(401, 'wrong-credentials', 'E-mail address or password is wrong'))).toEqual({ form: 'E-mail address or password is wrong.' });
});
