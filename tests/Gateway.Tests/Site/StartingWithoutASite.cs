using System.Net;

namespace StreamPlatform.Gateway.Tests.Site;

public sealed class StartingWithoutASite(GatewayApp app) : IClassFixture<GatewayApp>
{
    [Fact]
    public async Task A_page_says_how_to_build_it_and_the_built_site_needs_no_restart()
    {
        var before = await app.Client.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Contains("npm run build", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync("/api/catalog/videos")).StatusCode);

        await app.WriteSiteAsync("index.html", "<!doctype html><title>Built</title>");

        Assert.Contains("Built", await app.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }
}
