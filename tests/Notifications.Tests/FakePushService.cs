using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StreamPlatform.Notifications.Tests.WebPush;

namespace StreamPlatform.Notifications.Tests;

internal sealed record TakenPush(string Topic, string Ttl, string Authorization, string? Encoding, string? Message, int Status);

// A push service, and the browsers that listen to it.
internal sealed class FakePushService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, FakeBrowser> _browsers = new();

    private FakePushService(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public static async Task<FakePushService> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var service = new FakePushService(app);
        app.MapPost("/to/{id}", service.TakeAsync);
        await app.StartAsync();
        return service;
    }

    // A browser whose push service gives these answers, the last one for ever.
    public FakeBrowser NewBrowser(params IReadOnlyList<int> answers)
    {
        var id = Guid.NewGuid().ToString("N");
        return _browsers[id] = new FakeBrowser($"{Url}/to/{id}", answers.Count == 0 ? [201] : answers);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(string id, HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var browser = _browsers[id];
        var status = browser.NextAnswer();
        var headers = http.Request.Headers;
        browser.Taken.Enqueue(new TakenPush(
            headers["Topic"].ToString(), headers["TTL"].ToString(), headers.Authorization.ToString(), headers.ContentEncoding,
            body.Length == 0 ? null : browser.Read(body.ToArray()), status));
        if (status == StatusCodes.Status429TooManyRequests)
        {
            headers = http.Response.Headers;
            headers.RetryAfter = 600.ToString(CultureInfo.InvariantCulture);
        }

        http.Response.StatusCode = status;
    }
}
