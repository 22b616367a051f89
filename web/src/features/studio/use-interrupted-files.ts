import { useEffect, useState } from 'react';
import { interruptedFiles } from './uploads/earlier-uploads';

const none: ReadonlyMap<string, string> = new Map();

export function useInterruptedFiles(): ReadonlyMap<string, string> {
  const [files, setFiles] = useState(none);
  useEffect(() => {
    let left = false;
    void interruptedFiles().then((found) => left || setFiles(found));
    return () => {
      left = true;
    };
  }, []);
  return files;
}
