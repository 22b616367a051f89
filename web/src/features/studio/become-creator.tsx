import type { User } from '@/api/session';
import { PageTitle } from '@/ui/page-title';
import css from './become-creator.module.css';
import { ChannelForm } from './channel-form';
import { handleFrom } from './handle';

export function BecomeCreator({ user }: { readonly user: User }) {
  return (
    <div className={css.page}>
      <PageTitle>Start your channel</PageTitle>
      <h1>Start your channel</h1>
      <p className={css.lead}>Your videos live on a channel. Give it a name, and you can upload the first one right away.</p>
      <ChannelForm profile={{ name: user.displayName, handle: handleFrom(user.displayName), description: '' }} followName submit="Create channel" />
    </div>
  );
}
