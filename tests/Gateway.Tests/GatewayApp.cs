using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace StreamPlatform.Gateway.Tests;

// The gateway on a port of its own, with four services behind it and a folder for the site.
public class GatewayApp : IAsyncLifetime
{
    private Factory? _factory;

    public Dictionary<string, Upstream> Services { get; } = [];

    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["Gateway:AddressLimit:Burst"] = "10000",
        ["Gateway:UserLimit:Burst"] = "10000",
    };

    public string SiteRoot { get; } = Path.Combine(Path.GetTempPath(), $"streamplatform-site-{Guid.NewGuid():N}");

    public HttpClient Client { get; private set; } = null!;

    public static async Task<GatewayApp> StartAsync(params (string Key, string Value)[] settings)
    {
        var app = new GatewayApp();
        foreach (var (key, value) in settings)
        {
            app.Settings[key] = value;
        }

        await app.InitializeAsync();
        return app;
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var name in new[] { "identity", "catalog", "studio", "search", "recommendations", "streaming", "thumbnails", "analytics", "notifications", "payments" })
        {
            Services[name] = await Upstream.StartAsync();
            Settings.TryAdd($"services:{name}:http:0", Services[name].Address);
        }

        Settings["Site:Root"] = SiteRoot;
        _factory = new Factory(Settings);
        _factory.UseKestrel(0);
        _factory.StartServer();
        Client = NewClient();
    }

    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = _factory!.ClientOptions.BaseAddress,
    };

    public async Task WriteSiteAsync(string path, string content)
    {
        var file = Path.Combine(SiteRoot, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        foreach (var service in Services.Values)
        {
            await service.DisposeAsync();
        }

        if (Directory.Exists(SiteRoot))
        {
            Directory.Delete(SiteRoot, recursive: true);
        }
    }

    private sealed class Factory(IReadOnlyDictionary<string, string?> settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }
        }
    }
}

public static class Answers
{
    // the last part of the problem's type
    public static async Task<string> ProblemAsync(this HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["type"]!.GetValue<string>().Split('/')[^1];
}
