namespace StreamPlatform.Edges;

/// <summary>Paths below the token; an edge's cache is keyed by them.</summary>
public static class EdgePaths
{
    /// <summary>All that an edge may hold.</summary>
    public const string All = "/m/";

    /// <summary>All that belongs to a video.</summary>
    public static string Video(string videoId) => $"{All}{videoId}/";

    /// <summary>All that a plan has made, and its playlists.</summary>
    public static string Plan(string videoId, string planId) => $"{All}{videoId}/{planId}/";
}
