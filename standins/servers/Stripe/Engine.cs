using StreamPlatform.Standins.Stripe.Clocks;
using StreamPlatform.Standins.Stripe.Events;
using StreamPlatform.Standins.Stripe.Http;
using StreamPlatform.Standins.Stripe.Storage;

namespace StreamPlatform.Standins.Stripe;

// All of a server behind its routes: the database with one writer, who delivers events, and who does what time brings about.
internal sealed class Engine : IAsyncDisposable
{
    private const string OffsetSetting = "clock_offset";
    private readonly CancellationTokenSource _stopping = new();
    private readonly Database _database;
    private readonly WriteQueue _writes;
    private Task _working = Task.CompletedTask;
    private Origin _self = new(null, null, "");

    private Engine(ServerOptions options, TimeProvider clock)
    {
        (Options, Clock) = (options, clock);
        _database = new Database(options.DataFolder);
        OffsetSeconds = _database.Setting(OffsetSetting) ?? 0;
        Deliveries = new DeliveryWorker(this);
        Timelines = new ClockWorker(this);
        _writes = new WriteQueue(_database);
    }

    public ServerOptions Options { get; }

    public TimeProvider Clock { get; }

    public Faults Faults { get; } = new();

    public DeliveryWorker Deliveries { get; }

    public ClockWorker Timelines { get; }

    public long OffsetSeconds { get; private set; }

    public long RealNow => Clock.GetUtcNow().ToUnixTimeSeconds();

    // The server's own time: real time, and what it was advanced by.
    public long Now => RealNow + OffsetSeconds;

    public static async Task<Engine> OpenAsync(ServerOptions options, TimeProvider clock)
    {
        var engine = new Engine(options, clock);
        await engine.DoAsync(transaction => WebhookEndpoints.Forward(transaction, options));
        return engine;
    }

    // Time and deliveries go on when the server can be reached: what they write has links to its pages.
    public void Start(string address)
    {
        _self = _self with { BaseUrl = address };
        _working = Task.WhenAll(Deliveries.RunAsync(_stopping.Token), Timelines.RunAsync(_stopping.Token));
    }

    public Task<T> DoAsync<T>(Func<Transaction, T> act, Origin? origin = null) =>
        _writes.DoAsync(database => act(new Transaction(database, this, origin ?? _self)));

    // Only ever called by an act, so by one thread.
    public void MoveTo(Transaction transaction, long now)
    {
        OffsetSeconds = Math.Max(OffsetSeconds, now - RealNow);
        transaction.Database.Set(OffsetSetting, OffsetSeconds);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _working;
        await _writes.DisposeAsync();
        _database.Dispose();
        Deliveries.Dispose();
        Timelines.Dispose();
        _stopping.Dispose();
    }
}
