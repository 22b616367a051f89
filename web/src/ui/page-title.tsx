export function PageTitle({ children }: { readonly children?: string | undefined }) {
  return <title>{children ? `${children} · StreamPlatform` : 'StreamPlatform'}</title>;
}
