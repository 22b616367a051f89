using System.Buffers;

namespace StreamPlatform.Analytics.Heartbeats;

// What kind of device a browser says it runs on. Whoever says that it is no browser, or nothing, is a bot.
internal static class Devices
{
    public const string Bot = "bot";
    public const string Television = "tv";
    public const string Tablet = "tablet";
    public const string Phone = "phone";
    public const string Computer = "computer";

    // looked for all at once: asked for with every heartbeat, and one word after the other was the dearest part of it
    private static readonly SearchValues<string> BotWords = Words(
        "bot", "crawl", "spider", "slurp", "headless", "phantom", "curl/", "wget/", "python", "java/", "go-http", "okhttp", "libwww", "scrapy", "axios", "node-fetch", "preview", "lighthouse");

    private static readonly SearchValues<string> TelevisionWords = Words(
        "smart-tv", "smarttv", "smart tv", "tizen", "web0s", "webos", "googletv", "android tv", "apple tv", "hbbtv", "bravia", " aft", "roku", "crkey");

    private static readonly SearchValues<string> TabletWords = Words("ipad", "tablet");
    private static readonly SearchValues<string> PhoneWords = Words("mobile", "iphone");
    private static readonly SearchValues<string> Android = Words("android");
    private static readonly SearchValues<string> Mobile = Words("mobile");

    public static string Of(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent) || HasAny(userAgent, BotWords))
        {
            return Bot;
        }

        if (HasAny(userAgent, TelevisionWords))
        {
            return Television;
        }

        // Android's tablets do not say "Mobile", its phones do
        if (HasAny(userAgent, TabletWords) || (HasAny(userAgent, Android) && !HasAny(userAgent, Mobile)))
        {
            return Tablet;
        }

        return HasAny(userAgent, PhoneWords) ? Phone : Computer;
    }

    private static bool HasAny(string text, SearchValues<string> words) => text.AsSpan().ContainsAny(words);

    private static SearchValues<string> Words(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
