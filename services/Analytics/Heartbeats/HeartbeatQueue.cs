using System.Threading.Channels;
using Microsoft.Extensions.Options;
using StreamPlatform.Messaging;

namespace StreamPlatform.Analytics.Heartbeats;

// Players that speak at the same moment share a message: the broker confirms hundreds of heartbeats as fast as one. Each is answered when its message is confirmed.
internal sealed class HeartbeatQueue(IJobSender sender, IOptions<AnalyticsOptions> options, TimeProvider time, ILogger<HeartbeatQueue> logger) : BackgroundService
{
    public const string Name = "viewing.ingest";

    // more than wait when the broker takes its time are told to come again
    private const int MostWaiting = 20_000;
    private const int MessagesOnTheirWay = 4;

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly SemaphoreSlim _places = new(MessagesOnTheirWay);

    // False: the broker did not take them, or nobody knows whether it did.
    public async Task<bool> AddAsync(IReadOnlyList<Heartbeat> heartbeats, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(heartbeats);
        return _waiting.Writer.TryWrite(waiting) && await waiting.Confirmed.Task.WaitAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        _places.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            await _places.WaitAsync(stoppingToken);
            await Task.Delay(options.Value.BatchWait, time, stoppingToken);
            _ = SendAsync(Take(), stoppingToken);
        }
    }

    private List<Waiting> Take()
    {
        var taken = new List<Waiting>();
        var count = 0;
        while (count < options.Value.LongestBatch && _waiting.Reader.TryRead(out var next))
        {
            taken.Add(next);
            count += next.Heartbeats.Count;
        }

        return taken;
    }

    private async Task SendAsync(List<Waiting> together, CancellationToken stoppingToken)
    {
        var confirmed = false;
        var heartbeats = together.SelectMany(waiting => waiting.Heartbeats).ToList();
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            patience.CancelAfter(options.Value.ConfirmTimeout);

            // asking for the connection to a broker that is away blocks
            await Task.Run(() => sender.SendAsync(new HeartbeatBatch(heartbeats), Name, Guid.NewGuid(), patience.Token), patience.Token);
            confirmed = true;
        }
        catch (Exception failure)
        {
            // whatever it was, the players send them again
            logger.NotTaken(heartbeats.Count, failure);
        }
        finally
        {
            _places.Release();
            together.ForEach(waiting => waiting.Confirmed.TrySetResult(confirmed));
        }
    }

    private sealed record Waiting(IReadOnlyList<Heartbeat> Heartbeats)
    {
        public TaskCompletionSource<bool> Confirmed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
