using Dapper;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace StreamPlatform.Postgres;

/// <summary>
/// Unhealthy while the clock of this process is far from that of its database: what such a clock signs has expired or is not valid yet for everybody else,
/// and it finds everybody else's tokens out of date. A quarter of an hour is what a blob storage puts up with.
/// </summary>
internal sealed class ClockHealthCheck(NpgsqlDataSource database, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var theirs = await connection.QuerySingleAsync<DateTimeOffset>(new CommandDefinition("select clock_timestamp()", cancellationToken: cancellationToken));
        var ahead = time.GetUtcNow() - theirs;
        return ahead.Duration() <= Tolerance
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus, FormattableString.Invariant($"This clock is {ahead.TotalSeconds:0} s ahead of the database's."));
    }
}
