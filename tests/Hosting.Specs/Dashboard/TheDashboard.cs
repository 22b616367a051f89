using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace StreamPlatform.Hosting.Specs.Dashboard;

public sealed class TheDashboard
{
    private const string Token = "the-token";
    private readonly int _port = FreePort();

    [Fact]
    public async Task Only_who_knows_the_token_gets_in()
    {
        await using var app = await StartAsync();
        using var stranger = new HttpClient { BaseAddress = Address };
        using var friend = await FriendAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(Path("/"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(Path("/login?t=guess"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(Path("/health"))).StatusCode);
        Assert.Contains("app.js", await friend.GetStringAsync(Path("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_points_here_from_elsewhere_is_refused()
    {
        await using var app = await StartAsync();
        using var friend = await FriendAsync();
        friend.DefaultRequestHeaders.Host = "evil.example";

        Assert.Equal(HttpStatusCode.BadRequest, (await friend.GetAsync(Path("/"))).StatusCode);
    }

    [Fact]
    public async Task The_stream_of_resources_tells_states_and_reasons_and_hides_secrets()
    {
        await using var app = await StartAsync();
        await app.ResourceNotifications.WaitForResourceAsync("second", KnownResourceStates.Waiting, Graph.Soon);
        using var friend = await FriendAsync();

        var first = await FirstEventAsync(friend, "/api/resources", "waits for");

        Assert.Contains("\"name\":\"second\"", first, StringComparison.Ordinal);
        Assert.Contains("waits for first", first, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_needs_the_pages_own_header()
    {
        await using var app = await StartAsync();
        using var friend = await FriendAsync();
        await app.ResourceNotifications.WaitForResourceAsync("second", KnownResourceStates.Waiting, Graph.Soon);

        Assert.Equal(HttpStatusCode.BadRequest, (await friend.PostAsync(Path("/api/resources/second/commands/start"), null)).StatusCode);
        friend.DefaultRequestHeaders.Add("X-Dashboard", "1");
        Assert.Equal(HttpStatusCode.NoContent, (await friend.PostAsync(Path("/api/resources/second/commands/start"), null)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await friend.PostAsync(Path("/api/resources/second/commands/dance"), null)).StatusCode);

        await app.ResourceNotifications.WaitForResourceAsync("second", KnownResourceStates.Running, Graph.Soon);
        var environment = await friend.GetStringAsync(Path("/api/resources/second/environment"));
        Assert.Contains("""{"name":"API_KEY","value":"hush","isSecret":true}""", environment, StringComparison.Ordinal);
        Assert.Contains("hello", await FirstEventAsync(friend, "/api/resources/second/logs", "hello"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, _port);
        other.Start();

        var refused = await Assert.ThrowsAsync<DistributedApplicationException>(StartAsync);

        Assert.StartsWith($"Port {_port}, where the dashboard is to be reached, is taken by another program", refused.Message, StringComparison.Ordinal);
    }

    private Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{_port}"));

    private static Uri Path(string path) => new(path, UriKind.Relative);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> FirstEventAsync(HttpClient client, string path, string words)
    {
        using var reader = new StreamReader(await client.GetStreamAsync(Path(path), Graph.Soon));
        while (await reader.ReadLineAsync(Graph.Soon) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        return "";
    }

    private async Task<DistributedApplication> StartAsync()
    {
        var builder = DistributedApplicationTestingBuilder.Create(
            [$"--ASPNETCORE_URLS={Address}", $"--AppHost:BrowserToken={Token}"], (options, _) => options.DisableDashboard = false);
        var first = builder.AddExecutable("first", "sleep", "/", "600").WithExplicitStart();
        builder.AddExecutable("second", "sh", "/", "-c", "echo hello; exec sleep 600").WithEnvironment("API_KEY", "hush").WaitFor(first);
        var app = await builder.BuildAsync();
        await app.StartAsync();
        return app;
    }

    private async Task<HttpClient> FriendAsync()
    {
        var client = new HttpClient { BaseAddress = Address };
        await client.GetAsync(Path($"/login?t={Token}"));
        return client;
    }
}
