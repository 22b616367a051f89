using StreamPlatform.Analytics.Heartbeats;

namespace StreamPlatform.Analytics.Tests.Heartbeats;

public sealed class TellingDevices
{
    [Theory]
    [InlineData(Browsers.Computer, "computer")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36", "computer")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15", "computer")]
    [InlineData(Browsers.Phone, "phone")]
    [InlineData("Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36", "phone")]
    [InlineData("Mozilla/5.0 (Linux; Android 16; SM-X910) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36", "tablet")]
    [InlineData("Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1", "tablet")]
    [InlineData(Browsers.Television, "tv")]
    [InlineData("Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36", "tv")]
    [InlineData(Browsers.Bot, "bot")]
    [InlineData("curl/8.5.0", "bot")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36", "bot")]
    [InlineData("", "bot")]
    [InlineData(null, "bot")]
    public void A_browser_says_what_it_runs_on_and_whoever_says_nothing_is_a_bot(string? userAgent, string device) => Assert.Equal(device, Devices.Of(userAgent));
}
