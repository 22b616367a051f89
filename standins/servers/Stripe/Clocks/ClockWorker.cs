using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Billing;
using StreamPlatform.Standins.Stripe.Checkout;

namespace StreamPlatform.Standins.Stripe.Clocks;

// Does what time brings about, one thing after the other, each at its own moment: on the server's timeline, and on those of test clocks.
internal sealed class ClockWorker(Engine engine) : IDisposable
{
    private const string ServerTimeline = "";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _signal = new(0);
    private readonly SemaphoreSlim _moving = new(1);

    public void Wake()
    {
        if (_signal.CurrentCount == 0)
        {
            _signal.Release();
        }
    }

    // The server's own time goes on from there.
    public async Task AdvanceAsync(long to)
    {
        await _moving.WaitAsync();
        try
        {
            await MoveAsync(ServerTimeline, to);
            await engine.DoAsync(transaction =>
            {
                engine.MoveTo(transaction, to);
                return to;
            });
        }
        finally
        {
            _moving.Release();
        }
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await _moving.WaitAsync(stopping);
                try
                {
                    await MoveAsync(ServerTimeline, engine.Now);
                    foreach (var clock in await engine.DoAsync(TestClocks.Advancing))
                    {
                        await MoveAsync(clock.Id(), clock.Number("_target"));
                        await engine.DoAsync(transaction => TestClocks.Arrive(transaction, clock.Id()));
                    }
                }
                finally
                {
                    _moving.Release();
                }

                await _signal.WaitAsync(Pause, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What is due is done after the next start.
        }
    }

    public void Dispose()
    {
        _signal.Dispose();
        _moving.Dispose();
    }

    private async Task MoveAsync(string timeline, long until)
    {
        while (await engine.DoAsync(transaction => Step(transaction, timeline, until)))
        {
        }
    }

    private static bool Step(Transaction transaction, string timeline, long until)
    {
        if (transaction.Database.NextDue(timeline, until) is not var (subject, due))
        {
            return false;
        }

        transaction.Moment = due;
        Do(transaction, subject);
        return true;
    }

    private static void Do(Transaction transaction, JsonObject subject)
    {
        switch (subject.Kind())
        {
            case "subscription":
                Renewals.Do(transaction, subject);
                break;
            case "invoice":
                Dunning.Do(transaction, subject);
                break;
            default:
                CheckoutSessions.Expire(transaction, subject);
                break;
        }
    }
}
