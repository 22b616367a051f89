using System.Diagnostics;
using System.Diagnostics.Metrics;
using Dapper;
using Npgsql;
using StreamPlatform.Transcoder.Jobs;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Telemetry;

// A job as a span and in figures: how long it waited, how long it took, how fast it encoded, how it ended.
internal sealed class JobTelemetry
{
    public const string Name = "StreamPlatform.Transcoder";
    private static readonly ActivitySource Source = new(Name);

    private readonly NpgsqlDataSource _database;
    private readonly TimeProvider _clock;
    private readonly Histogram<double> _wait;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _speed;
    private readonly Counter<long> _failures;
    private readonly UpDownCounter<long> _running;

    public JobTelemetry(IMeterFactory meters, NpgsqlDataSource database, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        var meter = meters.Create(Name);
        _wait = meter.CreateHistogram("streamplatform.transcoder.job.wait", "s", "From being sent to its queue to its first moment of work.", advice: Seconds);
        _duration = meter.CreateHistogram("streamplatform.transcoder.job.duration", "s", "Time of an attempt at a job.", advice: Seconds);
        _speed = meter.CreateHistogram(
            "streamplatform.transcoder.encode.speed", "1", "Seconds of source per second of work, all rungs of a job together.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 20] });
        _failures = meter.CreateCounter<long>("streamplatform.transcoder.job.failures", "{attempt}", "Attempts at a job that failed.");
        _running = meter.CreateUpDownCounter<long>("streamplatform.transcoder.jobs.running", "{job}", "Jobs at work in this process.");
    }

    private static InstrumentAdvice<double> Seconds => new() { HistogramBucketBoundaries = [0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 900] };

    public async Task<JobOutcome> MeasureAsync(TranscodingPlan plan, PlannedJob job, Func<Task<JobOutcome>> run, CancellationToken cancellationToken)
    {
        var tags = new TagList { { "kind", job.Kind.ToString() }, { "queue", job.Queue } };
        using var span = Source.StartActivity($"job {job.Name}");
        span?.SetTag("video.id", plan.VideoId).SetTag("plan.id", plan.PlanId).SetTag("job.kind", job.Kind.ToString())
            .SetTag("job.rungs", string.Join(' ', job.Rungs.Select(rung => rung.Name)));
        await MeasureWaitAsync(plan, job, span, tags, cancellationToken);
        _running.Add(1, tags);
        var started = _clock.GetTimestamp();
        try
        {
            var outcome = await run();
            Done(plan, job, _clock.GetElapsedTime(started), span, tags);
            return outcome;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            span?.AddException(exception).SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            _failures.Add(1, [.. tags, new("error.type", exception.GetType().Name)]);
            throw;
        }
        finally
        {
            _running.Add(-1, tags);
        }
    }

    private async Task MeasureWaitAsync(TranscodingPlan plan, PlannedJob job, Activity? span, TagList tags, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        var waited = await connection.QuerySingleOrDefaultAsync<double?>(new CommandDefinition(
            "select extract(epoch from now() - queued_at)::float8 from job where plan_id = @PlanId and name = @Name", new { plan.PlanId, job.Name },
            cancellationToken: cancellationToken));
        if (waited is { } seconds)
        {
            _wait.Record(seconds, tags);
            span?.SetTag("job.wait", seconds);
        }
    }

    private void Done(TranscodingPlan plan, PlannedJob job, TimeSpan elapsed, Activity? span, TagList tags)
    {
        _duration.Record(elapsed.TotalSeconds, tags);
        if (job.Kind == JobKind.Chunk && elapsed > TimeSpan.Zero)
        {
            var speed = (double)job.Chunk.Frames * plan.FrameRate.Denominator / plan.FrameRate.Numerator / elapsed.TotalSeconds;
            _speed.Record(speed, tags);
            span?.SetTag("encode.speed", speed);
        }
    }
}
