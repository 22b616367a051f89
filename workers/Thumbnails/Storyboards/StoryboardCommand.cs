using System.Globalization;
using StreamPlatform.Media;
using StreamPlatform.Thumbnails.Frames;

namespace StreamPlatform.Thumbnails.Storyboards;

// Pure: one picture for each interval, small, side by side on sheets.
internal static class StoryboardCommand
{
    public static string[] For(StoryboardGrid grid, MediaTime frame, string sheets)
    {
        var tiles = string.Create(
            CultureInfo.InvariantCulture,
            $"scale={grid.Tile.Width}:{grid.Tile.Height}:flags=area,setsar=1,format=yuvj420p,tile={StoryboardGrid.Columns}x{grid.Rows}");
        return
        [
            "-vf", $"{Frame.SeenEvery(grid.Interval, frame)},{tiles}",
            "-vsync", "passthrough", "-map_metadata", "-1", "-c:v", "mjpeg", "-q:v", "5", "-f", "image2", "-start_number", "0", sheets,
        ];
    }
}
