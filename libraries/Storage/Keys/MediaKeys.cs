using System.Globalization;

namespace StreamPlatform.Storage.Keys;

/// <summary>Names in the container <c>media</c>, which the workers write, each blob once.</summary>
public static class MediaKeys
{
    /// <summary>The container's name, and the name of its connection.</summary>
    public const string Container = "media";

    /// <summary>The init segment of a track (<c>EXT-X-MAP</c>).</summary>
    public static string Init(string videoId, string planId, string track) => $"{Plan(videoId, planId)}{track}/init.mp4";

    /// <summary>A media segment of a track; numbers begin at 0.</summary>
    public static string Segment(string videoId, string planId, string track, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Plan(videoId, planId)}{track}/{number}.m4s");

    /// <summary>The poster of a plan.</summary>
    public static string Poster(string videoId, string planId) => $"{Plan(videoId, planId)}poster.jpg";

    /// <summary>Captions or subtitles as one file of WebVTT.</summary>
    public static string Text(string videoId, string planId, string track) => $"{Plan(videoId, planId)}{track}/all.vtt";

    /// <summary>Captions or subtitles that the creator sent.</summary>
    public static string SentText(string videoId, string track) => $"{videoId}/texts/{track}.vtt";

    /// <summary>A still of a plan; the extension is <c>jpg</c> or <c>webp</c>.</summary>
    public static string Still(string videoId, string planId, string name, int width, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"{Plan(videoId, planId)}stills-{name}/{width}.{extension}");

    /// <summary>The index of a plan's storyboard.</summary>
    public static string StoryboardIndex(string videoId, string planId) => $"{Plan(videoId, planId)}storyboard/index.vtt";

    /// <summary>A sheet of a plan's storyboard; numbers begin at 0.</summary>
    public static string StoryboardSheet(string videoId, string planId, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Plan(videoId, planId)}storyboard/{number}.jpg");

    /// <summary>A few silent seconds of a plan.</summary>
    public static string HoverPreview(string videoId, string planId) => $"{Plan(videoId, planId)}hover.mp4";

    /// <summary>Prefix of all that a plan has made.</summary>
    public static string Plan(string videoId, string planId) => $"{videoId}/{planId}/";

    /// <summary>Prefix of all that was made for a video.</summary>
    public static string Video(string videoId) => $"{videoId}/";
}
