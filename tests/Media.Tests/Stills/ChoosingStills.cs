using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Stills;

public sealed class ChoosingStills
{
    private const int Width = 64;
    private static readonly MediaTime Minute = new(60, 1);

    [Fact]
    public void A_sharp_picture_goes_before_a_blurred_one()
    {
        var sharp = PictureLook.Of(Picture((x, y) => (x / 4 + y / 4) % 2 * 160 + 40), Width);
        var blurred = PictureLook.Of(Picture((x, y) => (int)(120 + 80 * Math.Sin(x / 10.0) * Math.Sin(y / 10.0))), Width);

        Assert.True(sharp.Sharpness > blurred.Sharpness * 10);
        Assert.Equal(new MediaTime(2, 1), StillChooser.Choose([new(new(1, 1), blurred), new(new(2, 1), sharp)], Minute, 1)[0].Time);
    }

    [Fact]
    public void Black_white_and_empty_pictures_are_passed_over()
    {
        var good = new PictureLook(110, 50, 500);
        SeenPicture[] pictures =
        [
            new(new(1, 1), new PictureLook(10, 30, 900)), new(new(2, 1), new PictureLook(245, 30, 900)), new(new(3, 1), new PictureLook(120, 3, 900)),
            new(new(4, 1), good),
        ];
        Assert.Equal([good], StillChooser.Choose(pictures, Minute, 6).Select(picture => picture.Look));
    }

    [Fact]
    public void A_picture_in_the_middle_of_a_fade_is_passed_over_but_one_beside_a_cut_is_not()
    {
        SeenPicture[] fade = [.. Enumerable.Range(0, 5).Select(i => new SeenPicture(new MediaTime(i, 5), new PictureLook(40 + 20 * i, 50, 100 + i)))];
        Assert.DoesNotContain(StillChooser.Choose(fade, Minute, 1)[0], fade[1..^1]);

        SeenPicture[] cut = [new(new(0, 5), new PictureLook(60, 50, 10)), new(new(1, 5), new PictureLook(60, 50, 100)), new(new(2, 5), new PictureLook(150, 50, 10))];
        Assert.Equal(cut[1], StillChooser.Choose(cut, Minute, 1)[0]);
    }

    [Fact]
    public void Each_part_of_the_video_gives_one_and_the_best_comes_first()
    {
        SeenPicture[] pictures = [.. Enumerable.Range(0, 60).Select(i => new SeenPicture(new MediaTime(i, 1), new PictureLook(118, 60, i == 35 ? 400 : 100 + i)))];
        var chosen = StillChooser.Choose(pictures, Minute, 6);
        Assert.Equal([35.0, 59, 49, 29, 19, 9], chosen.Select(picture => picture.Time.Seconds));
    }

    [Fact]
    public void A_video_of_nothing_but_black_is_shown_as_it_is() =>
        Assert.Single(StillChooser.Choose([new(new(0, 1), default), new(new(1, 1), default)], Minute, 6));

    private static byte[] Picture(Func<int, int, int> level) =>
        [.. Enumerable.Range(0, 36).SelectMany(y => Enumerable.Range(0, Width).Select(x => (byte)level(x, y)))];
}
