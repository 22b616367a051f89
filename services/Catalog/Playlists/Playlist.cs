using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Catalog.Playlists;

// Videos in an order, in one document: adding, taking out and moving are one write each.
internal sealed class Playlist
{
    public const string WatchLater = "watch-later";

    public required string Id { get; init; }

    public required string OwnerId { get; init; }

    public required string Title { get; set; }

    public required string Description { get; set; }

    public VideoVisibility Visibility { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    // grows with every change: what If-Match speaks of
    public long Version { get; set; }

    // Places in its owner's list and in the public list of the owner's channel; null where it does not appear.
    public string? OwnPlace { get; set; }

    public string? PublicPlace { get; set; }

    // lists do not read all of the entries
    public int VideoCount { get; set; }

    public List<PlaylistEntry> Entries { get; set; } = [];

    // a tombstone until the others have been told
    public bool Removed { get; set; }

    public bool IsWatchLater => Id == WatchLaterIdOf(OwnerId);

    public bool IsVisibleTo(string? userId) => OwnerId == userId || Visibility != VideoVisibility.Private;

    public static string WatchLaterIdOf(string userId) => $"{WatchLater}/{userId}";

    // Every viewer has one, from the first video that they put into it.
    public static Playlist NewWatchLater(string userId, DateTime now) => new()
    {
        Id = WatchLaterIdOf(userId),
        OwnerId = userId,
        Title = "Watch later",
        Description = string.Empty,
        Visibility = VideoVisibility.Private,
        CreatedAt = now,
        UpdatedAt = now,
    };

    public void Settle(DateTime now)
    {
        Version++;
        UpdatedAt = now;
        Entries = Removed ? [] : Entries;
        VideoCount = Entries.Count;
        OwnPlace = IsWatchLater || Removed ? null : Video.PlaceOf(CreatedAt, Id);
        PublicPlace = Visibility == VideoVisibility.Public ? OwnPlace : null;
    }
}
