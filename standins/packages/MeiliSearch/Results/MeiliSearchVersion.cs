using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>Which server this is.</summary>
public class MeiliSearchVersion
{
    [JsonPropertyName("commitSha")]
    public string CommitSha { get; set; }

    [JsonPropertyName("commitDate")]
    public string CommitDate { get; set; }

    [JsonPropertyName("pkgVersion")]
    public string Version { get; set; }
}
