namespace StreamPlatform.Media;

/// <summary>Rules of what is inside: kinds of pictures and sound, and that playlists say what the files say.</summary>
internal static class CodecRules
{
    private const int HighProfile = 100;
    private const int HighestLevel = 52;
    private const int Stereo = 2;
    private const decimal MostFramesPerSecond = 60;

    internal static IEnumerable<Violation> Check(InspectedStream stream) =>
        stream.Tracks.Where(track => track.Init is not null).SelectMany(Container)
            .Concat(stream.Pictures.SelectMany(Pictures))
            .Concat(Sounds(stream));

    private static IEnumerable<Violation> Container(InspectedTrack track)
    {
        if (track.Init!.Tracks != 1)
        {
            yield return new Violation("2.17", track.Playlist.InitUri!, $"has {track.Init.Tracks} tracks");
        }

        if (track.Init.HasEditList)
        {
            yield return new Violation("CMAF", track.Playlist.InitUri!, "has an edit list");
        }
    }

    private static IEnumerable<Violation> Pictures(InspectedTrack track)
    {
        var where = track.Playlist.InitUri!;
        if (track.Init!.Pictures is not { } pictures)
        {
            yield return new Violation("1.2", where, "is not H.264");
            yield break;
        }

        if (pictures.ProfileIdc > HighProfile || pictures.LevelIdc > HighestLevel)
        {
            yield return new Violation("1.3", where, $"profile {pictures.ProfileIdc} at level {pictures.LevelIdc} is above High 5.2");
        }

        if (!pictures.IsProgressive)
        {
            yield return new Violation("1.14", where, "is interlaced");
        }

        if (pictures.Size != track.Init.Resolution)
        {
            yield return new Violation("CMAF", where, $"pictures are {pictures.Size}, the sample entry says {track.Init.Resolution}");
        }

        // ticks round: a frame of 29.97 may be one short
        if (track.FrameSeconds > 0 && 1 / track.FrameSeconds > MostFramesPerSecond * 1.001m)
        {
            yield return new Violation("1.19", track.Uri, $"shows {1 / track.FrameSeconds:0.##} pictures a second");
        }
    }

    private static IEnumerable<Violation> Sounds(InspectedStream stream)
    {
        var sounds = stream.Sounds.ToArray();
        if (sounds.Length > 0 && !sounds.Any(track => track.Init is { Channels: Stereo, Codec: "mp4a.40.2" }))
        {
            yield return new Violation("2.3", "main", "there is sound, but none as stereo AAC");
        }
    }
}
