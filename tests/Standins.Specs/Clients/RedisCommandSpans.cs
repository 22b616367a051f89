using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;
using StreamPlatform.Standins.Specs.Redis;

namespace StreamPlatform.Standins.Specs.Clients;

public sealed class RedisCommandSpans
{
    [Fact]
    public async Task A_command_is_a_child_of_the_span_that_it_was_sent_in()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var own = new ActivitySource($"Test.{Guid.NewGuid():N}");
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source == own || source.Name == "OpenTelemetry.Instrumentation.StackExchangeRedis",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await RedisServer.StartAsync();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:redis", server.ConnectionString())]);
        builder.AddRedisClient("redis");
        using var host = builder.Build();
        var database = host.Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase();
        Activity caller;
        await database.StringSetAsync("a", "nobody asked");
        using (caller = own.StartActivity("work")!)
        {
            await database.StringSetAsync("a", "1");
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Command() is null)
        {
            await Task.Delay(50, patience.Token);
        }

        var command = Command()!;
        Assert.Equal(("SET", ActivityKind.Client, "redis"), (command.DisplayName, command.Kind, command.GetTagItem("db.system.name")));
        Assert.InRange(command.StartTimeUtc, caller.StartTimeUtc.AddMilliseconds(-1), caller.StartTimeUtc + caller.Duration);
        Assert.Single(spans, span => span.TraceId == caller.TraceId && span.DisplayName == "SET");

        Activity? Command() => spans.FirstOrDefault(span => span.ParentSpanId == caller.SpanId);
    }
}
