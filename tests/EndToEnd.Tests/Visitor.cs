using Microsoft.Playwright;

namespace StreamPlatform.EndToEnd.Tests;

/// <summary>A person at the site, doing what persons do.</summary>
public sealed class Visitor(Platform platform, IPage page) : IAsyncDisposable
{
    private static int _count;

    public IPage Page { get; } = page;

    public async Task SignUpAsync(string? email = null)
    {
        var name = $"Visitor {Interlocked.Increment(ref _count)}";
        await Page.GotoAsync("/sign-up");
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await Page.GetByLabel("E-mail").FillAsync(email ?? $"{Guid.NewGuid():N}@example.com");
        await Page.Locator("input[name=password]").FillAsync("seven purple lanterns 42");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("sign-up", StringComparison.Ordinal));
    }

    /// <summary>Signs up and opens a channel.</summary>
    public async Task BecomeCreatorAsync()
    {
        await SignUpAsync();
        await Page.GotoAsync("/studio");
        await Page.GetByLabel("Handle").FillAsync($"ch-{Guid.NewGuid():N}"[..20]);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Create channel" }).ClickAsync();
        await SeeAsync("Drop videos here");
    }

    /// <summary>Waits for a text; if it does not come, says what stands there instead.</summary>
    private async Task SeeAsync(string text)
    {
        try
        {
            await Page.GetByText(text).WaitForAsync();
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"'{text}' did not come; {Page.Url} says: {await Page.InnerTextAsync("body")}", exception);
        }
    }

    /// <summary>Chooses a file in the studio. Returns the id of the video that it becomes.</summary>
    public async Task<string> UploadAsync(string path)
    {
        var title = Path.GetFileNameWithoutExtension(path);
        await Page.Locator("input[type=file]").First.SetInputFilesAsync(path);
        var link = Page.GetByRole(AriaRole.Heading, new() { Name = title }).GetByRole(AriaRole.Link);
        await link.WaitForAsync();
        return (await link.GetAttributeAsync("href"))!.Split('/')[^1];
    }

    /// <summary>Calls the API with this visitor's own session, through the page.</summary>
    public async Task<string> AccessTokenAsync() =>
        await Page.EvaluateAsync<string>(
            "async () => (await (await fetch('/api/auth/refresh', { method: 'POST' })).json()).accessToken");

    public async Task<HttpClient> ApiAsync()
    {
        var client = platform.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await AccessTokenAsync());
        return client;
    }

    public async Task<int> DecodedFramesAsync() =>
        await Page.EvaluateAsync<int>("() => document.querySelector('video').getVideoPlaybackQuality().totalVideoFrames");

    /// <summary>Waits until a condition in the page holds. Asked from outside: the site's policy lets nothing in the page evaluate text.</summary>
    public async Task UntilAsync(string condition, TimeSpan patience)
    {
        using var timeout = new CancellationTokenSource(patience);
        while (!await Page.EvaluateAsync<bool>($"() => Boolean({condition})"))
        {
            Assert.False(timeout.IsCancellationRequested, $"'{condition}' did not come true within {patience.TotalSeconds} s");
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
