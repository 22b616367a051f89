using Microsoft.Extensions.Options;
using Npgsql;
using StreamPlatform.Notifications.Inbox;

namespace StreamPlatform.Notifications.Live;

// Sends to open streams what their inboxes hold beyond what they have sent, for many users at a time.
internal sealed class LiveRefresher(
    LiveStreams streams, InboxRows inbox, TimeProvider time, IOptions<NotificationsOptions> options, ILogger<LiveRefresher> logger) : BackgroundService
{
    private const int UsersAtOnce = 500;

    // whoever was away for longer looks into the inbox
    private const int MostMissed = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(RefreshAsync(stoppingToken), BeatAsync(stoppingToken));

    private async Task RefreshAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var changed = await streams.TakeChangedAsync(UsersAtOnce, stoppingToken);
            try
            {
                await RefreshAsync(changed, stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or TimeoutException or IOException)
            {
                logger.StreamsNotRefreshed(failure.Message);
                await Task.Delay(Pause, time, stoppingToken);
                foreach (var userId in changed)
                {
                    streams.Change(userId);
                }
            }
        }
    }

    private async Task RefreshAsync(IReadOnlyList<string> users, CancellationToken cancellationToken)
    {
        var places = users
            .Select(userId => (UserId: userId, Open: streams.Of(userId)))
            .Where(user => user.Open.Count > 0)
            .Select(user => (user.UserId, user.Open.Min(stream => stream.After)))
            .ToList();
        var entries = await inbox.AfterAsync(places, MostMissed, cancellationToken);
        var unread = await inbox.UnreadAsync([.. places.Select(place => place.UserId)], cancellationToken);
        foreach (var (userId, after) in places)
        {
            var news = entries[userId].Select(entry => (entry.Position, Frame: ServerSentEvent.Of(NotificationView.Of(entry)))).ToList();
            foreach (var stream in streams.Of(userId).Where(stream => stream.After >= after))
            {
                Send(stream, news, unread[userId]);
            }
        }
    }

    private static void Send(LiveStream stream, List<(long Position, ReadOnlyMemory<byte> Frame)> news, int unread)
    {
        foreach (var (position, frame) in news.Where(one => one.Position > stream.After))
        {
            stream.Send(frame);
            stream.After = position;
        }

        if (stream.Unread != unread)
        {
            stream.Unread = unread;
            stream.Send(ServerSentEvent.OfUnread(unread));
        }
    }

    private async Task BeatAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.StreamBeat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var stream in streams.All)
            {
                stream.Send(ServerSentEvent.Beat);
            }
        }
    }
}
