using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Aspire.Hosting.Dashboard.Telemetry;

/// <summary>The one that writes: what comes while a transaction runs is written together in the next one.</summary>
internal sealed class TelemetryWriter(TelemetryDatabase database, TelemetryLimits limits, TimeProvider time) : IAsyncDisposable
{
    private const int MostTogether = 64;
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(30);

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(256);
    private Task _writing = Task.CompletedTask;

    public void Start()
    {
        database.Prepare();
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Returns when the batch is in the file.</summary>
    public async Task WriteAsync(TelemetryBatch batch, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(batch, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await _waiting.Writer.WriteAsync(waiting, cancellationToken).ConfigureAwait(false);
        await waiting.Written.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
    }

    private async Task WriteAllAsync()
    {
        using var connection = database.Open();
        var tables = new TelemetryTables(connection);
        var sweep = new Sweep(connection, limits, time);
        var swept = time.GetTimestamp();
        sweep.Run();
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var together = new List<Waiting>();
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var next))
            {
                together.Add(next);
            }

            Write(connection, tables, together);
            if (time.GetElapsedTime(swept) > SweepInterval)
            {
                sweep.Run();
                swept = time.GetTimestamp();
            }
        }

        database.Close();
    }

    private static void Write(SqliteConnection connection, TelemetryTables tables, List<Waiting> together)
    {
        try
        {
            using (var transaction = connection.BeginTransaction())
            {
                foreach (var batch in together.Select(waiting => waiting.Batch))
                {
                    tables.Write(batch, transaction);
                }

                transaction.Commit();
            }

            together.ForEach(waiting => waiting.Written.SetResult());
        }
        catch (SqliteException failure)
        {
            // a full disk, say: whoever sent it hears of it and sends it again
            tables.Forget();
            together.ForEach(waiting => waiting.Written.TrySetException(failure));
        }
    }

    private sealed record Waiting(TelemetryBatch Batch, TaskCompletionSource Written);
}
