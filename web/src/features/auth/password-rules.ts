export type PasswordRule = { readonly text: string; readonly met: boolean };

export const minPassword = 8;
export const recommendedPassword = 15;
const shortestTellingName = 4;

/** The rules that can be checked while one types. The platform also refuses passwords that everyone guesses first. */
export function passwordRules(password: string, email: string, displayName: string): readonly PasswordRule[] {
  const names = [...displayName.split(' '), displayName, email.split('@')[0] ?? ''].filter((name) => name.length >= shortestTellingName);
  const telling = names.some((name) => password.toLowerCase().includes(name.toLowerCase()));
  return [
    { text: `At least ${minPassword} characters (${recommendedPassword} or more is better)`, met: password.length >= minPassword },
    { text: 'Without your name or e-mail address', met: password.length > 0 && !telling },
  ];
}
