using Dapper;
using Microsoft.Data.Sqlite;

namespace Aspire.Hosting.Dashboard.Telemetry;

/// <summary>Removes what is too old or too much.</summary>
internal sealed class Sweep(SqliteConnection connection, TelemetryLimits limits, TimeProvider time)
{
    public void Run()
    {
        using var transaction = connection.BeginTransaction();
        var bounds = new { limits.Spans, limits.Logs, limits.Points, Oldest = Nanoseconds.Of(time.GetUtcNow() - limits.Age) };
        connection.Execute(
            """
            delete from span where position <= (select max(position) from span) - @Spans;
            delete from span where start < @Oldest;
            delete from log where position <= (select max(position) from log) - @Logs;
            delete from log where position < (select min(position) from log where time >= @Oldest);
            delete from point where position <= (select max(position) from point) - @Points;
            delete from point where position < (select min(position) from point where time >= @Oldest);
            delete from trace where finish < coalesce((select min(start) from span), @Oldest);
            delete from trace_source where trace_id not in (select trace_id from trace)
            """,
            bounds, transaction);
        transaction.Commit();
    }
}

/// <summary>Nanoseconds since 1970, as telemetry counts time.</summary>
internal static class Nanoseconds
{
    public static long Of(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;

    public static double ToMilliseconds(long nanoseconds) => nanoseconds / 1e6;

    public static long FromMilliseconds(double milliseconds) => (long)(milliseconds * 1e6);
}
