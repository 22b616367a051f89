using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>Which typos are forgiven.</summary>
public class TypoTolerance
{
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; set; }

    [JsonPropertyName("disableOnAttributes")]
    public IEnumerable<string> DisableOnAttributes { get; set; }

    [JsonPropertyName("disableOnWords")]
    public IEnumerable<string> DisableOnWords { get; set; }

    [JsonPropertyName("minWordSizeForTypos")]
    public TypoSize MinWordSizeForTypos { get; set; }

    [JsonPropertyName("disableOnNumbers")]
    public bool? DisableOnNumbers { get; set; }

    /// <summary>How long a word must be.</summary>
    public class TypoSize
    {
        [JsonPropertyName("oneTypo")]
        public int? OneTypo { get; set; }

        [JsonPropertyName("twoTypos")]
        public int? TwoTypos { get; set; }
    }
}
