using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;

namespace StreamPlatform.Standins.Specs.ServiceDiscovery;

public sealed class DiscoverySpecs : IAsyncLifetime
{
    private WebApplication _first = null!;
    private WebApplication _second = null!;

    public async ValueTask InitializeAsync()
    {
        _first = await EchoServer.StartAsync("first");
        _second = await EchoServer.StartAsync("second");
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [Theory]
    [InlineData("http://catalog/videos")]
    [InlineData("https+http://catalog/videos")]
    public async Task The_endpoints_of_a_service_take_turns(string address)
    {
        using var client = Client(("services:catalog:http:0", Url(_first)), ("services:catalog:http:1", Url(_second)));

        string[] answers = [await client.GetStringAsync(address), await client.GetStringAsync(address), await client.GetStringAsync(address)];

        Assert.Equal(["first/videos", "second/videos", "first/videos"], answers);
    }

    [Fact]
    public async Task A_named_endpoint_is_found_by_its_name()
    {
        using var client = Client(("services:catalog:http:0", Url(_first)), ("services:catalog:admin:0", Url(_second)));

        Assert.Equal("second/", await client.GetStringAsync("http://_admin.catalog"));
    }

    [Fact]
    public async Task A_host_that_is_not_configured_is_passed_through()
    {
        using var client = Client(("services:catalog:http:0", Url(_first)));

        Assert.Equal("second/", await client.GetStringAsync(Url(_second)));
    }

    [Fact]
    public async Task The_proxy_sends_to_what_is_resolved()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("services:catalog:http:0", Url(_second))]);
        builder.Services.AddReverseProxy()
            .LoadFromMemory(
                [new RouteConfig { RouteId = "catalog", ClusterId = "catalog", Match = new RouteMatch { Path = "/{**rest}" } }],
                [new ClusterConfig
                {
                    ClusterId = "catalog",
                    Destinations = new Dictionary<string, DestinationConfig> { ["catalog"] = new() { Address = "http://catalog" } },
                }])
            .AddServiceDiscoveryDestinationResolver();
        await using var proxy = builder.Build();
        proxy.MapReverseProxy();
        await proxy.StartAsync();
        using var client = new HttpClient();

        Assert.Equal("second/through", await client.GetStringAsync(Url(proxy) + "/through"));
    }

    private static string Url(WebApplication app) => app.Urls.First();

    private static HttpClient Client(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build());
        services.AddServiceDiscovery();
        services.ConfigureHttpClientDefaults(http => http.AddServiceDiscovery());
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient();
    }
}
