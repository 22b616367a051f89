using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts;

namespace StreamPlatform.Catalog.Tests.Videos;

public class ReadingACursor
{
    [Fact]
    public void It_is_read_as_it_was_written()
    {
        var place = Video.PlaceOf(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), Ids.NewVideo());

        Assert.True(PageCursor.TryRead(PageCursor.Write(place), out var read));
        Assert.Equal(place, read);
    }

    [Fact]
    public void Without_one_the_first_page_is_meant()
    {
        Assert.True(PageCursor.TryRead(null, out var place));
        Assert.Null(place);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAA")]
    [InlineData("{$gt:1}")]
    [InlineData("MDAwMDAxNzcyNDQxNjAwLWFi")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Anything_else_is_refused(string cursor) => Assert.False(PageCursor.TryRead(cursor, out _));

    [Fact]
    public void Places_are_ordered_as_their_times()
    {
        var early = Video.PlaceOf(new DateTime(1999, 12, 31, 0, 0, 0, DateTimeKind.Utc), "vzzz");
        var late = Video.PlaceOf(new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc), "vaaa");

        Assert.True(string.CompareOrdinal(early, late) < 0);
    }
}
