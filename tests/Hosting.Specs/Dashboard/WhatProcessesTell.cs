using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace StreamPlatform.Hosting.Specs.Dashboard;

public sealed class WhatProcessesTell
{
    [Fact]
    public async Task A_trace_goes_through_two_services_and_each_span_says_what_it_knows()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var web = new TellingProcess(dashboard.Address, "web");
        using var worker = new TellingProcess(dashboard.Address, "worker");
        string id;
        using (var request = web.Source.StartActivity("PATCH /uploads", ActivityKind.Server)!)
        {
            id = request.TraceId.ToHexString();
            using var job = worker.Source.StartActivity("encode", ActivityKind.Consumer, request.Context)!;
            job.SetTag("rung", "720p").SetTag("frames", 60).SetTag("fast", true).SetTag("sizes", new[] { 1, 2 });
            job.AddEvent(new ActivityEvent("paused"));
            job.SetStatus(ActivityStatusCode.Error, "no more memory");
        }

        Assert.True(web.TellAll() & worker.TellAll());

        var trace = Assert.Single(await dashboard.ListAsync("/api/telemetry/traces"));
        Assert.Equal(id, trace.GetProperty("traceId").GetString());
        Assert.Equal(("PATCH /uploads", "web", 2, 1), (trace.GetProperty("name").GetString(), trace.GetProperty("service").GetString(), trace.GetProperty("spans").GetInt32(), trace.GetProperty("errors").GetInt32()));
        Assert.Equal([("web", 1), ("worker", 1)], trace.GetProperty("services").EnumerateArray().Select(s => (s.GetProperty("name").GetString()!, s.GetProperty("spans").GetInt32())).Order());
        var spans = await dashboard.ListAsync($"/api/telemetry/traces/{id}");
        var child = spans.Single(s => s.GetProperty("name").GetString() == "encode");
        Assert.Equal(spans.Single(s => s.GetProperty("name").GetString() == "PATCH /uploads").GetProperty("id").GetString(), child.GetProperty("parent").GetString());
        Assert.Equal("no more memory", child.GetProperty("message").GetString());
        var details = await dashboard.Friend.GetStringAsync(RunningDashboard.At($"/api/telemetry/traces/{id}/spans/{child.GetProperty("id").GetString()}"));
        Assert.Contains("""{"rung":"720p","frames":60,"fast":true,"sizes":[1,2]}""", details, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"paused\"", details, StringComparison.Ordinal);
        Assert.Single(await dashboard.ListAsync("/api/telemetry/traces?service=worker&text=720p&errors=true"));
        Assert.Empty(await dashboard.ListAsync("/api/telemetry/traces?text=1080p"));
        Assert.Empty(await dashboard.ListAsync("/api/telemetry/traces?longerThan=60000"));
    }

    [Fact]
    public async Task A_log_record_is_found_by_its_span_its_level_its_words_and_its_attributes()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        string trace, span;
        using (var web = new TellingProcess(dashboard.Address, "web"))
        {
            using var activity = web.Source.StartActivity("work")!;
            (trace, span) = (activity.TraceId.ToHexString(), activity.SpanId.ToHexString());
            web.Log.LogInformation("Job {Job} begins", "chunk-1");
            web.Log.LogError(new InvalidOperationException("broken"), "Job {Job} failed", "chunk-1");
            web.TellAll();
        }

        var logs = await dashboard.ListAsync("/api/telemetry/logs");
        Assert.Equal(["Job chunk-1 failed", "Job chunk-1 begins"], logs.Select(log => log.GetProperty("body").GetString()));
        Assert.Equal((trace, span), (logs[0].GetProperty("traceId").GetString(), logs[0].GetProperty("spanId").GetString()));
        Assert.Equal("broken", logs[0].GetProperty("attributes").GetProperty("exception.message").GetString());
        Assert.Single(await dashboard.ListAsync("/api/telemetry/logs?level=17"));
        Assert.Equal(2, (await dashboard.ListAsync($"/api/telemetry/logs?trace={trace}&span={span}")).Length);
        Assert.Single(await dashboard.ListAsync("/api/telemetry/logs?text=begins+Job=chunk-1"));
        Assert.Empty(await dashboard.ListAsync("/api/telemetry/logs?text=Job=chunk-2"));
        Assert.Single(await dashboard.ListAsync($"/api/telemetry/logs?before={logs[0].GetProperty("position")}"));
        Assert.Empty(await dashboard.ListAsync($"/api/telemetry/logs?after={logs[0].GetProperty("position")}"));
    }

    [Fact]
    public async Task Measurements_keep_their_dimensions_and_their_buckets()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var web = new TellingProcess(dashboard.Address, "web");
        var jobs = web.Meter.CreateCounter<long>("jobs", "{job}", "Jobs done.");
        var speed = web.Meter.CreateHistogram<double>("speed", "1");
        jobs.Add(2, new KeyValuePair<string, object?>("queue", "first"));
        jobs.Add(3, new KeyValuePair<string, object?>("queue", "rest"));
        speed.Record(7);
        Assert.True(web.TellAll());

        var instruments = await dashboard.ListAsync("/api/telemetry/instruments?service=web");
        Assert.Equal([("jobs", "Counter", "{job}"), ("speed", "Histogram", "1")], instruments.Select(i => (i.GetProperty("name").GetString()!, i.GetProperty("kind").GetString()!, i.GetProperty("unit").GetString()!)));
        var counted = await dashboard.ListAsync($"/api/telemetry/series?service=web&scope={web.Meter.Name}&name=jobs&minutes=5");
        Assert.Equal(["""{"queue":"first"}""", """{"queue":"rest"}"""], counted.Select(s => s.GetProperty("attributes").GetRawText()));
        Assert.Equal([2, 3], counted.Select(s => s.GetProperty("points")[0][1].GetDouble()));
        var measured = Assert.Single(await dashboard.ListAsync($"/api/telemetry/series?service=web&scope={web.Meter.Name}&name=speed&minutes=5"));
        Assert.Equal(1, measured.GetProperty("points")[0][2].GetInt32());
        Assert.Equal(1, measured.GetProperty("points")[0][3][2].GetInt32());
        Assert.Equal(10, measured.GetProperty("bounds")[2].GetDouble());
    }

    [Fact]
    public async Task Only_who_has_the_key_of_the_run_is_heard()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using (var other = new TellingProcess(dashboard.Address, "web", key: "a-guess"))
        {
            other.Source.StartActivity("work")!.Dispose();
            other.TellAll();
        }

        Assert.Empty(await dashboard.ListAsync("/api/telemetry/traces"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await dashboard.Stranger.GetAsync(RunningDashboard.At("/api/telemetry/traces"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(dashboard, "application/x-protobuf", [], key: ""));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync(dashboard, "application/json", "{}"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(dashboard, "application/x-protobuf", [0x0A, 0x7F, 0x01]));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(dashboard, "application/x-protobuf", []));
    }

    [Fact]
    public async Task What_was_told_outlives_the_host_and_the_oldest_goes_first()
    {
        var folder = Directory.CreateTempSubdirectory("telemetry-").FullName;
        await using (var dashboard = await RunningDashboard.StartAsync(null, $"--StandIns:DataDirectory={folder}", "--StandIns:KeepData=true"))
        {
            using var web = new TellingProcess(dashboard.Address, "web");
            for (var i = 0; i < 30; i++)
            {
                web.Source.StartActivity($"work {i}")!.Dispose();
            }

            Assert.True(web.TellAll());
        }

        await using (var dashboard = await RunningDashboard.StartAsync(null, $"--StandIns:DataDirectory={folder}", "--StandIns:KeepData=true"))
        {
            Assert.Equal(30, (await dashboard.ListAsync("/api/telemetry/traces")).Length);
        }

        await using (var dashboard = await RunningDashboard.StartAsync(null, $"--StandIns:DataDirectory={folder}", "--StandIns:Telemetry:Spans=10"))
        {
            await Eventually.TrueAsync(async () => (await dashboard.ListAsync("/api/telemetry/traces")).Length == 10, "only ten traces are kept");
            Assert.Equal("work 29", (await dashboard.ListAsync("/api/telemetry/traces"))[0].GetProperty("name").GetString());
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_process_of_the_graph_learns_where_to_tell()
    {
        await using var dashboard = await RunningDashboard.StartAsync(builder => builder.AddProject("web", Graph.SampleWeb));
        await dashboard.App.ResourceNotifications.WaitForResourceAsync("web", KnownResourceStates.Running, Graph.Soon);
        using var client = new HttpClient();
        string[] environment = [];
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    environment = (await client.GetStringAsync(new Uri(dashboard.App.GetEndpoint("web"), "/environment"))).Split('\n');
                    return true;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            "the sample answers");

        Assert.Contains($"OTEL_EXPORTER_OTLP_ENDPOINT={dashboard.Address.ToString().TrimEnd('/')}", environment);
        Assert.Contains("OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", environment);
        Assert.Contains($"OTEL_EXPORTER_OTLP_HEADERS=x-otlp-api-key={RunningDashboard.Key}", environment);
        Assert.Contains("OTEL_SERVICE_NAME=web", environment);
        Assert.Contains(
            "\"name\":\"OTEL_EXPORTER_OTLP_HEADERS\",\"value\":\"x-otlp-api-key=the-key\",\"isSecret\":true",
            await dashboard.Friend.GetStringAsync(RunningDashboard.At("/api/resources/web/environment")), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> SendAsync(RunningDashboard dashboard, string type, byte[] body, string key = RunningDashboard.Key)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(type);
        content.Headers.Add("x-otlp-api-key", key);
        return (await dashboard.Stranger.PostAsync(RunningDashboard.At("/v1/traces"), content)).StatusCode;
    }
}
