namespace StreamPlatform.Media;

/// <summary>Rules of I-frame playlists in a finished stream.</summary>
internal static class IFrameRules
{
    internal static IEnumerable<Violation> Check(InspectedStream stream)
    {
        if (stream.Multivariant.IFrameVariants.Count == 0)
        {
            yield return new Violation("6.1", "main", "there is no I-frame playlist");
        }

        foreach (var variant in stream.Multivariant.IFrameVariants)
        {
            if (!stream.IFrames.TryGetValue(variant.Uri, out var playlist))
            {
                yield return new Violation("6.1", variant.Uri, "is listed, but there is no such playlist");
                continue;
            }

            foreach (var violation in Check(stream, variant, playlist))
            {
                yield return violation;
            }
        }
    }

    private static IEnumerable<Violation> Check(InspectedStream stream, ReadVariant variant, ReadMediaPlaylist playlist)
    {
        if (!playlist.HasIFramesOnly)
        {
            yield return new Violation("6.8", variant.Uri, "is not marked I-FRAMES-ONLY");
        }

        foreach (var picture in playlist.Segments)
        {
            // a range that is exactly a moof and its first picture, as the file itself says
            if (!stream.Segments.TryGetValue(picture.Uri, out var segment)
                || !segment.Keyframes.Any(keyframe => keyframe.Offset == picture.Offset && keyframe.Length == picture.Length))
            {
                yield return new Violation("6.10", variant.Uri, $"{picture.Uri} has no keyframe with its moof at {picture.Length}@{picture.Offset}");
            }
        }

        var whole = stream.Pictures.FirstOrDefault(track => track.Playlist.InitUri == playlist.InitUri);
        if (whole is null || Math.Abs(whole.Playlist.Seconds - playlist.Seconds) > whole.FrameSeconds)
        {
            yield return new Violation("8.3", variant.Uri, "does not last as long as the rendition that it belongs to");
        }
    }
}
