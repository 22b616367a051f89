namespace StreamPlatform.Media;

/// <summary>Chooses the pictures that may stand for a video: not black, not white, not blurred, not in the middle of a fade, and from all over the video.</summary>
public static class StillChooser
{
    private const double Dark = 24;
    private const double Bright = 232;
    private const double Flat = 12;

    // Between pictures a fifth of a second apart; a fade of a second changes by some 20
    private const double FadeStep = 3;

    // Where more contrast and more sharpness stop to make a still better
    private const double FullContrast = 60;
    private const double FullSharpness = 400;
    private const double MiddleGrey = 118;

    /// <summary>At most <paramref name="count"/> pictures, the best first; at least one.</summary>
    /// <param name="pictures">In the order of their times, neighbours about a fifth of a second apart within a run.</param>
    /// <param name="duration">Length of the video: of each of its equal parts one picture is taken.</param>
    /// <param name="count">How many parts.</param>
    public static IReadOnlyList<SeenPicture> Choose(IReadOnlyList<SeenPicture> pictures, MediaTime duration, int count)
    {
        if (pictures.Count == 0)
        {
            throw new ArgumentException("There is no picture to choose from.", nameof(pictures));
        }

        var rated = pictures.Select((picture, i) => (Picture: picture, Score: Score(pictures, i))).ToArray();
        var chosen = rated.Where(one => one.Score > 0)
            .GroupBy(one => Math.Min(count - 1, (int)(one.Picture.Time.Seconds / duration.Seconds * count)))
            .Select(part => part.MaxBy(one => one.Score))
            .OrderByDescending(one => one.Score).ThenBy(one => one.Picture.Time)
            .Select(one => one.Picture)
            .ToArray();

        // a video of nothing but black is shown as it is
        return chosen.Length > 0 ? chosen : [pictures.MaxBy(picture => picture.Look.Contrast)];
    }

    private static double Score(IReadOnlyList<SeenPicture> pictures, int index)
    {
        var look = pictures[index].Look;
        if (look.Mean is < Dark or > Bright || look.Contrast < Flat || IsInFade(pictures, index))
        {
            return 0;
        }

        var exposure = 1 - Math.Abs(look.Mean - MiddleGrey) / 255;
        return Math.Min(1, look.Sharpness / FullSharpness) * (0.5 + 0.5 * Math.Min(1, look.Contrast / FullContrast)) * exposure;
    }

    // brightness goes the same way before and after; a cut changes it once
    private static bool IsInFade(IReadOnlyList<SeenPicture> pictures, int index)
    {
        if (index == 0 || index == pictures.Count - 1)
        {
            return false;
        }

        var before = pictures[index].Look.Mean - pictures[index - 1].Look.Mean;
        var after = pictures[index + 1].Look.Mean - pictures[index].Look.Mean;
        return Math.Sign(before) == Math.Sign(after) && Math.Min(Math.Abs(before), Math.Abs(after)) > FadeStep;
    }
}
