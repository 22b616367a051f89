import { useMutation } from '@tanstack/react-query';
import { download } from '@/api/download';
import { Button } from './button';
import { DownloadIcon } from './icons';

type DownloadButtonProps = { readonly path: string; readonly children: string };

export function DownloadButton({ path, children }: DownloadButtonProps) {
  const fetching = useMutation({ mutationFn: () => download(path) });
  return (
    <Button small icon={<DownloadIcon size={16} />} busy={fetching.isPending} onClick={() => fetching.mutate()} title={fetching.error?.message}>
      {fetching.isError ? `${children}: failed, try again` : children}
    </Button>
  );
}
