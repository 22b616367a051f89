using System.Globalization;

namespace StreamPlatform.Media;

/// <summary>Rules of the multivariant playlist: what each line says, and that the files agree.</summary>
internal static class VariantRules
{
    // A line of 192 kbit/s is what cellular networks promise
    private const long ReachOfEveryone = 192_000;
    private const decimal FrameRateDigits = 0.001m;

    internal static IEnumerable<Violation> Check(InspectedStream stream)
    {
        var variants = stream.Multivariant.Variants;
        return variants.SelectMany(variant => Line(variant).Concat(Agreement(stream, variant)))
            .Concat(stream.Multivariant.IFrameVariants.SelectMany(Line))
            .Concat(Choice(stream))
            .Concat(stream.Multivariant.Alternatives
                .Where(tag => tag["TYPE"] != "VIDEO" && string.IsNullOrEmpty(tag["LANGUAGE"]))
                .Select(tag => new Violation("8.10", tag["URI"] ?? "main", "has no language")));
    }

    private static IEnumerable<Violation> Line(ReadVariant variant)
    {
        if (variant.Codecs.Count == 0)
        {
            yield return new Violation("9.1", variant.Uri, "has no CODECS");
        }

        if (variant.HasPictures && variant.Line["RESOLUTION"] is null)
        {
            yield return new Violation("9.2", variant.Uri, "has no RESOLUTION");
        }

        if (variant.HasPictures && variant.Line.Name == "#EXT-X-STREAM-INF" && variant.Line["FRAME-RATE"] is null)
        {
            yield return new Violation("9.15", variant.Uri, "has no FRAME-RATE");
        }

        if (variant.Bandwidth is null or 0)
        {
            yield return new Violation("RFC 8216", variant.Uri, "has no BANDWIDTH");
        }

        if (variant.AverageBandwidth is null or 0)
        {
            yield return new Violation("9.14", variant.Uri, "has no AVERAGE-BANDWIDTH");
        }
    }

    private static IEnumerable<Violation> Agreement(InspectedStream stream, ReadVariant variant)
    {
        if (stream.Track(variant.Uri) is not { Init: { } init } track)
        {
            yield break;
        }

        var sounds = SoundsOf(stream, variant).Select(sound => sound.Init?.Codec).OfType<string>();
        foreach (var codec in sounds.Prepend(init.Codec).Where(codec => !variant.Codecs.Contains(codec, StringComparer.Ordinal)))
        {
            yield return new Violation("9.4", variant.Uri, $"CODECS is {string.Join(',', variant.Codecs)}, the files say {codec}");
        }

        if (init.Resolution is { } size && variant.Line["RESOLUTION"] is { } said && said != size.ToString())
        {
            yield return new Violation("9.4", variant.Uri, $"RESOLUTION is {said}, the file says {size}");
        }

        if (track.FrameSeconds > 0 && decimal.TryParse(variant.Line["FRAME-RATE"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
            && Math.Abs(rate - 1 / track.FrameSeconds) > FrameRateDigits)
        {
            yield return new Violation("9.15", variant.Uri, $"FRAME-RATE is {rate}, measured is {1 / track.FrameSeconds:0.###}");
        }

        if (init.Pictures is { IsStandardRange: false } && variant.Line["VIDEO-RANGE"] is null or "SDR")
        {
            yield return new Violation("9.16", variant.Uri, "is of high dynamic range, and its line does not say so");
        }
    }

    private static IEnumerable<Violation> Choice(InspectedStream stream)
    {
        var variants = stream.Multivariant.Variants;
        if (!variants.Any(variant => variant.Line["VIDEO-RANGE"] is null or "SDR"))
        {
            yield return new Violation("1.24", "main", "no variant is of standard dynamic range");
        }

        if (variants.Where(variant => variant.HasPictures).Select(variant => variant.Bandwidth).Distinct().Count() < 2)
        {
            yield return new Violation("9.9", "main", "there is one bit rate only") { Refuses = false };
        }

        // a video that is shorter than one segment is over before a line matters: a first picture alone may weigh more than that
        var isOver = stream.Tracks.Any(track => track.Playlist.HasEnded && track.Playlist.Seconds < (track.Playlist.TargetDuration ?? 0));
        if (variants.Min(variant => variant.Bandwidth) > ReachOfEveryone && !isOver)
        {
            yield return new Violation("9.21", "main", $"the lowest variant needs {variants.Min(variant => variant.Bandwidth)} bits a second") { Refuses = false };
        }
    }

    internal static IEnumerable<InspectedTrack> SoundsOf(InspectedStream stream, ReadVariant variant) => stream.Multivariant.Alternatives
        .Where(tag => tag["TYPE"] == "AUDIO" && tag["GROUP-ID"] == variant.Line["AUDIO"])
        .Select(tag => stream.Track(tag["URI"] ?? variant.Uri))
        .OfType<InspectedTrack>();
}
