using Microsoft.Playwright;
using StreamPlatform.EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(Platform))]

// they share two cores with a transcoder
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace StreamPlatform.EndToEnd.Tests;

/// <summary>The whole platform, as the app host starts it, and a browser in front of it.</summary>
public sealed class Platform : IAsyncLifetime
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(4);
    private static readonly string[] Rooms = ["identity", "catalog", "studio", "streaming", "transcoder", "thumbnails", "payments", "stripe", "edge-eu", "edge-us", "cdn-sync", "notifications", "gateway"];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public DistributedApplication App { get; private set; } = null!;

    public Uri Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        using var timeout = new CancellationTokenSource(StartTimeout);
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.StreamPlatform_AppHost>(
            ["--ASPNETCORE_URLS=http://127.0.0.1:0", $"--AppHost:BrowserToken={Dashboard.Token}"], (options, _) => options.DisableDashboard = false, timeout.Token);
        App = await builder.BuildAsync(timeout.Token);
        await App.StartAsync(timeout.Token);
        foreach (var room in Rooms)
        {
            await App.ResourceNotifications.WaitForResourceHealthyAsync(room, timeout.Token);
        }

        Site = App.GetEndpoint("gateway", "http");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--autoplay-policy=no-user-gesture-required"],
        });
    }

    /// <summary>A visitor whom the site does not know yet.</summary>
    /// <param name="serviceWorker">False where requests are measured: the browser's tools do not see those of a service worker.</param>
    /// <param name="contentPolicy">Whether the site's policy holds, by which only its own scripts run.</param>
    public async Task<Visitor> NewVisitorAsync(bool serviceWorker = true, bool contentPolicy = true)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Site.ToString(),
            ViewportSize = new() { Width = 1280, Height = 800 },
            BypassCSP = !contentPolicy,
            ServiceWorkers = serviceWorker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        return new Visitor(this, page);
    }

    public Task<Dashboard> OpenDashboardAsync() => new Dashboard(App).LogInAsync();

    /// <summary>A client of the public API that is not signed in.</summary>
    public HttpClient NewClient() => new() { BaseAddress = Site };

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (App is not null)
        {
            await App.DisposeAsync();
        }
    }
}
