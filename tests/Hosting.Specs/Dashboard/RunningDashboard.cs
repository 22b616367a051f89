using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace StreamPlatform.Hosting.Specs.Dashboard;

/// <summary>A graph with its dashboard, and somebody who is logged in to it.</summary>
internal sealed class RunningDashboard : IAsyncDisposable
{
    public const string Token = "the-token";
    public const string Key = "the-key";
    private readonly IDistributedApplicationTestingBuilder _builder;

    private RunningDashboard(IDistributedApplicationTestingBuilder builder, DistributedApplication app, Uri address)
    {
        _builder = builder;
        App = app;
        Address = address;
        Friend = new HttpClient { BaseAddress = address };
        Friend.DefaultRequestHeaders.Add("X-Dashboard", "1");
        Stranger = new HttpClient { BaseAddress = address };
    }

    public DistributedApplication App { get; }

    public Uri Address { get; }

    public HttpClient Friend { get; }

    public HttpClient Stranger { get; }

    public static async Task<RunningDashboard> StartAsync(Action<IDistributedApplicationBuilder>? describe = null, params string[] args)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{FreePort()}"));
        var builder = DistributedApplicationTestingBuilder.Create(
            [$"--ASPNETCORE_URLS={address}", $"--AppHost:BrowserToken={Token}", $"--AppHost:OtlpApiKey={Key}", .. args],
            (options, _) => options.DisableDashboard = false);
        describe?.Invoke(builder);
        var app = await builder.BuildAsync();
        await app.StartAsync();
        var dashboard = new RunningDashboard(builder, app, address);
        await dashboard.Friend.GetAsync(At($"/login?t={Token}"));
        return dashboard;
    }

    public async Task<JsonElement[]> ListAsync(string path) => (await Friend.GetFromJsonAsync<JsonElement[]>(At(path)))!;

    public async ValueTask DisposeAsync()
    {
        Friend.Dispose();
        Stranger.Dispose();
        await App.StopAsync();
        await _builder.DisposeAsync();
    }

    public static Uri At(string path) => new(path, UriKind.Relative);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
