using System.Globalization;

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

    /// <summary>The same playlists and files as below <see cref="Plan"/>, but they end after so many seconds.</summary>
    public static string Preview(string videoId, string planId, int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{Plan(videoId, planId)}preview-{seconds}/");
}
