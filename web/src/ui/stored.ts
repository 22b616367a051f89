import type { z } from '@/api/schemas';

/** What this browser remembers under a name, if it is there and has the shape that is expected. */
export function recall<S extends z.ZodType>(schema: S, name: string): z.infer<S> | undefined {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // storage is full or switched off: nothing is remembered, nothing else breaks
  }
}
