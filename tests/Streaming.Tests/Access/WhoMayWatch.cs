using StreamPlatform.Contracts.Videos;
using StreamPlatform.Streaming.Access;

namespace StreamPlatform.Streaming.Tests.Access;

public sealed class WhoMayWatch
{
    private const string Owner = "eu-000-owner";

    public static TheoryData<string?, VideoVisibility, bool, bool, string> Matrix()
    {
        var data = new TheoryData<string?, VideoVisibility, bool, bool, string>();
        foreach (var visibility in Enum.GetValues<VideoVisibility>())
        {
            foreach (var published in (bool[])[true, false])
            {
                foreach (var playable in (bool[])[true, false])
                {
                    data.Add(Owner, visibility, published, playable, playable ? "MayWatch" : "NotYet");
                    foreach (var other in (string?[])["eu-111-other", null])
                    {
                        var isOut = published && playable && visibility != VideoVisibility.Private;
                        data.Add(other, visibility, published, playable, isOut ? "MayWatch" : "NotFound");
                    }
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void An_owner_previews_and_others_see_what_is_out(
        string? viewer, VideoVisibility visibility, bool published, bool playable, string verdict) =>
        Assert.Equal(verdict, new VideoAccess(Owner, visibility, published).For(viewer, playable).ToString());
}
