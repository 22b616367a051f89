export type Chapter = { readonly startSeconds: number; readonly title: string };

/** The chapter that a moment is in; undefined before the first one. */
export function chapterAt(chapters: readonly Chapter[], seconds: number): Chapter | undefined {
  return chapters.findLast(({ startSeconds }) => startSeconds <= seconds);
}
