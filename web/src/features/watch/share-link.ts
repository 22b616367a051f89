/** `90`, `90s`, `1:30`, `1m30s`: seconds of a video, as links say them. 0 for anything else. */
export function secondsOf(text: string | null): number {
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})$/.exec(text ?? '');
  const named = /^(?:(\d{1,3})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s?)?$/.exec(text ?? '');
  const [, hours = '0', minutes = '0', seconds = '0'] = clock ?? named ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

export function shareLink(videoId: string, seconds: number | undefined): string {
  const url = new URL(`/watch/${videoId}`, location.origin);
  if (seconds) {
    url.searchParams.set('t', String(Math.floor(seconds)));
  }

  return url.href;
}
