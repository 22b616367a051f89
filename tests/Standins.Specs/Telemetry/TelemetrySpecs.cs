using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace StreamPlatform.Standins.Specs.Telemetry;

public sealed class TelemetrySpecs : IAsyncLifetime
{
    private readonly SpanList _exported = new();
    private readonly Guid _run = Guid.NewGuid();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation())
            .WithTracing(tracing => tracing
                .AddAspNetCoreInstrumentation(o => o.Filter = c => !c.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
                .AddHttpClientInstrumentation()
                .AddProcessor(new SimpleActivityExportProcessor(_exported)));
        _app = builder.Build();
        _app.MapGet("/videos/{id}", (string id) => id);
        _app.MapGet("/fails", (HttpContext _) => throw new InvalidOperationException("broken"));
        _app.MapGet("/health", () => "well");
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_request_is_named_by_its_route()
    {
        await _client.GetAsync($"/videos/{_run}?token=secret");

        var span = await ServerSpanAsync($"/videos/{_run}");
        Assert.Equal("GET /videos/{id}", span.DisplayName);
        Assert.Equal("/videos/{id}", span.GetTagItem("http.route"));
        Assert.Equal(200, span.GetTagItem("http.response.status_code"));
        Assert.Equal("GET", span.GetTagItem("http.request.method"));
        Assert.Equal("?token=Redacted", span.GetTagItem("url.query"));
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
    }

    [Fact]
    public async Task An_exception_makes_the_span_an_error()
    {
        await _client.GetAsync("/fails");

        var span = await ServerSpanAsync("/fails");
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal(500, span.GetTagItem("http.response.status_code"));
        Assert.Equal(typeof(InvalidOperationException).FullName, span.GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_filtered_request_leaves_no_server_span()
    {
        await _client.GetAsync("/health");
        await _client.GetAsync($"/videos/{_run}");

        await ServerSpanAsync($"/videos/{_run}");
        Assert.DoesNotContain(_exported.Spans, s => s.Kind == ActivityKind.Server && Equals(s.GetTagItem("url.path"), "/health"));
    }

    [Fact]
    public async Task A_call_of_a_client_is_the_parent_of_the_request()
    {
        await _client.GetAsync($"/videos/{_run}");

        var server = await ServerSpanAsync($"/videos/{_run}");
        var client = Assert.Single(_exported.Spans, s => s.Kind == ActivityKind.Client && s.SpanId == server.ParentSpanId);
        Assert.Equal(200, client.GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task A_call_that_an_exporter_makes_leaves_no_client_span()
    {
        using (SuppressInstrumentationScope.Begin())
        {
            await _client.GetAsync($"/videos/quiet-{_run}");
        }

        await _client.GetAsync($"/videos/{_run}");
        var server = await ServerSpanAsync($"/videos/{_run}");
        var client = Assert.Single(_exported.Spans, s => s.Kind == ActivityKind.Client && $"{s.GetTagItem("url.full")}".Contains($"{_run}", StringComparison.Ordinal));
        Assert.Equal(server.ParentSpanId, client.SpanId);
    }

    [Fact]
    public void The_exporter_of_the_real_package_fits_in()
    {
        var services = new ServiceCollection();
        services.AddOpenTelemetry().WithTracing().WithMetrics().UseOtlpExporter();

        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<TracerProvider>());
        Assert.NotNull(provider.GetRequiredService<MeterProvider>());
    }

    // the response is there before the server has closed its span; all hosts of this process share one listener
    private async Task<Activity> ServerSpanAsync(string path)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var span = _exported.Spans.FirstOrDefault(s => s.Kind == ActivityKind.Server && Equals(s.GetTagItem("url.path"), path));
            if (span is not null)
            {
                return span;
            }

            await Task.Delay(10, limit.Token);
        }
    }
}
