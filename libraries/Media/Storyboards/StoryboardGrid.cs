namespace StreamPlatform.Media;

/// <summary>Where the tiles of a storyboard are: one picture per interval, ten by ten on a sheet.</summary>
public sealed record StoryboardGrid
{
    /// <summary>Tiles beside each other on a sheet.</summary>
    public const int Columns = 10;

    private const int RowsOfAFullSheet = 10;

    // More could not be told apart on a seek bar
    private const int MostTiles = 200;
    private const int LongSide = 160;

    // Steps that a viewer can count in
    private static readonly int[] Intervals = [1, 2, 5, 10, 20, 30, 60, 120, 300];

    /// <summary>For a video of this length and shape.</summary>
    public StoryboardGrid(MediaTime duration, Resolution picture)
    {
        if (duration.Ticks <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(duration), "A storyboard needs a duration above zero.");
        }

        Duration = duration;
        var seconds = Intervals.FirstOrDefault(interval => duration.Seconds <= (double)interval * MostTiles, Intervals[^1]);
        Interval = new MediaTime(seconds, 1);
        Count = (int)((duration.Ticks + (long)seconds * duration.Timescale - 1) / ((long)seconds * duration.Timescale));
        var scale = (double)LongSide / picture.LongSide;
        Tile = new Resolution(Even(picture.Width * scale), Even(picture.Height * scale));
    }

    /// <summary>Length of the video.</summary>
    public MediaTime Duration { get; }

    /// <summary>Time between the pictures: whole seconds.</summary>
    public MediaTime Interval { get; }

    /// <summary>Pictures.</summary>
    public int Count { get; }

    /// <summary>Size of one picture.</summary>
    public Resolution Tile { get; }

    /// <summary>Tiles below each other on a sheet; a short video's only sheet has no empty rows.</summary>
    public int Rows => Math.Min(RowsOfAFullSheet, (Count + Columns - 1) / Columns);

    /// <summary>Tiles of a full sheet.</summary>
    public int TilesPerSheet => Columns * Rows;

    /// <summary>Sheets.</summary>
    public int Sheets => (Count + TilesPerSheet - 1) / TilesPerSheet;

    /// <summary>The tile with this number, the first being 0. It shows what is seen at its start.</summary>
    public StoryboardTile this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);
            var onSheet = number % TilesPerSheet;
            var end = new MediaTime((number + 1) * Interval.Ticks, 1);
            return new StoryboardTile(
                number / TilesPerSheet,
                onSheet % Columns * Tile.Width,
                onSheet / Columns * Tile.Height,
                new MediaTime(number * Interval.Ticks, 1),
                end < Duration ? end : Duration);
        }
    }

    private static int Even(double side) => Math.Max(2, (int)Math.Round(side / 2) * 2);
}

/// <summary>One cell: its sheet, its place there in pixels, and the span of the video that it stands for.</summary>
public readonly record struct StoryboardTile(int Sheet, int X, int Y, MediaTime Start, MediaTime End);
