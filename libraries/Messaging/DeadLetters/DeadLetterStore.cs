using System.Globalization;
using RabbitMQ.Client;
using StreamPlatform.Messaging.Bus;
using StreamPlatform.Messaging.Failures;

namespace StreamPlatform.Messaging;

/// <summary>
/// The dead letters of all rooms, as an operator sees them. While a call runs, the letters that it looks at are invisible to other callers. A letter leaves
/// only after its replay was confirmed by the broker.
/// </summary>
public sealed class DeadLetterStore(IConnection connection, TimeProvider time)
{
    // for the broker to put back what was only looked at; somebody else who looks meanwhile holds letters too
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private static readonly CreateChannelOptions WithConfirms = new(
        publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    /// <summary>The letters that are kept, the oldest first.</summary>
    /// <param name="limit">How many at most; 1 or more.</param>
    /// <param name="cancellationToken">Ends the call; no letter is lost.</param>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var letters = new List<DeadLetter>();
        await VisitAsync(
            letter =>
            {
                letters.Add(letter);
                return letters.Count < limit ? Verdict.Keep : Verdict.KeepAndStop;
            },
            cancellationToken);
        return letters;
    }

    /// <summary>Sends letters to the queues that they come from, with a fresh budget of attempts and under the same id. Returns how many.</summary>
    /// <param name="which">Chooses the letters.</param>
    /// <param name="cancellationToken">Ends the call; no letter is lost, and one may be sent twice.</param>
    /// <exception cref="RabbitMQ.Client.Exceptions.PublishException">The queue of a letter does not exist; the letter is kept.</exception>
    public Task<int> ReplayAsync(Predicate<DeadLetter> which, CancellationToken cancellationToken) =>
        VisitAsync(letter => which(letter) ? Verdict.Replay : Verdict.Keep, cancellationToken);

    /// <summary>Deletes letters for ever. Returns how many.</summary>
    /// <param name="which">Chooses the letters.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<int> DropAsync(Predicate<DeadLetter> which, CancellationToken cancellationToken) =>
        VisitAsync(letter => which(letter) ? Verdict.Drop : Verdict.Keep, cancellationToken);

    private async Task<int> VisitAsync(Func<DeadLetter, Verdict> judge, CancellationToken cancellationToken)
    {
        // what is not acknowledged goes back to its place when the channel closes, at the latest
        await using var channel = await connection.CreateChannelAsync(WithConfirms, cancellationToken);
        await channel.QueueDeclareAsync(
            Topology.KeptDeadLetters, durable: true, exclusive: false, autoDelete: false, QueueArguments.Kept(), cancellationToken: cancellationToken);

        // a letter that dies again while this runs is not visited twice
        var left = await channel.MessageCountAsync(Topology.KeptDeadLetters, cancellationToken);
        var taken = 0;
        List<ulong> kept = [];
        for (; left > 0 && await channel.BasicGetAsync(Topology.KeptDeadLetters, autoAck: false, cancellationToken) is { } got; left--)
        {
            var delivery = Delivery.Of(got.BasicProperties, got.Body);
            var letter = Read(delivery);
            var verdict = judge(letter);
            if (verdict == Verdict.Replay)
            {
                await ReplayAsync(channel, delivery, letter, cancellationToken);
            }

            if (verdict is Verdict.Replay or Verdict.Drop)
            {
                await channel.BasicAckAsync(got.DeliveryTag, multiple: false, CancellationToken.None);
                taken++;
            }
            else
            {
                kept.Add(got.DeliveryTag);
            }

            if (verdict == Verdict.KeepAndStop)
            {
                break;
            }
        }

        if (kept.Count > 0)
        {
            await GiveBackAsync(channel, kept, cancellationToken);
        }

        return taken;
    }

    // Whoever looks next sees them: the broker puts letters back after it has answered, so it is asked until it has.
    private async Task GiveBackAsync(IChannel channel, List<ulong> letters, CancellationToken cancellationToken)
    {
        await channel.BasicNackAsync(letters[^1], multiple: true, requeue: true, cancellationToken);
        var started = time.GetTimestamp();
        while (await channel.MessageCountAsync(Topology.KeptDeadLetters, cancellationToken) < letters.Count && time.GetElapsedTime(started) < Patience)
        {
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async Task ReplayAsync(IChannel channel, Delivery delivery, DeadLetter letter, CancellationToken cancellationToken)
    {
        var headers = delivery.KeptHeaders();
        headers[MessageHeaders.ReplayedAt] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        await channel.BasicPublishAsync(
            string.Empty, letter.Queue, mandatory: true, delivery.PropertiesWith(headers), delivery.Body, cancellationToken);
    }

    private static DeadLetter Read(Delivery delivery) => DeadLetter.Of(
        delivery,
        MessageHeaders.Text(delivery.Headers, MessageHeaders.Origin) ?? string.Empty,
        MessageHeaders.Number(delivery.Headers, MessageHeaders.Attempts),
        FailureHistory.Read(delivery.Headers));

    private enum Verdict
    {
        Keep,
        KeepAndStop,
        Replay,
        Drop,
    }
}
