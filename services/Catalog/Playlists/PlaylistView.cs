using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Catalog.Playlists;

internal sealed record PlaylistView(
    string Id, string Title, string Description, VideoVisibility Visibility, int VideoCount, string? PosterUrl, ChannelSummary? Channel,
    DateTime CreatedAt, DateTime UpdatedAt, long Version)
{
    public required bool IsOwner { get; init; }

    // it cannot be renamed, shared or deleted
    public required bool BuiltIn { get; init; }

    // whether the video that was asked about is in it; null when none was
    public bool? Contains { get; init; }

    // a channel only for those who have one
    public static PlaylistView Of(Playlist playlist, string? posterUrl, Channel? channel, string? userId) => new(
        playlist.IsWatchLater ? Playlist.WatchLater : playlist.Id, playlist.Title, playlist.Description, playlist.Visibility, playlist.VideoCount, posterUrl,
        channel is null ? null : ChannelSummary.Of(channel), playlist.CreatedAt, playlist.UpdatedAt, playlist.Version)
    {
        IsOwner = playlist.OwnerId == userId,
        BuiltIn = playlist.IsWatchLater,
    };
}
