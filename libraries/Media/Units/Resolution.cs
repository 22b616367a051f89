using System.Globalization;

namespace StreamPlatform.Media;

/// <summary>Width and height in pixels, as in the RESOLUTION attribute of a variant.</summary>
public readonly record struct Resolution(int Width, int Height)
{
    /// <summary>Pixels of one picture.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>Taller than wide.</summary>
    public bool IsPortrait => Height > Width;

    /// <summary>The longer side.</summary>
    public int LongSide => Math.Max(Width, Height);

    /// <summary>The shorter side.</summary>
    public int ShortSide => Math.Min(Width, Height);

    /// <summary>Width and height exchanged.</summary>
    public Resolution Turned => new(Height, Width);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");
}
