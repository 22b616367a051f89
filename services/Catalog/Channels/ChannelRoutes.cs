using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Channels;

internal static class ChannelRoutes
{
    public static void MapChannels(this WebApplication app)
    {
        app.MapGroup("/api/catalog/channels").WithTags("channels").MapGet("/{handleOrId}", ShowChannel.Handle);

        var own = app.MapGroup("/api/catalog/studio/channel").WithTags("channels").RequireAuthorization(PlatformPolicies.Creator);
        own.MapGet("", ShowOwnChannel.Handle);
        own.MapPut("", SaveChannel.Handle);
    }
}
