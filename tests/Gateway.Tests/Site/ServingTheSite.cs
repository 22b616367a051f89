using System.IO.Compression;
using System.Net;
using System.Text;

namespace StreamPlatform.Gateway.Tests.Site;

public sealed class ServingTheSite(GatewayApp app) : IClassFixture<GatewayApp>, IAsyncLifetime
{
    private const string Script = "console.log('a script')";

    public async ValueTask InitializeAsync()
    {
        await app.WriteSiteAsync("index.html", "<!doctype html><title>The site</title>");
        await app.WriteSiteAsync("robots.txt", "User-agent: *");
        await app.WriteSiteAsync("assets/app-1.js", Script);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("/")]
    [InlineData("/watch/v123")]
    [InlineData("/studio/videos/v123/edit")]
    [InlineData("/index.html")]
    public async Task A_path_of_the_site_is_its_page_and_is_asked_for_again_each_time(string path)
    {
        var response = await app.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.Contains("The site", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/watch/v123")]
    [InlineData("/assets/app-1.js")]
    public async Task What_has_not_changed_is_not_sent_again(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add((await app.Client.GetAsync(path)).Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await app.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Assets_are_kept_for_ever_and_other_files_for_an_hour()
    {
        Assert.Equal("public, max-age=31536000, immutable", await CachingOfAsync("/assets/app-1.js"));
        Assert.Equal("public, max-age=3600", await CachingOfAsync("/robots.txt"));
    }

    [Theory]
    [InlineData("/assets/app-2.js")]
    [InlineData("/favicon.ico")]
    [InlineData("/..%2f..%2fappsettings.json")]
    [InlineData("/assets/..%2f..%2fappsettings.json")]
    public async Task A_file_that_is_not_there_is_not_a_page(string path)
    {
        var response = await app.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("not-found", await response.ProblemAsync());
    }

    [Fact]
    public async Task A_name_with_a_dot_is_a_page_when_a_browser_opens_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/@anna.b");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        Assert.Equal(HttpStatusCode.OK, (await app.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Nothing_is_posted_to_a_page() =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.PostAsync("/watch/v123", null)).StatusCode);

    [Fact]
    public async Task A_file_that_was_compressed_at_build_is_sent_as_it_is()
    {
        await app.WriteSiteAsync("assets/big-1.js", "plain");
        await app.WriteSiteAsync("assets/big-1.js.br", "stands for brotli");
        await app.WriteSiteAsync("assets/big-1.js.gz", "stands for gzip");

        Assert.Equal(("br", "stands for brotli"), await GetAsync("/assets/big-1.js", "gzip, deflate, br"));
        Assert.Equal(("gzip", "stands for gzip"), await GetAsync("/assets/big-1.js", "gzip, br;q=0"));
        Assert.Equal(("", "plain"), await GetAsync("/assets/big-1.js", "identity"));
    }

    [Fact]
    public async Task A_page_that_was_compressed_at_build_is_asked_for_again_all_the_same()
    {
        await app.WriteSiteAsync("away.html", "plain");
        await app.WriteSiteAsync("away.html.br", "stands for brotli");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/away.html");
        request.Headers.AcceptEncoding.ParseAdd("br");

        var response = await app.Client.SendAsync(request);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Any_other_text_is_compressed_on_its_way()
    {
        var text = string.Concat(Enumerable.Repeat("body { margin: 0 } ", 500));
        await app.WriteSiteAsync("assets/style-1.css", text);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/style-1.css");
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        var response = await app.Client.SendAsync(request);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        await using var unzipped = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.Equal(text, await new StreamReader(unzipped, Encoding.UTF8).ReadToEndAsync());
    }

    private async Task<string> CachingOfAsync(string path) => (await app.Client.GetAsync(path)).Headers.CacheControl!.ToString();

    private async Task<(string Encoding, string Body)> GetAsync(string path, string acceptEncoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        var response = await app.Client.SendAsync(request);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        return (string.Concat(response.Content.Headers.ContentEncoding), await response.Content.ReadAsStringAsync());
    }
}
