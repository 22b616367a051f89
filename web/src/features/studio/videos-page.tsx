import { useSells } from '@/api/payments/list-plans';
import { useOwnChannel } from '@/api/studio/show-own-channel';
import { ButtonLink } from '@/ui/button';
import { ChartIcon, EditIcon, UserIcon } from '@/ui/icons';
import { PageTitle } from '@/ui/page-title';
import { DropZone } from './drop-zone';
import { OwnVideos } from './own-videos';
import css from './videos-page.module.css';

export function VideosPage() {
  const { data: channel } = useOwnChannel(true);
  const sells = useSells();
  return (
    <>
      <PageTitle>Studio</PageTitle>
      <div className={css.head}>
        <h1>Your videos</h1>
        {channel && (
          <div className={css.links}>
            <ButtonLink small to={`/channel/${channel.handle}`} icon={<UserIcon size={18} />}>
              View channel
            </ButtonLink>
            <ButtonLink small to="/studio/channel" icon={<EditIcon size={18} />}>
              Edit channel
            </ButtonLink>
            {sells && (
              <ButtonLink small to="/studio/earnings" icon={<ChartIcon size={18} />}>
                Earnings
              </ButtonLink>
            )}
          </div>
        )}
      </div>
      <DropZone />
      <OwnVideos />
    </>
  );
}
