import { useParams } from 'react-router';
import { useChannel } from '@/api/catalog/show-channel';
import { ApiProblem } from '@/api/problem';
import { ButtonLink } from '@/ui/button';
import { Failure } from '@/ui/failure';
import { UserIcon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page-title';
import { ChannelHead, ChannelHeadSkeleton } from './channel-head';
import { ChannelPlaylists } from './channel-playlists';
import { ChannelVideos } from './channel-videos';

export function ChannelPage() {
  const { handle = '' } = useParams();
  const channel = useChannel(handle);
  if (channel.isPending) {
    return <ChannelHeadSkeleton />;
  }

  if (channel.data) {
    return (
      <>
        <PageTitle>{channel.data.name}</PageTitle>
        <ChannelHead channel={channel.data} />
        <ChannelVideos channel={channel.data} />
        <ChannelPlaylists channel={channel.data} />
      </>
    );
  }

  return channel.error instanceof ApiProblem && channel.error.status === 404 ? (
    <NoChannel />
  ) : (
    <Failure what="The channel" error={channel.error} onRetry={() => void channel.refetch()} retrying={channel.isFetching} />
  );
}

function NoChannel() {
  return (
    <>
      <PageTitle>Channel not found</PageTitle>
      <Notice icon={<UserIcon size={28} />} title="There is no such channel" actions={<ButtonLink to="/">Go to the videos</ButtonLink>}>
        It may have a new name, or be gone.
      </Notice>
    </>
  );
}
