namespace StreamPlatform.Media;

/// <summary>What the grey levels of a small picture say about it.</summary>
/// <param name="Mean">Average brightness, 0 to 255.</param>
/// <param name="Contrast">Standard deviation of the brightness.</param>
/// <param name="Sharpness">Variance of its second derivative (Laplacian): low for what is blurred or empty.</param>
public readonly record struct PictureLook(double Mean, double Contrast, double Sharpness)
{
    /// <summary>Looks at rows of grey levels, one byte a pixel.</summary>
    public static PictureLook Of(ReadOnlySpan<byte> grey, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        var height = grey.Length / width;
        var brightness = default(Moments);
        var edges = default(Moments);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = y * width + x;
                brightness.Add(grey[at]);
                if (x > 0 && x < width - 1 && y > 0 && y < height - 1)
                {
                    edges.Add(grey[at - 1] + grey[at + 1] + grey[at - width] + grey[at + width] - 4.0 * grey[at]);
                }
            }
        }

        return new PictureLook(brightness.Mean, Math.Sqrt(brightness.Variance), edges.Variance);
    }

    private struct Moments
    {
        private long _count;
        private double _sum;
        private double _squares;

        internal readonly double Mean => _count == 0 ? 0 : _sum / _count;

        internal readonly double Variance => _count == 0 ? 0 : Math.Max(0, _squares / _count - Mean * Mean);

        internal void Add(double value)
        {
            _count++;
            _sum += value;
            _squares += value * value;
        }
    }
}
