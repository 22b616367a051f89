import { file } from './client';

/** Saves a file of the platform's: a plain link would carry no token. */
export async function download(path: string): Promise<void> {
  const { blob, name } = await file(path);
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
