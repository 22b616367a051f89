using System.Diagnostics.Metrics;
using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;

namespace StreamPlatform.Transcoder.Telemetry;

// What alerts ask: how many chunks this process may encode at a time, and how long the plan that stands still longest has stood still.
internal sealed class CapacityGauge : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private readonly NpgsqlDataSource _database;
    private readonly TimeProvider _clock;
    private readonly ILogger<CapacityGauge> _logger;
    private double? _idle;

    public CapacityGauge(
        IMeterFactory meters, NpgsqlDataSource database, TimeProvider clock, IOptions<TranscoderOptions> options, ILogger<CapacityGauge> logger)
    {
        (_database, _clock, _logger) = (database, clock, logger);
        var meter = meters.Create(JobTelemetry.Name);
        meter.CreateObservableGauge("streamplatform.transcoder.encoders", () => (long)options.Value.ConcurrentChunks, "{job}", "Chunks that this process encodes at a time.");
        meter.CreateObservableGauge(
            "streamplatform.transcoder.plan.idle", () => _idle is { } seconds ? [new Measurement<double>(seconds)] : Array.Empty<Measurement<double>>(), "s",
            "Time since the last progress of the plan that has waited for it longest.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var connection = await _database.OpenConnectionAsync(stoppingToken);
                _idle = await connection.ExecuteScalarAsync<double>(new CommandDefinition(
                    "select coalesce(max(extract(epoch from now() - progressed_at)), 0)::float8 from plan where state = 'running'", cancellationToken: stoppingToken));
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                _idle = null;
                _logger.NotMeasured(exception);
            }
        }
    }
}
