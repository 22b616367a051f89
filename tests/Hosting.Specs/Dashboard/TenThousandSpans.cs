using System.Diagnostics;
using System.Globalization;

namespace StreamPlatform.Hosting.Specs.Dashboard;

/// <summary>Figures of a full dashboard; what they are is printed, not judged.</summary>
[Trait("Duration", "long")]
public sealed class TenThousandSpans(ITestOutputHelper output)
{
    [Fact]
    public async Task Are_listed_searched_and_shown()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var web = new TellingProcess(dashboard.Address, "web");
        string whole;
        using (var root = web.Source.StartActivity("GET /everything", ActivityKind.Server)!)
        {
            whole = root.TraceId.ToHexString();
            Tell(web, 9_999);
        }

        for (var trace = 0; trace < 1_000; trace++)
        {
            using var root = web.Source.StartActivity("GET /videos/{id}", ActivityKind.Server);
            Tell(web, 9);
            if (trace % 100 == 99)
            {
                web.TellAll();
            }
        }

        Assert.True(web.TellAll());
        Assert.Equal(100, await TimeAsync(dashboard, "list of traces", "/api/telemetry/traces"));
        Assert.Equal(1, await TimeAsync(dashboard, "search in attributes", "/api/telemetry/traces?text=step+9998"));
        Assert.Equal(10_000, await TimeAsync(dashboard, "one trace of 10,000 spans", $"/api/telemetry/traces/{whole}"));
    }

    private static void Tell(TellingProcess process, int spans)
    {
        for (var i = 0; i < spans; i++)
        {
            process.Source.StartActivity("query")?.SetTag("db.query.text", $"step {i}").Dispose();
            if (i % 1000 == 999)
            {
                // the exporter's queue is short
                process.TellAll();
            }
        }
    }

    private async Task<int> TimeAsync(RunningDashboard dashboard, string what, string path)
    {
        var count = 0;
        for (var round = 0; round < 3; round++)
        {
            var time = Stopwatch.StartNew();
            count = (await dashboard.ListAsync(path)).Length;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {time.ElapsedMilliseconds} ms"));
        }

        return count;
    }
}
