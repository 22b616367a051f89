using StreamPlatform.Analytics.History;
using StreamPlatform.Analytics.Progress;
using StreamPlatform.Analytics.Sittings;
using StreamPlatform.Messaging;

namespace StreamPlatform.Analytics.Heartbeats;

// Writes a message of heartbeats. Every row follows from what was said, so a message that comes again changes nothing.
internal sealed class HeartbeatBatchHandler(
    HeartbeatStore heartbeats, DueSittings due, ProgressStore progress, HistoryStore history, PausedViewers paused, Backlog backlog) : IMessageHandler<HeartbeatBatch>
{
    public async Task HandleAsync(HeartbeatBatch message, MessageContext context, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(heartbeats.WriteAsync(message.Heartbeats), due.NoteAsync(message.Heartbeats), RememberAsync(message.Heartbeats));
        }
        catch
        {
            backlog.Trouble();
            throw;
        }
    }

    // what a viewer sees again: not of those who do not want it, and not of a player that was only looked at
    private async Task RememberAsync(IReadOnlyList<Heartbeat> all)
    {
        var watched = all.Where(heartbeat => heartbeat.ViewerId is not null && heartbeat.Played.Count > 0).ToList();
        var silent = await paused.AmongAsync(watched.Select(heartbeat => heartbeat.ViewerId!).Distinct(StringComparer.Ordinal));
        var remembered = watched.Where(heartbeat => !silent.Contains(heartbeat.ViewerId!)).ToList();
        await Task.WhenAll(progress.WriteAsync(remembered), history.WriteAsync(remembered));
    }
}
