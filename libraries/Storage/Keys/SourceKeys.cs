namespace StreamPlatform.Storage.Keys;

/// <summary>Names in the container <c>sources</c>, which Studio writes.</summary>
public static class SourceKeys
{
    /// <summary>The container's name, and the name of its connection.</summary>
    public const string Container = "sources";

    /// <summary>A source as it was uploaded.</summary>
    public static string For(string videoId, string sourceId) => $"{videoId}/{sourceId}";

    /// <summary>Prefix of all sources of a video.</summary>
    public static string Video(string videoId) => $"{videoId}/";
}
