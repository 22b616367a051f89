namespace StreamPlatform.Media;

/// <summary>The quarter turns of the display matrix (<c>tkhd</c>) that a player applies before it shows a picture.</summary>
public readonly record struct Rotation
{
    private Rotation(int degrees) => Degrees = degrees;

    /// <summary>0, 90, 180 or 270.</summary>
    public int Degrees { get; }

    /// <summary>Width and height change places.</summary>
    public bool SwapsSides => Degrees is 90 or 270;

    /// <summary>The nearest quarter turn of any angle; ffprobe says -90 where others say 270.</summary>
    public static Rotation FromDegrees(double degrees)
    {
        if (!double.IsFinite(degrees))
        {
            return default;
        }

        var quarters = (int)Math.Round(degrees / 90 % 4, MidpointRounding.AwayFromZero);
        return new Rotation((quarters % 4 + 4) % 4 * 90);
    }
}
