using System.Net;

namespace StreamPlatform.Gateway.Tests.Limits;

public sealed class LimitingClients
{
    [Fact]
    public async Task Too_many_requests_from_one_address_are_a_429_problem_that_says_when_to_come_back()
    {
        await using var app = await GatewayApp.StartAsync(("Gateway:AddressLimit:Burst", "3"), ("Gateway:AddressLimit:PerSecond", "1"));

        var responses = await SendAsync(app, 20, _ => null);

        var refused = responses.First(response => response.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal("too-many-requests", await refused.ProblemAsync());
    }

    [Fact]
    public async Task Who_is_signed_in_has_a_bucket_of_his_own()
    {
        await using var app = await GatewayApp.StartAsync(("Gateway:UserLimit:Burst", "3"), ("Gateway:UserLimit:PerSecond", "1"));
        Assert.Contains(await SendAsync(app, 20, _ => "greedy"), response => response.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.All(await SendAsync(app, 3, _ => "modest"), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.All(await SendAsync(app, 20, _ => null), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public async Task Inventing_tokens_does_not_get_around_the_limit_of_the_address()
    {
        await using var app = await GatewayApp.StartAsync(("Gateway:AddressLimit:Burst", "3"), ("Gateway:AddressLimit:PerSecond", "1"));
        Assert.Contains(await SendAsync(app, 20, i => $"invented-{i}"), response => response.StatusCode == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Files_of_the_site_are_not_counted()
    {
        await using var app = await GatewayApp.StartAsync(("Gateway:AddressLimit:Burst", "1"), ("Gateway:AddressLimit:PerSecond", "1"));
        await app.WriteSiteAsync("assets/app-1.js", "1");
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync("/assets/app-1.js")).StatusCode);
        }
    }

    private static Task<HttpResponseMessage[]> SendAsync(GatewayApp app, int count, Func<int, string?> token) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(async i =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/catalog/videos");
            request.Headers.Authorization = token(i) is { } value ? new("Bearer", value) : null;
            return await app.Client.SendAsync(request);
        }));
}
