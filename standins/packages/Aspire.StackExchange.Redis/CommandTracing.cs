using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using StackExchange.Redis;
using StackExchange.Redis.Profiling;

namespace Aspire.StackExchange.Redis;

/// <summary>
/// Spans of commands. The client has no activities of its own but profiles commands into whatever session belongs to the caller: here one per span that
/// is current when a command is sent, read every second and when it is over.
/// </summary>
internal sealed class CommandTracing
{
    public const string Source = "OpenTelemetry.Instrumentation.StackExchangeRedis";
    private static readonly ActivitySource Activities = new(Source);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Activity, ProfilingSession> _sessions = new();

    /// <summary>Follows the connection for as long as it lives, which is as long as the process.</summary>
    public static void Follow(ConnectionMultiplexer connection)
    {
        var tracing = new CommandTracing();
        connection.RegisterProfiler(tracing.SessionOfCaller);
        _ = tracing.DrainForeverAsync();
    }

    private ProfilingSession? SessionOfCaller() =>
        Activities.HasListeners() && Activity.Current is { Recorded: true } caller ? _sessions.GetOrAdd(caller, _ => new ProfilingSession()) : null;

    private async Task DrainForeverAsync()
    {
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        while (await timer.WaitForNextTickAsync().ConfigureAwait(false))
        {
            Drain();
        }
    }

    private void Drain()
    {
        foreach (var (caller, session) in _sessions)
        {
            if (caller.IsStopped)
            {
                _sessions.TryRemove(caller, out _);
            }

            foreach (var command in session.FinishProfiling())
            {
                Tell(caller.Context, command);
            }
        }
    }

    private static void Tell(ActivityContext caller, IProfiledCommand command)
    {
        var start = DateTime.SpecifyKind(command.CommandCreated, DateTimeKind.Utc);
        using var span = Activities.StartActivity(command.Command, ActivityKind.Client, caller, startTime: new DateTimeOffset(start));
        if (span is null)
        {
            return;
        }

        span.SetTag("db.system.name", "redis").SetTag("db.operation.name", command.Command).SetTag("db.namespace", command.Db);
        if (command.EndPoint is IPEndPoint { Address: var address, Port: var port })
        {
            span.SetTag("server.address", address.ToString()).SetTag("server.port", port);
        }
        else if (command.EndPoint is DnsEndPoint { Host: var host, Port: var named })
        {
            span.SetTag("server.address", host).SetTag("server.port", named);
        }

        span.SetEndTime(start + command.ElapsedTime);
    }
}
