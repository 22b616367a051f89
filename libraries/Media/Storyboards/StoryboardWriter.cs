using System.Globalization;

namespace StreamPlatform.Media;

/// <summary>Writes the index of a storyboard: WebVTT whose cues name a sheet and a rectangle on it (<c>0.jpg#xywh=0,0,160,90</c>).</summary>
public static class StoryboardWriter
{
    /// <summary>The text. Sheets are named by <paramref name="sheetUri"/>, relative to it.</summary>
    public static string Write(StoryboardGrid grid, Func<int, string> sheetUri) => WebVttWriter.Write(
        Enumerable.Range(0, grid.Count).Select(number => grid[number]).Select(tile => new WebVttCue(
            tile.Start,
            tile.End,
            string.Create(CultureInfo.InvariantCulture, $"{sheetUri(tile.Sheet)}#xywh={tile.X},{tile.Y},{grid.Tile.Width},{grid.Tile.Height}"))));
}
