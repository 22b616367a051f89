namespace StreamPlatform.Analytics.Heartbeats;

// What kind of device a browser says it runs on. Whoever says that it is no browser, or nothing, is a bot.
internal static class Devices
{
    public const string Bot = "bot";
    public const string Television = "tv";
    public const string Tablet = "tablet";
    public const string Phone = "phone";
    public const string Computer = "computer";

    private static readonly string[] BotWords =
        ["bot", "crawl", "spider", "slurp", "headless", "phantom", "curl/", "wget/", "python", "java/", "go-http", "okhttp", "libwww", "scrapy", "axios", "node-fetch", "preview", "lighthouse"];

    private static readonly string[] TelevisionWords = ["smart-tv", "smarttv", "smart tv", "tizen", "web0s", "webos", "googletv", "android tv", "apple tv", "hbbtv", "bravia", " aft", "roku", "crkey"];

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
        if (Has(userAgent, "ipad") || Has(userAgent, "tablet") || (Has(userAgent, "android") && !Has(userAgent, "mobile")))
        {
            return Tablet;
        }

        return Has(userAgent, "mobile") || Has(userAgent, "iphone") ? Phone : Computer;
    }

    private static bool HasAny(string text, string[] words) => Array.Exists(words, word => Has(text, word));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
