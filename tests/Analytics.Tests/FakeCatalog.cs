using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace StreamPlatform.Analytics.Tests;

// Knows whose a video is.
internal sealed class FakeCatalog : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeCatalog(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, string> Owners { get; } = new();

    public string Url => _app.Urls.Single();

    public static async Task<FakeCatalog> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var catalog = new FakeCatalog(app);
        app.MapGet("/api/catalog/studio/videos/{id}", catalog.Show);
        await app.StartAsync();
        return catalog;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Show(string id, HttpRequest request)
    {
        var caller = new JsonWebToken(request.Headers.Authorization.ToString()["Bearer ".Length..]).Subject;
        return Owners.TryGetValue(id, out var owner) && owner == caller ? Results.Ok() : Results.NotFound();
    }
}
