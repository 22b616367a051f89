import { currentSession, renewSession } from '@/api/session';

const longestWait = 30_000;

/** Signs in again who was signed in before. A platform that is away is asked until it answers. */
export async function restoreSession(firstWait = 1000): Promise<void> {
  for (let wait = firstWait; currentSession().status === 'unknown'; wait = Math.min(wait * 2, longestWait)) {
    try {
      await renewSession();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
