using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Playlists;

internal static class PlaylistRoutes
{
    public static void MapPlaylists(this WebApplication app)
    {
        var playlists = app.MapGroup("/api/catalog/playlists").WithTags("playlists");
        playlists.MapGet("/{id}", ShowPlaylist.Handle);
        playlists.MapGet("/{id}/videos", ListPlaylistVideos.Handle);
        app.MapGet("/api/catalog/channels/{handleOrId}/playlists", ListChannelPlaylists.Handle).WithTags("playlists");

        var own = playlists.MapGroup("").RequireAuthorization(PlatformPolicies.Viewer);
        own.MapPatch("/{id}", EditPlaylist.Handle);
        own.MapDelete("/{id}", RemovePlaylist.Handle);
        own.MapPut("/{id}/videos/{videoId}", AddToPlaylist.Handle);
        own.MapDelete("/{id}/videos/{videoId}", TakeFromPlaylist.Handle);
        own.MapPost("/{id}/videos/{videoId}/move", MoveInPlaylist.Handle);

        var library = app.MapGroup("/api/catalog/library/playlists").WithTags("playlists").RequireAuthorization(PlatformPolicies.Viewer);
        library.MapGet("", ListOwnPlaylists.Handle);
        library.MapPost("", CreatePlaylist.Handle);
    }
}
