using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Inbox;

// A story in somebody's inbox.
internal sealed class InboxEntry : Story
{
    public string UserId { get; init; } = "";

    public required long Position { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required bool Read { get; init; }
}

internal sealed record ChannelView(string Id, string Handle, string Name);

internal sealed record NotificationView(
    long Id, string Kind, string Title, string Text, string Path, string VideoId, ChannelView? Channel, string? PosterUrl, DateTimeOffset CreatedAt, bool Read)
{
    public static NotificationView Of(InboxEntry entry)
    {
        var wording = Wording.Of(entry);
        return new NotificationView(
            entry.Position, entry.Kind, wording.Title, wording.Text, wording.Path, entry.VideoId,
            entry.ChannelId is null ? null : new ChannelView(entry.ChannelId, entry.ChannelHandle ?? "", entry.ChannelName ?? ""),
            entry.PosterUrl, entry.CreatedAt, entry.Read);
    }
}

internal sealed record InboxPage(IReadOnlyList<NotificationView> Items, string? NextCursor, int Unread);

internal sealed record Unread(int Count);
