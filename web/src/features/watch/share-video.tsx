import { useState } from 'react';
import { positionOf } from '@/player/state/position';
import { Button } from '@/ui/button';
import { ShareIcon } from '@/ui/icons';
import { ShareDialog } from './share-dialog';

export function ShareVideo({ videoId }: { readonly videoId: string }) {
  const [at, setAt] = useState<number>();
  return (
    <>
      <Button small icon={<ShareIcon size={18} />} onClick={() => setAt(positionOf(videoId))}>
        Share
      </Button>
      {at !== undefined && <ShareDialog videoId={videoId} position={at} onClose={() => setAt(undefined)} />}
    </>
  );
}
