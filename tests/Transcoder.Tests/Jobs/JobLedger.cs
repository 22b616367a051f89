using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using StreamPlatform.Messaging;
using StreamPlatform.Postgres;
using StreamPlatform.Testing;
using StreamPlatform.Transcoder.Jobs;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Removal;

namespace StreamPlatform.Transcoder.Tests.Jobs;

/// <summary>The job state machine in its real database, without encoders: a job is done when a test says so.</summary>
public sealed class JobLedger : IAsyncLifetime
{
    private const int Window = 3;

    private TestServers? _servers;
    private IHost? _host;
    private NpgsqlDataSource _database = null!;
    private UnitOfWorkFactory _units = null!;

    public async ValueTask InitializeAsync()
    {
        _servers = await TestServers.StartAsync(Server.Postgres);
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration["ConnectionStrings:transcoder-db"] = await _servers.CreateDatabaseAsync();
        builder.AddPostgresDatabase("transcoder-db", typeof(JobBoard).Assembly);
        builder.Services.AddMigrations(new MigrationSource("messaging", typeof(UnitOfWork).Assembly));
        _host = builder.Build();
        _database = _host.Services.GetRequiredService<NpgsqlDataSource>();
        _units = new UnitOfWorkFactory(_database);
        await _host.Services.GetRequiredService<Migrator>().MigrateAsync(_database, _host.Services.GetServices<MigrationSource>(), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _host?.Dispose();
        await (_servers?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    internal async Task PlannedAsync(TranscodingPlan plan)
    {
        await using var work = await _units.BeginAsync(CancellationToken.None);
        if (await PlanStore.AddAsync(work, plan, JobPlanner.Jobs(plan), attempt: 1, CancellationToken.None))
        {
            await JobBoard.SendAsync(work, plan.PlanId, Window, CancellationToken.None);
        }

        await work.CommitAsync(CancellationToken.None);
    }

    /// <summary>The last transaction of a job. The answer is the progress that is told, if any is.</summary>
    internal async Task<double?> DoneAsync(TranscodingPlan plan, string job)
    {
        await using var work = await _units.BeginAsync(CancellationToken.None);
        if (await JobBoard.CompleteAsync(work, plan.PlanId, job, CancellationToken.None) is not { } progress)
        {
            return null;
        }

        await JobBoard.SendAsync(work, plan.PlanId, Window, CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
        return progress.ToEvent(plan, TimeProvider.System.GetUtcNow()).Percent;
    }

    internal async Task RemovedAsync(TranscodingPlan plan)
    {
        await using var work = await _units.BeginAsync(CancellationToken.None);
        await Removals.RemoveVideoAsync(work, plan.VideoId, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
    }

    /// <summary>Names of the jobs that were put into queues, in that order.</summary>
    internal async Task<IReadOnlyList<string>> SentAsync(TranscodingPlan plan)
    {
        await using var connection = await _database.OpenConnectionAsync();
        return [.. await connection.QueryAsync<string>(
            """
            select convert_from(body, 'UTF8')::jsonb ->> 'job' from outbox_message
            where type = 'TranscodeJob' and convert_from(body, 'UTF8')::jsonb ->> 'planId' = @PlanId order by position
            """,
            new { plan.PlanId })];
    }

    /// <summary>State of the plan and of each of its jobs.</summary>
    internal async Task<string> StateAsync(TranscodingPlan plan)
    {
        await using var connection = await _database.OpenConnectionAsync();
        var states = await connection.QueryAsync<string>(
            """
            select state from plan where plan_id = @PlanId
            union all (select name || ' ' || state from job where plan_id = @PlanId order by position)
            """,
            new { plan.PlanId });
        return string.Join(", ", states);
    }
}
