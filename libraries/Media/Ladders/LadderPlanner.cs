using System.Globalization;

namespace StreamPlatform.Media;

/// <summary>Decides which rungs a video gets. Pure: the same size and rate always give the same ladder.</summary>
public static class LadderPlanner
{
    /// <summary>The height class above which no rung is planned.</summary>
    public const int HighestClass = 1080;

    // A viewer who cannot have the next rung up should lose something worth switching for, or the rung is wasted work
    private const double LeastStep = 1.5;

    // Of the height class: a third of the pixels
    private const double StepOfASingleRung = 0.6;

    // Small pictures are watched on thin lines: half the pictures there, so that each may be better
    private const int HalfRateBelowClass = 540;
    private static readonly FrameRate HighestFullRateOfSmallRungs = new(30, 1);

    /// <summary>The ladder of a source with this display size (after rotation, square pixels) at this constant rate.</summary>
    public static Ladder Plan(Resolution display, FrameRate frameRate)
    {
        if (display.Width < 2 || display.Height < 2)
        {
            throw new ArgumentOutOfRangeException(nameof(display), display, "A rung needs two pixels each way.");
        }

        var sourceClass = ClassOf(display);
        var top = Math.Min((int)Math.Round(sourceClass, MidpointRounding.AwayFromZero), HighestClass);
        var rungs = new List<Rung>();
        foreach (var heightClass in RungRates.Classes.Where(c => c < top).Prepend(top))
        {
            var rung = Step(display, sourceClass, heightClass, frameRate);
            if (rungs.Count == 0 || rung.Average * LeastStep <= rungs[^1].Average)
            {
                rungs.Add(rung);
            }
        }

        rungs[^1] = WithinReachOfEveryone(rungs[^1]);
        if (rungs.Count == 1)
        {
            // a player that cannot step down stalls (rule 9.9: more than one bit rate)
            rungs.Add(Step(display, sourceClass, Math.Max(1, (int)Math.Round(top * StepOfASingleRung)), frameRate));
        }

        return new Ladder(frameRate, rungs);
    }

    // A source just above the lowest class has no rung below it: that one must still fit a thin line
    private static Rung WithinReachOfEveryone(Rung rung)
    {
        var (average, maximum) = RungRates.Lowest;
        return rung.Maximum <= maximum ? rung : rung with { Average = average, Maximum = maximum };
    }

    private static Rung Step(Resolution display, double sourceClass, int heightClass, FrameRate frameRate)
    {
        var (average, maximum) = RungRates.For(heightClass);
        var scale = Math.Min(1, heightClass / sourceClass);
        return new Rung
        {
            Name = heightClass.ToString(CultureInfo.InvariantCulture) + "p",
            Size = new Resolution(Even(display.Width, scale), Even(display.Height, scale)),
            FrameRate = heightClass < HalfRateBelowClass && frameRate > HighestFullRateOfSmallRungs ? frameRate.Halved() : frameRate,
            Average = average,
            Maximum = maximum,
        };
    }

    private static double ClassOf(Resolution display) => Math.Max(display.LongSide * 9 / 16.0, display.ShortSide);

    // 4:2:0 has one colour sample for two pixels each way; never past the source's own side
    private static int Even(int side, double scale) =>
        Math.Max(2, Math.Min(side / 2 * 2, (int)Math.Round(side * scale / 2, MidpointRounding.AwayFromZero) * 2));
}
