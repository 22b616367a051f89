using System.Text.RegularExpressions;
using StreamPlatform.Contracts;

namespace StreamPlatform.Catalog.Channels;

internal static partial class ChannelRules
{
    private const int MaxName = 50;
    private const int MaxDescription = 1000;

    // what could pass for the platform itself, or for a part of its addresses
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "about", "account", "admin", "administrator", "api", "assets", "catalog", "categories", "category", "channel", "channels", "contact", "creator",
        "edge", "everyone", "explore", "help", "home", "images", "legal", "login", "logout", "me", "moderator", "null", "official", "origin", "privacy",
        "register", "root", "search", "security", "settings", "sign-in", "sign-out", "static", "staff", "streaming", "streamplatform", "studio",
        "support", "system", "team", "terms", "trending", "undefined", "upload", "user", "users", "video", "videos", "watch", "www",
    };

    public static FieldErrors Check(string handle, string name, string description) => new FieldErrors()
        .Require(HandlePattern().IsMatch(handle), "handle", "3 to 30 of a-z, 0-9, '-', '_' and '.', with a letter or digit at both ends.")
        .Require(!Reserved.Contains(handle) && !Ids.IsValid('c', handle), "handle", "This handle is reserved.")
        .Require(name.Length is >= 1 and <= MaxName, "name", $"1 to {MaxName} characters.")
        .Require(!name.Any(char.IsControl), "name", "No control characters.")
        .Require(description.Length <= MaxDescription, "description", $"At most {MaxDescription} characters.");

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9\-_.]{1,28}[a-z0-9]\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HandlePattern();
}
