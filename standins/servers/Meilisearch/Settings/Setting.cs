using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch.Settings;

// One setting of an index: its name, its route, how it is changed, and what it may be.
internal sealed record Setting(string Name, string Route, string Verb, Func<JsonNode?> Default, Action<JsonNode, Setting> Check)
{
    // "invalid_settings_ranking_rules"
    public string ErrorCode => "invalid_settings_" + Route.Replace('-', '_');

    public bool IsMerged => Verb == "PATCH";
}
