import { createBrowserRouter, type RouteObject } from 'react-router';
import { RegisterPage } from '@/features/auth/register-page';
import { SessionsPage } from '@/features/auth/sessions-page';
import { SignInPage } from '@/features/auth/sign-in-page';
import { ChannelPage } from '@/features/channel/channel-page';
import { HomePage } from '@/features/home/home-page';
import { TagPage } from '@/features/tag/tag-page';
import { LoadingPage } from '@/ui/loading-page';
import { CrashPage } from './crash-page';
import { NotFoundPage } from './not-found-page';
import { RequireUser } from './require-user';
import { Shell } from './shell';
import { startWatching } from './start-watching';

const routes: RouteObject[] = [
  {
    element: <Shell />,
    hydrateFallbackElement: <LoadingPage />,
    errorElement: <CrashPage />,
    children: [
      {
        errorElement: <CrashPage />,
        children: [
          { index: true, element: <HomePage /> },
          {
            path: 'watch/:videoId',
            loader: startWatching,
            lazy: async () => ({ Component: (await import('@/features/watch/watch-page')).WatchPage }),
          },
          { path: 'search', lazy: async () => ({ Component: (await import('@/features/search/search-page')).SearchPage }) },
          { path: 'channel/:handle', element: <ChannelPage /> },
          { path: 'tag/:tag', element: <TagPage /> },
          { path: 'playlist/:playlistId', lazy: async () => ({ Component: (await import('@/features/library/playlist-page')).PlaylistPage }) },
          { path: 'premium', lazy: async () => ({ Component: (await import('@/features/payments/pricing-page')).PricingPage }) },
          { path: 'sign-in', element: <SignInPage /> },
          { path: 'sign-up', element: <RegisterPage /> },
          { path: 'forgot-password', lazy: async () => ({ Component: (await import('@/features/auth/forgot-password-page')).ForgotPasswordPage }) },
          { path: 'reset-password', lazy: async () => ({ Component: (await import('@/features/auth/reset-password-page')).ResetPasswordPage }) },
          { path: 'verify-email', lazy: async () => ({ Component: (await import('@/features/auth/verify-email-page')).VerifyEmailPage }) },
          {
            element: <RequireUser />,
            children: [
              { path: 'account/sessions', element: <SessionsPage /> },
              {
                path: 'account/recommendations',
                lazy: async () => ({ Component: (await import('@/features/recommendations/preference-page')).PreferencePage }),
              },
              {
                path: 'account/notifications',
                lazy: async () => ({ Component: (await import('@/features/notifications/settings-page')).NotificationSettingsPage }),
              },
              { path: 'notifications', lazy: async () => ({ Component: (await import('@/features/notifications/inbox-page')).InboxPage }) },
              { path: 'checkout/return', lazy: async () => ({ Component: (await import('@/features/payments/checkout-return-page')).CheckoutReturnPage }) },
              { path: 'account/billing', lazy: async () => ({ Component: (await import('@/features/payments/billing-page')).BillingPage }) },
              { path: 'account/invoices', lazy: async () => ({ Component: (await import('@/features/payments/invoices-page')).InvoicesPage }) },
              { path: 'following', lazy: async () => ({ Component: (await import('@/features/library/following-page')).FollowingPage }) },
              { path: 'library', lazy: async () => ({ Component: (await import('@/features/library/library-page')).LibraryPage }) },
              { path: 'library/liked', lazy: async () => ({ Component: (await import('@/features/library/liked-page')).LikedPage }) },
              { path: 'library/history', lazy: async () => ({ Component: (await import('@/features/library/history-page')).HistoryPage }) },
              { path: 'operator/quality', lazy: async () => ({ Component: (await import('@/features/operator/quality-page')).QualityPage }) },
              { path: 'operator/refunds', lazy: async () => ({ Component: (await import('@/features/operator/refunds-page')).RefundsPage }) },
              { path: 'operator', lazy: async () => ({ Component: (await import('@/features/operator/pipeline-page')).PipelinePage }) },
              {
                path: 'studio',
                lazy: async () => ({ Component: (await import('@/features/studio/studio-gate')).StudioGate }),
                children: [
                  { index: true, lazy: async () => ({ Component: (await import('@/features/studio/videos-page')).VideosPage }) },
                  { path: 'earnings', lazy: async () => ({ Component: (await import('@/features/studio/earnings/earnings-page')).EarningsPage }) },
                  { path: 'channel', lazy: async () => ({ Component: (await import('@/features/studio/own-channel-page')).OwnChannelPage }) },
                  { path: 'videos/:videoId/audience', lazy: async () => ({ Component: (await import('@/features/studio/audience/audience-page')).AudiencePage }) },
                  { path: 'videos/:videoId', lazy: async () => ({ Component: (await import('@/features/studio/edit-video-page')).EditVideoPage }) },
                ],
              },
            ],
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
