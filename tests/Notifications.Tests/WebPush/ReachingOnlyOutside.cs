using System.Net;
using Microsoft.Extensions.Options;
using StreamPlatform.Notifications.WebPush;

namespace StreamPlatform.Notifications.Tests.WebPush;

public sealed class ReachingOnlyOutside
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("fc00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    public void An_address_inside_is_not_public(string address) => Assert.False(PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("142.250.74.10")]
    [InlineData("2a00:1450:4001:82a::200a")]
    [InlineData("2606:4700::1111")]
    public void An_address_outside_is(string address) => Assert.True(PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://push.example/send/abc", true)]
    [InlineData("http://push.example/send/abc", false)]
    [InlineData("https://push.example:8443/send", false)]
    [InlineData("https://user:secret@push.example/", false)]
    [InlineData("ftp://push.example/", false)]
    [InlineData("/send/abc", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("http://push.inside:9000/to/x", true)]
    [InlineData("http://push.inside:9001/to/x", false)]
    public void Only_https_may_be_subscribed_and_what_the_installation_runs_itself(string? endpoint, bool isAllowed) =>
        Assert.Equal(isAllowed, PushEndpoint.IsAllowed(endpoint, new WebPushOptions { OwnServices = ["http://push.inside:9000"] }));

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task A_name_that_leads_inside_is_not_connected_to(string host)
    {
        using var key = VapidKey.From(new string('k', 40));
        using var client = new PushClient(Options.Create(new NotificationsOptions()), key, TimeProvider.System);
        var browser = new FakeBrowser($"https://{host}/to/x", [201]);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(async () =>
            await PublicAddresses.ConnectAsync(new DnsEndPoint(host, 443), TestContext.Current.CancellationToken));
        Assert.Contains("no public address", refused.Message, StringComparison.Ordinal);

        var outcome = await client.SendAsync(new Uri(browser.Endpoint), browser.Receiver, [1], "topic", TestContext.Current.CancellationToken);

        Assert.Equal(PushVerdict.Wait, outcome.Verdict);
    }
}
