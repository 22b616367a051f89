using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Storyboards;

public sealed class LayingOutStoryboards
{
    private static readonly Resolution Wide = new(416, 234);

    [Theory]
    [InlineData(0.2, 1, 1, 1)]
    [InlineData(24, 1, 24, 1)]
    [InlineData(200, 1, 200, 2)]
    [InlineData(201, 2, 101, 2)]
    [InlineData(600, 5, 120, 2)]
    [InlineData(3600, 20, 180, 2)]
    [InlineData(43200, 300, 144, 2)]
    public void Length_decides_how_often_and_how_many(double seconds, int interval, int tiles, int sheets)
    {
        var grid = new StoryboardGrid(new MediaTime((long)(seconds * 1000), 1000), Wide);
        Assert.Equal((interval, tiles, sheets), ((int)grid.Interval.Seconds, grid.Count, grid.Sheets));
    }

    [Theory]
    [InlineData(416, 234, "160x90")]
    [InlineData(234, 416, "90x160")]
    [InlineData(234, 234, "160x160")]
    public void A_tile_has_the_shape_of_the_picture(int width, int height, string tile) =>
        Assert.Equal(tile, new StoryboardGrid(new MediaTime(10, 1), new Resolution(width, height)).Tile.ToString());

    [Fact]
    public void Tiles_cover_the_whole_time_without_gap_and_lie_within_their_sheet() => Prop.ForAll(
        Gen.Choose(1, 50_000_000).ToArbitrary(),
        milliseconds =>
        {
            var grid = new StoryboardGrid(new MediaTime(milliseconds, 1000), Wide);
            var tiles = Enumerable.Range(0, grid.Count).Select(number => grid[number]).ToArray();
            return tiles[0].Start.Ticks == 0
                && tiles[^1].End.CompareTo(grid.Duration) == 0
                && tiles.Zip(tiles.Skip(1)).All(pair => pair.First.End.CompareTo(pair.Second.Start) == 0)
                && tiles.All(tile => tile.X + grid.Tile.Width <= StoryboardGrid.Columns * grid.Tile.Width && tile.Y + grid.Tile.Height <= grid.Rows * grid.Tile.Height)
                && tiles.DistinctBy(tile => (tile.Sheet, tile.X, tile.Y)).Count() == tiles.Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_index_names_sheet_and_place_of_each_tile() => Assert.Equal(
        """
        WEBVTT

        00:00:00.000 --> 00:00:01.000
        0.jpg#xywh=0,0,160,90

        00:00:01.000 --> 00:00:01.500
        0.jpg#xywh=160,0,160,90

        """,
        StoryboardWriter.Write(new StoryboardGrid(new MediaTime(3, 2), Wide), sheet => $"{sheet}.jpg"));
}
