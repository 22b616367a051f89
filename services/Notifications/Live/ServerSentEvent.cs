using System.Text;
using System.Text.Json;
using StreamPlatform.Notifications.Inbox;

namespace StreamPlatform.Notifications.Live;

// HTML, 9.2: lines of "field: value", an empty line ends an event. JSON without line breaks is one line of data.
internal static class ServerSentEvent
{
    public const string ContentType = "text/event-stream";

    public static readonly ReadOnlyMemory<byte> Beat = ":\n\n"u8.ToArray();

    // how soon a client comes back after a cut, in milliseconds
    public static readonly ReadOnlyMemory<byte> Opening = "retry: 2000\n\n"u8.ToArray();

    public static ReadOnlyMemory<byte> Of(NotificationView notification) =>
        Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $"id: {notification.Id}\nevent: notification\ndata: {JsonSerializer.Serialize(notification, JsonSerializerOptions.Web)}\n\n"));

    public static ReadOnlyMemory<byte> OfUnread(int count) =>
        Encoding.UTF8.GetBytes(FormattableString.Invariant($"event: unread\ndata: {{\"count\":{count}}}\n\n"));
}
